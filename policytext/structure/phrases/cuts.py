"""A text with its cut into words: what the rules for set phrases read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policytext.structure.finding import Item
from policytext.tokens.segmentation import Token


@dataclass(frozen=True)
class Cuts:
    """`beginning` and `ending` lead from a place to the number of the token with its edge there.

    `listed` are the places of established set phrases, once they were looked for.
    """

    text: str
    tokens: Sequence[Token]
    beginning: Mapping[int, int]
    ending: Mapping[int, int]
    listed: tuple[Item, ...] = ()

    @classmethod
    def of(cls, text: str, tokens: Sequence[Token]) -> "Cuts":
        """Index the edges of the tokens of a text."""
        beginning = {token.start: number for number, token in enumerate(tokens)}
        ending = {token.end: number for number, token in enumerate(tokens)}
        return cls(text, tokens, beginning, ending)

    def whole(self, start: int, end: int) -> bool:
        """Say whether [start, end) begins and ends with a token."""
        return start in self.beginning and end in self.ending
