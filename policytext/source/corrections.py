"""What a reader decides otherwise than the rules of cleaning."""

from dataclasses import dataclass

from policytext.source.documents import Span


@dataclass(frozen=True)
class Corrections:
    """What a reader decides otherwise: None leaves it to the rules.

    `first` and `last` are numbers of lines as `outline` counts them, from 0, both of the body.
    `taken` are stretches of the source that were set aside and are body after all; `facts` are
    (name, value) pairs that the reader wrote.
    """

    title: str | None = None
    first: int | None = None
    last: int | None = None
    convert: bool = True
    taken: tuple[Span, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


AS_FOUND = Corrections()
