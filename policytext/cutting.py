"""A text cut once: into what its form decides, and runs of hanzi; from it follows every level."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from policytext.dictionary import dictionary
from policytext.forms import forms
from policytext.lexicon import read_lexicon
from policytext.tokens import Kind, Token, kind_of, terms_alike
from policytext.word_list import NO_WORDS, WordList, stretches

_HANZI = "\u4e00-\u9fd5"  # what the dictionary knows
_PLAIN = re.compile(f"(?P<run>[{_HANZI}]+)|.", re.S)
_RUN = re.compile(f"[{_HANZI}]+")


class Piece(NamedTuple):
    """`text[start:end]`: a run of hanzi that is still to be cut, or else one token.

    `kind` is what the form of a token says of it, if anything.
    """

    start: int
    end: int
    run: bool
    kind: Kind | None = None


@dataclass(frozen=True, eq=False)
class CutText:
    """A text with its pieces and the words of each run, under a reader's own `words`."""

    text: str
    words: WordList
    pieces: tuple[Piece, ...]
    runs: tuple[Sequence[str], ...] = field(repr=False)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens at the level of words."""
        return _tokens(self, self.runs)

    def with_phrases(self, phrases: Iterable[str]) -> tuple[Token, ...]:
        """Return the tokens that keep `phrases` and those of the lexicon whole."""
        known = _phrases(tuple(phrases))
        # Phrases that hold letters or digits go before what the form of these says.
        base = cut_text(self.text, self.words, known.mixed) if known.mixed else self
        places = (piece for piece in base.pieces if piece.run)
        runs = []
        for place, words in zip(places, base.runs, strict=True):
            run = self.text[place.start : place.end]
            ends = known.ends_in(run)
            runs.append(dictionary().cut_around(run, ends) if ends else words)
        return _tokens(base, runs)


def cut_text(text: str, words: WordList = NO_WORDS, names: Sequence[str] = ()) -> CutText:
    """Cut a text; `names` hold letters or digits and are kept whole."""
    pieces = tuple(_pieces(text, words, names))
    runs = [text[piece.start : piece.end] for piece in pieces if piece.run]
    return CutText(text, words, pieces, tuple(dictionary().cut_all(runs)) if runs else ())


@dataclass(frozen=True)
class _Phrases:
    """Phrases by their first two characters; `mixed` are those not of hanzi alone."""

    by_start: Mapping[str, Sequence[str]]
    mixed: tuple[str, ...]

    def ends_in(self, run: str) -> dict[int, list[int]]:
        """Return where phrases end in a run, by where they begin."""
        return {
            at: ends
            for at in range(len(run) - 1)
            if (near := self.by_start.get(run[at : at + 2]))
            and (ends := [at + len(one) for one in near if run.startswith(one, at)])
        }


@lru_cache(maxsize=32)
def _phrases(phrases: tuple[str, ...]) -> _Phrases:
    by_start: dict[str, list[str]] = {}
    mixed = []
    for phrase in dict.fromkeys((*read_lexicon().phrases, *phrases)):
        if _RUN.fullmatch(phrase):
            by_start.setdefault(phrase[:2], []).append(phrase)
        else:
            mixed.append(phrase)
    return _Phrases(by_start, tuple(mixed))


def _pieces(text: str, words: WordList, names: Sequence[str]) -> Iterator[Piece]:
    for (first, last), whole in stretches(text, words):
        if whole:
            yield Piece(first, last, False)
            continue
        stretch = text[first:last]
        at = 0
        for start, end, kind in forms(stretch, names):
            yield from _plain(stretch, at, start, first)
            yield Piece(first + start, first + end, False, kind)
            at = end
        yield from _plain(stretch, at, len(stretch), first)


def _plain(stretch: str, start: int, end: int, first: int) -> Iterator[Piece]:
    for found in _PLAIN.finditer(stretch, start, end):
        yield Piece(first + found.start(), first + found.end(), found.lastgroup == "run")


def _tokens(cut: CutText, runs: Iterable[Sequence[str]]) -> tuple[Token, ...]:
    """Make tokens of the pieces, the runs cut as given."""
    kinds: dict[tuple[str, Kind | None], Kind] = {}
    found: list[Token] = []
    next_run = iter(runs)
    for start, end, is_run, kind in cut.pieces:
        for surface in next(next_run) if is_run else (cut.text[start:end],):
            known = kinds.get((surface, kind))
            if known is None:
                known = kinds[surface, kind] = kind_of(surface, cut.words, kind)
            found.append(Token(start, start + len(surface), surface, known))
            start += len(surface)
    return terms_alike([found])[0]
