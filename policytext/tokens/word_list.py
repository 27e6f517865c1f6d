"""A reader's own words: what counts as one term, where a cut belongs, what is not counted.

A list works on the text as it is written, not on a dictionary: wherever the letters stand, the
same is done, so that every effect can be seen and foretold. Width and case make no difference, and
a term that begins or ends with a letter or digit is no part of a longer word: AI does not cut AIGC.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from policytext.base import toml_files
from policytext.base.unreadable import Unreadable
from policytext.source.documents import Span
from policytext.tokens.folding import edged, folded

LONGEST, MOST = 40, 5000  # characters of an entry, entries of a list


@dataclass(frozen=True)
class WordList:
    """`whole` are terms, `cuts` the two sides of a cut, `ignored` terms that never count."""

    whole: tuple[str, ...] = ()
    cuts: tuple[tuple[str, str], ...] = ()
    ignored: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.whole or self.cuts or self.ignored)

    @cached_property
    def whole_forms(self) -> frozenset[str]:
        """Return the whole terms, without regard to width and case."""
        return frozenset(map(folded, self.whole))

    @cached_property
    def ignored_forms(self) -> frozenset[str]:
        """Return the ignored terms, without regard to width and case."""
        return frozenset(map(folded, self.ignored))


NO_WORDS = WordList()


def with_whole(words: WordList, term: str) -> WordList:
    """Count `term` as one: cuts inside it go. Raises Unreadable for what can be no term."""
    _check(term)
    kept = tuple(cut for cut in words.cuts if "".join(cut) not in term)
    ignored = tuple(known for known in words.ignored if known != term)
    return replace(words, whole=_once(*words.whole, term), cuts=kept, ignored=ignored)


def with_cut(words: WordList, before: str, after: str) -> WordList:
    """Cut between `before` and `after` wherever they meet: terms that reach across them go."""
    _check(before + after)
    joined = before + after
    whole = tuple(term for term in words.whole if joined not in term)
    return replace(words, whole=whole, cuts=_once(*words.cuts, (before, after)))


def with_ignored(words: WordList, term: str) -> WordList:
    """Exclude `term` from every count."""
    _check(term)
    return replace(words, ignored=_once(*words.ignored, term))


def stretches(text: str, words: WordList) -> Iterator[tuple[Span, bool]]:
    """Return the text in stretches, each to be cut on its own; True where one is a whole term.

    Longer terms go before shorter ones; a cut inside a whole term is not made.
    """
    wholes = _wholes(text, words.whole)
    within = {place for start, end in wholes for place in range(start + 1, end)}
    cuts = {place for place in _cuts(text, words.cuts) if place not in within}
    edges = sorted({0, len(text), *cuts, *(edge for span in wholes for edge in span)})
    starts = {span.start for span in wholes}
    for start, end in pairwise(edges):
        yield Span(start, end), start in starts


def changes(before: Iterable[str], after: Iterable[str]) -> list[tuple[str, int, int]]:
    """Return (term, frequency before, after) for every term whose frequency differs."""
    old, new = Counter(before), Counter(after)
    terms = [*new, *(term for term in old if term not in new)]
    rows = [(term, old[term], new[term]) for term in terms if old[term] != new[term]]
    return sorted(rows, key=lambda row: -abs(row[2] - row[1]))


def to_record(words: WordList) -> dict:
    """Return a word list as plain values."""
    cuts = [list(cut) for cut in words.cuts]
    return {"whole": list(words.whole), "cuts": cuts, "ignored": list(words.ignored)}


def from_record(record: object) -> WordList:
    """Read plain values, however hostile. Raises Unreadable."""
    if not isinstance(record, dict) or not set(record) & {"whole", "cuts", "ignored"}:
        raise Unreadable("not_word_list")
    lists = [record.get(name, []) for name in ("whole", "cuts", "ignored")]
    if not all(isinstance(entries, list) for entries in lists):
        raise Unreadable("not_word_list")
    whole, cuts, ignored = lists
    pairs = [cut for cut in cuts if isinstance(cut, list) and len(cut) == 2 and all(cut)]
    texts = [*whole, *ignored, *(side for pair in pairs for side in pair)]
    if len(pairs) != len(cuts) or not all(isinstance(text, str) for text in texts):
        raise Unreadable("not_word_list")
    if len(texts) > MOST:
        raise Unreadable("word_list_too_long", limit=MOST)
    for entry in (*whole, *ignored, *("".join(pair) for pair in pairs)):
        _check(entry)
    return WordList(_once(*whole), _once(*((a, b) for a, b in pairs)), _once(*ignored))


def to_toml(words: WordList) -> bytes:
    """Write a word list as TOML."""
    return toml_files.written(to_record(words))


def from_toml(content: bytes) -> WordList:
    """Read a word list in TOML. Raises Unreadable."""
    return from_record(toml_files.record(content, Unreadable("not_word_list")))


def _check(term: str) -> None:
    if not 0 < len(term) <= LONGEST or not term.isprintable() or term.isspace():
        raise Unreadable("not_a_term", limit=LONGEST)


def _once(*entries):  # type: ignore[no-untyped-def]
    return tuple(dict.fromkeys(entries))


def _wholes(text: str, terms: Sequence[str]) -> list[Span]:
    if not terms:
        return []
    longest_first = sorted(terms, key=len, reverse=True)
    pattern = re.compile("|".join(edged(folded(term)) for term in longest_first))
    return [Span(*found.span()) for found in pattern.finditer(folded(text))]


def _cuts(text: str, cuts: Sequence[tuple[str, str]]) -> Iterator[int]:
    plain = folded(text) if cuts else ""
    for before, after in cuts:
        for found in re.finditer(
            re.escape(folded(before)) + f"(?={re.escape(folded(after))})", plain
        ):
            yield found.end()
