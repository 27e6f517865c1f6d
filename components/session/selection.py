"""What is chosen: one record, one reducer, in the URL under stable ids and out of it again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import parse_qsl

from policytext.structure.policy_language import groups
from policytext.study.options import REACH
from policytext.views.catalogue import choices

ALSO = ("stop_word", "single_character", "number")
CHOICES: dict[str, tuple[str, ...]] = {
    "level": ("phrases", "words"),
    "unit": ("frequency", "per_thousand"),
    "top": ("12", "20", "40"),
    "reading": ("text", "sentences", "source"),
    "wide": choices("wide"),
    "narrow": choices("narrow"),
    "structure": ("found", "book"),
    "lens": choices("lens"),
    "said": tuple(group.id for group in groups()),
    "gram": ("all", "2", "3", "4", "5"),
    "stops": ("out", "in"),
    "order": ("place", "left", "right"),
    "context": ("12", "20", "32"),
    "window": tuple(REACH),
    "least": ("1", "2", "3", "5"),
    "contrast": choices("contrast"),
    "echoes": ("on", "off"),
    "lang": ("zh", "en"),
}
LONGEST_TERM = 40
LONGEST_SEARCH = 60


@dataclass(frozen=True)
class Selection:
    """One view of a document.

    `document` is "" for the built-in article, else the id of a text of the reader's own. `lang` is
    "" until the reader chooses: the browser's language. `against` is what the document is compared
    with (`components.compare.against` says what it can be), `other` which of several texts stands
    beside it; `at` and `beside` are where to look in the text and in the one beside it.
    """

    document: str = ""
    themes: tuple[str, ...] = ()
    term: str = ""
    evidence: str = ""
    said: str = ""
    at: str = ""
    also: tuple[str, ...] = ()
    level: str = "phrases"
    unit: str = "frequency"
    top: str = "12"
    reading: str = "text"
    wide: str = "dispersion"
    narrow: str = "balance"
    structure: str = "found"
    lens: str = "terms"
    search: str = ""
    gram: str = "all"
    stops: str = "out"
    order: str = "place"
    context: str = "20"
    window: str = "tokens"
    least: str = "2"
    contrast: str = "keyness"
    against: str = ""
    other: str = ""
    beside: str = ""
    echoes: str = "on"
    lang: str = ""


def pick(selection: Selection, picked: str) -> Selection:
    """Return the selection after a click on something that carries `picked` (a query string).

    A theme, a term or a piece of evidence is chosen, or let go when it was chosen already; a mark
    that carries theme and term chooses exactly both. `at` only says where to look in the text.
    """
    values = dict(parse_qsl(picked, keep_blank_values=True))
    at = values.pop("at", "")
    if "beside" in values:
        shown = replace(selection, other=values.get("other", selection.other))
        return replace(shown, beside=values["beside"], reading=values.get("reading", "text"))
    if "document" in values:
        return of_document(selection, values["document"])
    if values.get("clear") == "all":
        whole = replace(selection, themes=(), term="", evidence="", said="")
        return replace(whole, at="", reading="text")
    if values.get("reading") in CHOICES["reading"]:
        return replace(selection, reading=values["reading"], at=at)
    if {"theme", "term"} <= values.keys():
        both = replace(selection, themes=(values["theme"],), term=values["term"], evidence="")
        same = (selection.themes, selection.term) == (both.themes, both.term)
        return replace(both, themes=(), term="") if same else both
    if theme := values.get("theme"):
        themes = tuple(t for t in selection.themes if t != theme)
        chosen = themes if theme in selection.themes else (*themes, theme)
        return replace(selection, themes=chosen, evidence="", at=at)
    if term := values.get("term"):
        if at and selection.term == term:
            return replace(selection, at=at)
        return replace(selection, term="" if selection.term == term else term, evidence="", at=at)
    if evidence := values.get("evidence"):
        if selection.evidence == evidence:
            return replace(selection, evidence="", reading="text")
        return replace(selection, evidence=evidence, term="", reading="sentences")
    return replace(selection, at=at) if at else selection


def of_document(selection: Selection, document: str) -> Selection:
    """Return the first view of another document, counted and shown in the same way."""
    first = replace(selection, themes=(), term="", evidence="", said="", at="", reading="text")
    return replace(first, document=document)


def to_query(selection: Selection) -> dict[str, str | list[str]]:
    """Return the query parameters of a selection: only what differs from the first view."""
    query: dict[str, str | list[str]] = {}
    for field in fields(Selection):
        value = getattr(selection, field.name)
        if field.name not in ("at", "beside") and value != field.default:
            query[field.name] = list(value) if isinstance(value, tuple) else value
    return query


def possible(
    selection: Selection, *, themes: Iterable[str], evidence: Callable[[str], bool]
) -> Selection:
    """Return a selection without what its document does not have (any more)."""
    known = tuple(themes)
    kept = tuple(theme for theme in selection.themes if theme in known)
    if not selection.evidence or evidence(selection.evidence):
        return replace(selection, themes=kept)
    return replace(selection, themes=kept, evidence="", reading="text")


def from_query(
    query: Mapping[str, Iterable[str]],
    *,
    documents: Iterable[str],
    themes: Iterable[str],
    evidence: Callable[[str], bool],
) -> tuple[Selection, tuple[str, ...]]:
    """Read a selection from query parameters; returns it and the names that were ignored.

    `evidence` says whether an id can be evidence.
    Unknown names and values are left out: a link may be old, cut off or hostile.
    """
    chosen: dict[str, object] = {}
    ignored: list[str] = []
    allowed = {"themes": tuple(themes), "also": ALSO}
    for name, values in query.items():
        given = tuple(dict.fromkeys(values))
        last = given[-1] if given else ""
        if name in allowed:
            chosen[name] = tuple(value for value in given if value in allowed[name])
            if chosen[name] != given:
                ignored.append(name)
        elif (
            (name in CHOICES and last in CHOICES[name])
            or (name == "document" and last in tuple(documents))
            or (name == "evidence" and evidence(last))
            or (name in ("against", "other") and _short(last, LONGEST_TERM))
            or (name == "search" and _short(last, LONGEST_SEARCH))
            or (name == "term" and _short(last, LONGEST_TERM))
        ):
            chosen[name] = last
        else:
            ignored.append(name)
    return Selection(**chosen), tuple(ignored)  # type: ignore[arg-type]


def _short(value: str, longest: int) -> bool:
    return 0 < len(value) <= longest and value.isprintable()
