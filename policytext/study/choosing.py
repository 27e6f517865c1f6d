"""The click rule: what is chosen after a click. data/pick.js is the same rule in a browser."""

from dataclasses import dataclass, replace
from typing import TypedDict, TypeVar

from policytext.study.evidence import Evidence
from policytext.study.pick import Pick

READINGS = ("text", "sentences", "source")


@dataclass(frozen=True)
class Chosen:
    """What clicks have chosen in a document.

    `document` is "" for the built-in article, else the id of a text of the reader's own; `other`
    says which of several texts stands beside it. `said` is a group of policy language that alone
    counts. `at` and `beside` are where to look in the text and in the one beside it, `reading` is
    how the text is shown. `point` is a number over many texts whose sentences are shown; whatever
    else is chosen leaves it alone.
    """

    document: str = ""
    themes: tuple[str, ...] = ()
    term: str = ""
    evidence: Evidence | None = None
    said: str = ""
    at: int | None = None
    reading: str = "text"
    other: str = ""
    beside: int | None = None
    point: str = ""


C = TypeVar("C", bound=Chosen)


def chosen_after(chosen: C, pick: Pick) -> C:
    """Return what is chosen after a click on a mark that carries `pick`.

    A theme, a term or a piece of evidence is chosen, or let go when it was chosen already; a mark
    that carries theme and term chooses exactly both. `at` only says where to look in the text.
    """
    reading = pick.reading if pick.reading in READINGS else ""
    if pick.beside is not None:
        shown = replace(chosen, other=pick.other or chosen.other, beside=pick.beside)
        return replace(shown, reading=reading or "text")
    if pick.point:
        return replace(chosen, point="" if chosen.point == pick.point else pick.point)
    if pick.document is not None:
        return of_document(chosen, pick.document)
    if pick.clear == "all":
        return of_document(chosen, chosen.document)
    if reading:
        return replace(chosen, reading=reading, at=pick.at)
    if pick.theme and pick.term:
        both = replace(chosen, themes=(pick.theme,), term=pick.term, evidence=None)
        same = (chosen.themes, chosen.term) == (both.themes, both.term)
        return replace(both, themes=(), term="") if same else both
    if pick.theme:
        others = tuple(theme for theme in chosen.themes if theme != pick.theme)
        themes = others if pick.theme in chosen.themes else (*others, pick.theme)
        return replace(chosen, themes=themes, evidence=None, at=pick.at)
    if pick.term:
        if pick.at is not None and chosen.term == pick.term:
            return replace(chosen, at=pick.at)
        term = "" if chosen.term == pick.term else pick.term
        return replace(chosen, term=term, evidence=None, at=pick.at)
    if pick.evidence:
        if chosen.evidence == pick.evidence:
            return replace(chosen, evidence=None, reading="text")
        return replace(chosen, evidence=pick.evidence, term="", reading="sentences")
    return chosen if pick.at is None else replace(chosen, at=pick.at)


def of_document(chosen: C, document: str) -> C:
    """Return the first view of a document, counted and shown in the same way."""
    first = replace(chosen, themes=(), term="", evidence=None, said="", at=None, reading="text")
    return replace(first, document=document)


class ChosenRecord(TypedDict):
    """What a script applies the click rule to; those but `themes` are "" for none."""

    themes: list[str]
    term: str
    evidence: str
    point: str


def chosen_record(chosen: Chosen) -> ChosenRecord:
    """Return what a script applies the click rule to, as JSON can hold it."""
    evidence = str(chosen.evidence or "")
    return {
        "themes": list(chosen.themes),
        "term": chosen.term,
        "evidence": evidence,
        "point": chosen.point,
    }
