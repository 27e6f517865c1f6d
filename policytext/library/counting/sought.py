"""The search language of the library: what a reader writes → what is looked for.

A query is made of parts with blanks between them; a sentence holds a hit when it holds all parts,
and then every occurrence of each of them is one. A part is a word, or several with | between them;
处理好…关系 (… or ...) lets up to GAP characters of the same sentence stand between; “…”, "…" and
「…」 take what is in them as it is written, blanks and marks too; /…/ is a regular expression.

Width and case make no difference (`tokens/folding.py`), and what is written in traditional
characters is found in simplified ones too, since traditional paragraphs were converted.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from policytext.base.unreadable import Unreadable
from policytext.source.script import simplified
from policytext.tokens.folding import folded, folds, narrow
from policytext.tokens.segmentation import Level

LONGEST = 400  # characters of a query
GAP = 40  # characters that … stands for, at most
_GAPS = 3  # of them in one part
_LETTERS = 40_000  # of many strings together: a pattern of more is refused where it is matched
_BETWEEN = f"[^。！？!?…\n]{{0,{GAP}}}?"
_ELLIPSIS = re.compile(r"…+|\.{3,}")
_QUOTED = {"“": "”", '"': '"', "「": "」"}
_PIECE = re.compile(
    r"""/(?P<own>(?:\\.|[^\\\n])+?)/(?=\s|$)"""
    r"""|“(?P<curled>[^”]+)”|"(?P<straight>[^"]+)"|「(?P<corner>[^」]+)」"""
    r"""|(?P<bar>\s*[|｜]\s*)|(?P<blank>\s+)|(?P<word>(?:[^\s|｜“"「]|[“"「](?![^”"」]*[”"」]))+)"""
)
_SURROGATE = re.compile("[\ud800-\udfff]")  # no text has any
_META = frozenset("\\.+*?()|[]{}^$#&-~")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")


class Part(NamedTuple):
    """One thing that is looked for, in any of several forms.

    `words` count where they stand as terms (folded; none when strings are counted); `pattern` is a
    regular expression that reads alike in Rust and Python, "" for none, over the text as it is;
    `own` is a reader's own one, over the text in half-width; `found` names what the rules found
    (`finds.py`), () for nothing.
    """

    words: tuple[str, ...] = ()
    pattern: str = ""
    own: str = ""
    found: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sought:
    """What a query looks for: `level` is that of terms, None where strings are counted.

    `kinds` are those of the tokens that count where terms do, () for all. `first_alone` says
    that of the parts, all of which a sentence must hold, only the first counts.
    """

    query: str
    parts: tuple[Part, ...]
    level: Level | None = None
    kinds: tuple[str, ...] = ()
    first_alone: bool = False


def parsed(query: str, terms: bool = False, level: Level = "phrases") -> Sought:
    """Read a query; `terms` says that its plain words count where they stand as terms at `level`.

    What is quoted, has a gap or is a pattern is counted by its letters either way. Raises
    Unreadable for a query that is empty, too long, or has a bad pattern.
    """
    written = _SURROGATE.sub("\ufffd", query)
    if len(written) > LONGEST:
        raise Unreadable("sought_long", limit=LONGEST)
    parts = [_part(forms, terms) for forms in _forms(written.strip())]
    if not parts:
        raise Unreadable("sought_empty")
    by_terms = any(part.words for part in parts)
    return Sought(query, tuple(dict.fromkeys(parts)), level if by_terms else None)


def any_string(query: str, strings: Iterable[str]) -> Sought:
    """Return what looks for any of many strings, which stands for `query` in a link.

    … stands for anything within a paragraph; what a line break parts is looked for apart. Raises
    Unreadable where there are none, or too many.
    """
    parted = (one.split("…") for whole in strings for one in whole.split("\n"))
    forms = {tuple(filter(None, pieces)) for pieces in parted} - {()}
    longest_first = sorted(forms, key=lambda form: (-sum(map(len, form)), form))
    if not forms:
        raise Unreadable("sought_empty")
    if sum(len(piece) for form in forms for piece in form) > _LETTERS:
        raise Unreadable("sought_many", limit=_LETTERS)
    pattern = "|".join(r"[^\n]*?".join(map(_letters, form)) for form in longest_first)
    return Sought(query, (Part(pattern=pattern),))


