"""A text cut once: into what its form decides, and runs of hanzi; from it follows every level."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, repeat
from typing import NamedTuple

from policytext.base.collector import collector_at_rest
from policytext.tokens.dictionary import dictionary
from policytext.tokens.forms import forms
from policytext.tokens.lexicon import read_lexicon
from policytext.tokens.phrase_places import Place, phrase_places
from policytext.tokens.tokens import Kind, Token, kind_of, terms_alike
from policytext.tokens.word_list import NO_WORDS, WordList, stretches

_HANZI = "\u4e00-\u9fd5"  # what the dictionary knows
_PLAIN = re.compile(f"(?P<run>[{_HANZI}]+)|.", re.S)


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
    runs: Sequence[Sequence[str]] = field(repr=False)
    # Runs cut around phrases, kept from one call to the next.
    _weighed: dict[tuple[str, tuple[Place, ...]], list[str]] = field(
        default_factory=dict, repr=False
    )

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens at the level of words."""
        return self._by_piece[0]

    @collector_at_rest()
    def with_phrases(self, phrases: Iterable[str]) -> tuple[Token, ...]:
        """Return the tokens that keep `phrases` and those of the lexicon whole."""
        known = phrase_places((*read_lexicon().phrases, *phrases))
        in_runs, across = self._by_run(known.places(self.text))
        tokens, firsts = self._by_piece
        found: list[Token] = []
        at = 0
        for piece, ends in in_runs.items():
            found += tokens[at : firsts[piece]]
            words = self._words_around(piece, tuple(ends))
            kinds = map(self._kinds.__getitem__, words)
            found += _in_a_row(self.pieces[piece].start, words, kinds)
            at = firsts[piece + 1]
        found += tokens[at:]
        return terms_alike([self._joined(found, across) if across else found])[0]

    @cached_property
    @collector_at_rest()
    def _by_piece(self) -> tuple[tuple[Token, ...], list[int]]:
        """Return the tokens at the level of words, and the number of each piece's first one."""
        surfaces: list[str] = []
        kinds: list[Kind] = []
        firsts = []
        next_run = iter(self.runs)
        for start, end, is_run, kind in self.pieces:
            firsts.append(len(surfaces))
            if is_run:
                run = next(next_run)
                surfaces += run
                kinds += map(self._kinds.__getitem__, run)
            else:
                surface = self.text[start:end]
                surfaces.append(surface)
                kinds.append(kind_of(surface, self.words, kind) if kind else self._kinds[surface])
        return terms_alike([_in_a_row(0, surfaces, kinds)])[0], [*firsts, len(surfaces)]

    @cached_property
    def _kinds(self) -> "_Kinds":
        return _Kinds(self.words)

    def _words_around(self, piece: int, ends: tuple[Place, ...]) -> list[str]:
        run = self.text[self.pieces[piece].start : self.pieces[piece].end]
        if (run, ends) not in self._weighed:
            self._weighed[run, ends] = dictionary().cut_around(run, ends)
        return self._weighed[run, ends]

    def _joined(self, tokens: Sequence[Token], places: Iterable[Place]) -> list[Token]:
        """Join tokens at places that begin and end with one of them; the longest first."""
        edges = [start for (start, _), _ in stretches(self.text, self.words)]
        joined: list[Token] = []
        at = 0
        for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
            first = bisect_left(tokens, start, key=lambda token: token.start)
            last = bisect_left(tokens, end, key=lambda token: token.end)
            # What the reader's own words cut stays apart.
            whole = at <= first < last and bisect_right(edges, start) == bisect_left(edges, end)
            if whole and tokens[first].start == start and tokens[last].end == end:
                joined += tokens[at:first]
                surface = self.text[start:end]
                joined.append(Token(start, end, surface, kind_of(surface, self.words, "term")))
                at = last + 1
        return [*joined, *tokens[at:]]

    def _by_run(self, places: Iterable[Place]) -> tuple[dict[int, list[Place]], list[Place]]:
        """Sort places: those in runs (by number of the piece, counted from its start), others."""
        starts = [piece.start for piece in self.pieces]
        in_runs: dict[int, list[Place]] = {}
        others = []
        for start, end in places:
            number = bisect_right(starts, start) - 1
            piece = self.pieces[number]
            if piece.run and end <= piece.end:
                in_runs.setdefault(number, []).append((start - piece.start, end - piece.start))
            else:
                others.append((start, end))
        return in_runs, others


@collector_at_rest()
def cut_text(text: str, words: WordList = NO_WORDS) -> CutText:
    """Cut a text once, under a reader's own words."""
    pieces = tuple(_pieces(text, words))
    runs = [text[piece.start : piece.end] for piece in pieces if piece.run]
    return CutText(text, words, pieces, dictionary().cut_all(runs) if runs else ())


class _Kinds(dict[str, Kind]):
    """The kind of each word that was met."""

    def __init__(self, words: WordList) -> None:
        super().__init__()
        self.words = words

    def __missing__(self, surface: str) -> Kind:
        self[surface] = kind = kind_of(surface, self.words)
        return kind


def _in_a_row(start: int, surfaces: Sequence[str], kinds: Iterable[Kind]) -> list[Token]:
    """Return tokens that stand one behind the other, the first at `start`."""
    edges = [*accumulate(map(len, surfaces), initial=start)]
    return [*map(Token._make, zip(edges, edges[1:], surfaces, kinds, repeat("")))]


def _pieces(text: str, words: WordList) -> Iterator[Piece]:
    for (first, last), whole in stretches(text, words):
        if whole:
            yield Piece(first, last, False)
            continue
        stretch = text[first:last]
        at = 0
        for start, end, kind in forms(stretch):
            yield from _plain(stretch, at, start, first)
            yield Piece(first + start, first + end, False, kind)
            at = end
        yield from _plain(stretch, at, len(stretch), first)


def _plain(stretch: str, start: int, end: int, first: int) -> Iterator[Piece]:
    for found in _PLAIN.finditer(stretch, start, end):
        yield Piece(first + found.start(), first + found.end(), found.lastgroup == "run")
