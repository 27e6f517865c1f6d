"""Terms that a reader looks for: by beginning, by part, by pattern, by the letters of pinyin."""

import re
from collections.abc import Iterable
from time import monotonic

import regex

from policytext.base.unreadable import Unreadable
from policytext.tokens.folding import folded, narrow
from policytext.tokens.initials import initials

_PART = 3  # characters of a term that is looked for inside others
_SECONDS = 0.3  # for a pattern, over all terms together
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_LETTERS = re.compile(r"[a-z][a-z0-9]*|[0-9]+[a-z][a-z0-9]*")


def found_terms(terms: Iterable[str], query: str) -> list[str]:
    """Return the terms that a query finds, in their order; all of them for an empty one.

    发 finds terms that begin so, *展 those that hold it, /展$/ those in which the regular
    expression matches, and zcds those whose syllables begin with these letters. Several queries
    may stand side by side, separated by blanks or 、. Width and case make no difference. Raises
    Unreadable for a bad or slow pattern.
    """
    known = list(terms)
    queries = re.findall(r"/.*?/(?=[\s、]|$)|[^\s、]+", query)
    if not queries:
        return known
    found = {term for one in queries for term in _found(known, one)}
    return [term for term in known if term in found]


def families(terms: Iterable[str], *, most: int = 12, smallest: int = 3) -> list[tuple[str, int]]:
    """Return the parts that terms share most, each with how many hold it.

    A part is a term that stands inside longer ones, or a single character of terms; one that
    always stands inside the same longer part is left out. Order: terms × characters, falling.
    """
    known = list(dict.fromkeys(terms))
    parts = {c for term in known for c in term if "\u3400" <= c <= "\u9fff"}
    parts |= {term for term in known if 1 < len(term) <= _PART}
    holders: dict[str, list[int]] = {part: [] for part in parts}  # by the places of terms
    for place, term in enumerate(known):
        for part in {term[a:b] for a in range(len(term)) for b in range(a + 1, a + _PART + 1)}:
            if part in parts:
                holders[part].append(place)
    full = sorted(
        (part for part in parts if len(holders[part]) >= smallest),
        key=lambda part: (-len(holders[part]) * len(part), part),
    )
    kept: dict[tuple[int, ...], list[str]] = {}  # by who holds them
    for part in sorted(full, key=lambda part: -len(part)):
        alike = kept.setdefault(tuple(holders[part]), [])
        if not any(part in longer for longer in alike):
            alike.append(part)
    lasting = {part for alike in kept.values() for part in alike}
    chosen = [part for part in full if part in lasting][:most]
    return [(part, len(holders[part])) for part in chosen]


def _found(terms: list[str], query: str) -> list[str]:
    if len(query) > 1 and query[0] == query[-1] == "/":
        return _matching(terms, query[1:-1])
    query = folded(query)
    if query.startswith("*"):
        return [term for term in terms if query[1:] in folded(term)]
    by_pinyin = _LETTERS.fullmatch(query)
    return [
        term
        for term in terms
        if folded(term).startswith(query) or (by_pinyin and initials(term).startswith(query))
    ]


def _matching(terms: list[str], pattern: str) -> list[str]:
    # `regex`, not `re`: only it can stop a pattern that would run for hours.
    end = monotonic() + _SECONDS
    try:
        compiled = regex.compile(_WIDE.sub(lambda wide: narrow(wide[0]), pattern), regex.IGNORECASE)
        return [
            t for t in terms if _matches(compiled, t, end) or _matches(compiled, narrow(t), end)
        ]
    except TimeoutError as reason:
        raise Unreadable("search_slow") from reason
    except (regex.error, RecursionError, OverflowError, ValueError) as reason:
        raise Unreadable("search_pattern") from reason


def _matches(pattern: regex.Pattern[str], term: str, end: float) -> bool:
    return bool(pattern.search(term, timeout=max(end - monotonic(), 0.001)))
