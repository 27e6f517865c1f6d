"""A slide as a value: which view, under which words, with which evidence in the notes."""

from dataclasses import dataclass

from policytext.views.view import View


@dataclass(frozen=True)
class Slide:
    """One slide, in one language.

    `kind` is one of the catalogue's KINDS or COMPARED_KINDS; `id` is the kind, followed by "." and
    a theme's id where the slide is about one theme ("quotes.industry"). `named` are the picks that
    the headline names: they stand in colour. `base` stands at its foot and says what its numbers
    count, `line` in full what they rest on, for the speaker's notes; so do the sentences of
    `evidence`. `also` is headline and takeaway in the deck's other language, where both stand on
    one page. `proposal` is the slide before its words were edited.
    """

    id: str
    kind: str
    language: str
    name: str
    headline: str
    takeaway: str
    base: str
    line: str
    evidence: tuple[str, ...]
    view: View | None = None
    named: frozenset[str] = frozenset()
    also: tuple[str, str] | None = None
    proposal: "Slide | None" = None

    @property
    def theme(self) -> str:
        """Return the id of the one theme that the slide is about, "" if it is about none."""
        return self.id.partition(".")[2]