def own_pattern(written: str) -> "regex.Pattern[str]":
    """Return a reader's regular expression, compiled. Raises Unreadable."""
    try:
        narrowed = _WIDE.sub(lambda wide: narrow(wide[0]), written)
        compiled = _compiled(narrowed)
        empty = compiled.search("", timeout=1)
    except TimeoutError as reason:
        raise Unreadable("search_slow") from reason
    except (regex.error, RecursionError, OverflowError, ValueError) as reason:
        raise Unreadable("search_pattern") from reason
    if empty:
        raise Unreadable("sought_nothing_matched")
    return compiled


@cache
def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE)


class _Form(NamedTuple):
    kind: str  # own, quoted, word
    written: str


def _forms(query: str) -> list[list[_Form]]:
    """Return the parts of a query, each with the forms that | joins."""
    parts: list[list[_Form]] = []
    joined = False
    for found in _PIECE.finditer(query):
        kind, written = found.lastgroup or "", found[found.lastgroup or 0]
        if kind == "blank":
            joined = False
            continue
        if kind == "bar":
            joined = bool(parts)
            continue
        if kind in ("curled", "straight", "corner"):
            kind = "quoted"
        if not _meant(kind, written):
            continue
        if joined and kind != "own" and parts[-1][0].kind != "own":
            parts[-1].append(_Form(kind, written))
        else:
            parts.append([_Form(kind, written)])
        joined = False
    return parts


def _meant(kind: str, written: str) -> bool:
    if kind == "word":
        return bool("".join(_ELLIPSIS.split(written)))
    return kind == "own" or bool(written.strip())


def _part(forms: list[_Form], terms: bool) -> Part:
    if forms[0].kind == "own":
        own_pattern(forms[0].written)
        return Part(own=forms[0].written)
    words: list[str] = []
    patterns: list[tuple[int, str]] = []
    for kind, written in forms:
        pieces = [written] if kind == "quoted" else list(filter(None, _ELLIPSIS.split(written)))
        if len(pieces) > _GAPS + 1:
            raise Unreadable("sought_gaps", limit=_GAPS)
        if terms and kind == "word" and pieces == [written]:
            words += [folded(written), folded(simplified(written))]
        else:
            pattern = _BETWEEN.join(map(_letters, pieces))
            patterns.append((sum(map(len, pieces)), pattern))
    longest_first = sorted(dict.fromkeys(patterns), key=lambda one: -one[0])
    return Part(tuple(dict.fromkeys(words)), "|".join(pattern for _, pattern in longest_first))


def _letters(written: str) -> str:
    """Return a pattern for letters, in any width and case, and in simplified characters."""
    return "".join(
        _any_of(frozenset({*_alike(one), *_alike(other)}))
        for one, other in zip(written, simplified(written), strict=True)
    )


def _any_of(characters: frozenset[str]) -> str:
    escaped = [f"\\{one}" if one in _META else one for one in sorted(characters)]
    return escaped[0] if len(escaped) == 1 else f"[{''.join(escaped)}]"


def _alike(character: str) -> tuple[str, ...]:
    return _folding().get(folded(character), (character,))


@cache
def _folding() -> dict[str, tuple[str, ...]]:
    """Return the characters that folding takes for one, by what they become."""
    found: dict[str, list[str]] = {}
    for one, plain in zip(*folds(), strict=True):
        found.setdefault(plain, [plain]).append(one)
    return {plain: tuple(ones) for plain, ones in found.items()}
