"""The plan of a deck: what a reader chose for it, changed by making a new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

# How a deck can look; what stands first is meant until the reader chooses. A deck speaks the
# language of its page until then, which "" stands for.
LOOKS: dict[str, tuple[str, ...]] = {
    "languages": ("", "zh", "en", "both"),
    "ground": ("light", "dark"),
    "ratio": ("16:9", "4:3"),
    "cloud": ("text", "picture"),
}


class Proposal(NamedTuple):
    """The words that the numbers suggest for a slide, by its id, in one language.

    With them in the name of what a reader wrote, a sentence about other numbers never stays on a
    slide.
    """

    slide: str
    language: str
    headline: str
    takeaway: str


class Wording(NamedTuple):
    """What a reader wrote in a proposal's place."""

    headline: str
    takeaway: str


@dataclass(frozen=True)
class Plan:
    """A deck's items in order, its look, and the reader's own words.

    An item is a kind of slide, or a kind and a theme ("frequency.industry"); `items` is None before
    any was chosen. An item whose theme or comparison is not at hand stays in the plan: whoever
    shows it passes over it. The other fields are of LOOKS.
    """

    items: tuple[str, ...] | None = None
    languages: str = ""
    ground: str = "light"
    ratio: str = "16:9"
    cloud: str = "text"
    words: Mapping[Proposal, Wording] = field(default_factory=dict)

    def of(self, items: Sequence[str]) -> "Plan":
        """Make a deck of these items, each once."""
        return replace(self, items=tuple(dict.fromkeys(items)))

    def dressed(self, name: str, option: str) -> "Plan":
        """Choose one thing of how the deck looks, by its name in LOOKS."""
        return replace(self, **{name: option})  # type: ignore[arg-type]

    def moved(self, item: str, before: str) -> "Plan":
        """Move an item to stand before another, at the end where there is no such one."""
        items = list(self.items or ())
        if item not in items or item == before:
            return self
        items.remove(item)
        items.insert(items.index(before) if before in items else len(items), item)
        return self.of(items)

    def without(self, item: str) -> "Plan":
        """Leave an item out."""
        return self.of([one for one in self.items or () if one != item])

    def worded(self, proposal: Proposal, wording: Wording) -> "Plan":
        """Put the reader's words in the place of a proposal; its own words bring it back."""
        words = {one: said for one, said in self.words.items() if one != proposal}
        if wording != (proposal.headline, proposal.takeaway):
            words[proposal] = wording
        return replace(self, words=words)

    def wording(self, proposal: Proposal) -> Wording:
        """Return the words in a proposal's place: its own where the reader wrote none."""
        return self.words.get(proposal, Wording(proposal.headline, proposal.takeaway))


NO_PLAN = Plan()
