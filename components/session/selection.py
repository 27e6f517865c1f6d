"""What a page shows: one record, in the URL under stable ids and out of it again."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import parse_qs, urlencode

from policytext.base.labels import LANGUAGES
from policytext.library.asked import MOST_EXPRESSIONS, OPTIONS, Asked, scope_read
from policytext.library.card import TIERS
from policytext.library.point import Point
from policytext.library.scope import EVERYTHING, FACETS, NONE, Scope
from policytext.library.sorting import SORTS
from policytext.structure.policy_language import groups
from policytext.study.choosing import READINGS, Chosen
from policytext.study.evidence import Evidence, parse
from policytext.study.options import REACH
from policytext.tokens.counting import LEFT_OUT
from policytext.views.catalogue import choices

CHOICES: dict[str, tuple[str, ...]] = {
    "level": ("phrases", "words"),
    "unit": ("frequency", "per_thousand"),
    "top": ("12", "20", "40"),
    "rank": ("distinctive", "frequency"),
    "reading": READINGS,
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
    "find_as": ("strings", "terms"),
    "once": ("each", "once"),
    "listing": ("lines", "texts"),
    "lines_by": ("newest", "oldest", "hits", "left", "right"),
    "band": ("texts", "characters"),
    **OPTIONS,
    "passages_by": ("place", "length"),
    "below": choices("below"),
    "grouped": choices("grouped"),
    "came_to": ("library", "over_time", "places", "groups", "overlaps"),
    "lang": LANGUAGES,
}
LONGEST_TERM = 40
LONGEST_SEARCH = 60
LONGEST_SIDE = 80  # of what a text is compared with: a group goes by its name
LONGEST_FIND = 400
LONGEST_NAME = 60  # of a group, or of what a facet has
MOST_OPTIONS = 60  # of one facet that are chosen
LONGEST_EXPRESSION = 400
_IDS = ("document", "card", "came", "passages_of", "earlier")
_ALIKE = (*FACETS, "since", "until", "find", "group")  # what a scope and a selection call alike
_ASKED_ALIKE = ("expressions", "part", "phrase", "earlier")  # what it and a selection call alike
_YEAR, _PAGE = re.compile(r"[12]\d{3}", re.ASCII), re.compile(r"[1-9]\d{0,5}", re.ASCII)


@dataclass(frozen=True)
class Selection(Chosen):
    """One view of a document: what clicks have chosen in it, and how it is counted and shown.

    From `issuer` to `once` it is the scope (`scope_of`): which texts of the library count. On the
    library's page, `listing` says whether texts or the lines found are listed, `sort` by which
    column ("-date" falls), `leaf` which page of them; `card` is the text whose card is open,
    `came` the one that was opened from there, or from a page over many texts (`came_to`).
    From `expressions` to `measured` it is what views over many texts are asked for (`asked_of`);
    `versus` is the scope beside the one there is. `below` is the view under the one over time,
    `grouped` that of two groups.

    `lang` is "" until the reader chooses: the browser's language; `rank` is "" until then, too:
    which terms come first depends on the document. `against` is what the document is compared with
    (`components.compare.choosing` says what it can be).
    """

    also: tuple[str, ...] = ()
    level: str = "phrases"
    unit: str = "frequency"
    top: str = "12"
    rank: str = ""
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
    echoes: str = "on"
    issuer: tuple[str, ...] = ()
    tier: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    find: str = ""
    find_as: str = "strings"
    group: str = ""
    once: str = "each"
    listing: str = "lines"
    lines_by: str = "newest"
    band: str = "texts"
    sort: str = "-date"
    leaf: str = "1"
    card: str = ""
    came: str = ""
    came_to: str = "library"
    expressions: tuple[str, ...] = ()
    by: str = "year"
    amount: str = "rate"
    split: str = "whole"
    phrases_by: str = "first"
    turn: str = ""
    part: str = ""
    phrase: str = ""
    coloured: str = "rate"
    versus: str = ""
    passages_of: str = ""
    earlier: str = ""
    passages_by: str = "place"
    taken: str = "passage"
    between: str = "issuer"
    measured: str = "passages"
    below: str = "lives"
    grouped: str = "group_terms"
    lang: str = ""


def scope_of(selection: Selection) -> Scope:
    """Return which texts of the library count."""
    alike: dict[str, Any] = {name: getattr(selection, name) for name in _ALIKE}
    return Scope(**alike, terms=selection.find_as == "terms", once=selection.once == "once")


def with_scope(selection: Selection, scope: Scope) -> Selection:
    """Return a selection in another scope, from the first leaf on (a link names no texts)."""
    alike: dict[str, Any] = {name: getattr(scope, name) for name in _ALIKE}
    find_as = "terms" if scope.terms else "strings"
    once = "once" if scope.once else "each"
    return replace(selection, **alike, find_as=find_as, once=once, leaf="1")


def asked_of(selection: Selection) -> Asked:
    """Return what views over many texts are asked for."""
    alike: dict[str, Any] = {name: getattr(selection, name) for name in (*OPTIONS, *_ASKED_ALIKE)}
    return Asked(
        scope=scope_of(selection),
        other=scope_read(selection.versus) or EVERYTHING,
        since=selection.turn,
        text=selection.passages_of,
        **alike,
    )


def to_query(selection: Selection) -> dict[str, str | list[str]]:
    """Return the query parameters of a selection: only what differs from the first view."""
    query: dict[str, str | list[str]] = {}
    for field in fields(Selection):
        value = getattr(selection, field.name)
        if field.name not in ("at", "beside") and value != field.default:
            query[field.name] = list(value) if isinstance(value, tuple) else str(value)
    return query


def as_lists(query: Mapping[str, str | list[str]]) -> dict[str, list[str]]:
    """Return query parameters with a list of values each, as an address has them."""
    return {name: value if isinstance(value, list) else [value] for name, value in query.items()}


def as_query(selection: Selection) -> str:
    """Return the query parameters of a selection as one string, "" for the first view."""
    return urlencode(to_query(selection), doseq=True)


def query_of(written: str) -> dict[str, list[str]]:
    """Return the query parameters that stand in one string."""
    return parse_qs(written)


def possible(
    selection: Selection, *, themes: Iterable[str], evidence: Callable[[Evidence], bool]
) -> Selection:
    """Return a selection without what its document does not have (any more)."""
    known = tuple(themes)
    kept = tuple(theme for theme in selection.themes if theme in known)
    if not selection.evidence or evidence(selection.evidence):
        return replace(selection, themes=kept)
    return replace(selection, themes=kept, evidence=None, reading="text")


def _up_to(longest: int) -> Callable[[str], bool]:
    return lambda value: 0 < len(value) <= longest and value.isprintable()


# Which values a query may give: of a name that has one, of one that has several, and how many.
# What depends on the reader's texts `from_query` knows.
_ONE: Mapping[str, Callable[[str], object]] = {
    **{name: options.__contains__ for name, options in CHOICES.items()},
    **dict.fromkeys(("since", "until", "turn"), _YEAR.fullmatch),
    **dict.fromkeys(("against", "other"), _up_to(LONGEST_SIDE)),
    **dict.fromkeys(("term", "part", "phrase"), _up_to(LONGEST_TERM)),
    "find": _up_to(LONGEST_FIND),
    "group": _up_to(LONGEST_NAME),
    "search": _up_to(LONGEST_SEARCH),
    "versus": lambda value: scope_read(value) is not None,
    "point": lambda value: Point.parse(value) is not None,
    "sort": SORTS.__contains__,
    "leaf": _PAGE.fullmatch,
}
_SEVERAL: Mapping[str, Callable[[str], bool]] = {
    **dict.fromkeys(FACETS, _up_to(LONGEST_NAME)),
    "tier": (*TIERS, NONE).__contains__,
    "also": LEFT_OUT.__contains__,
    "expressions": _up_to(LONGEST_EXPRESSION),
}
_MOST = {**dict.fromkeys(FACETS, MOST_OPTIONS), "expressions": MOST_EXPRESSIONS}


def from_query(
    query: Mapping[str, Iterable[str]],
    *,
    documents: Iterable[str],
    themes: Iterable[str],
    evidence: Callable[[Evidence], bool],
) -> tuple[Selection, tuple[str, ...]]:
    """Read a selection from query parameters; returns it and the names that were ignored.

    `evidence` says whether a piece of evidence can be asked for.
    Unknown names and values are left out: a link may be old, cut short or hostile.
    """
    one = {**_ONE, **dict.fromkeys(_IDS, tuple(documents).__contains__)}
    several = {**_SEVERAL, "themes": tuple(themes).__contains__}
    chosen: dict[str, object] = {}
    ignored: list[str] = []
    for name, values in query.items():
        given = tuple(dict.fromkeys(values))
        last = given[-1] if given else ""
        if name in several:
            fitting = tuple(filter(several[name], given))[: _MOST.get(name)]
            chosen[name] = fitting
            if fitting != given:
                ignored.append(name)
        elif name == "evidence" and (found := parse(last)) and evidence(found):
            chosen[name] = found
        elif name in one and one[name](last):
            chosen[name] = last
        else:
            ignored.append(name)
    return Selection(**chosen), tuple(ignored)  # type: ignore[arg-type]
