"""What a text repeats as one (反复出现): whole constituents only."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log2

from policytext.structure.finding import Item
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.rules import PhraseRules, phrase_rules
from policytext.tokens.segmentation import Token
from policytext.tokens.word_classes import leading_words, verbal_words

_SHORTEST = 5  # characters
_LONGEST = 4  # words
_TIMES = 5
_COHESION = 5.0  # bits of pointwise mutual information at the weakest joint
_BREAKS = frozenset(("punctuation", "stop_word", "number", "ignored"))

_Words = tuple[str, ...]


def repeated(cuts: Cuts, taken: Sequence[Item]) -> Iterator[Item]:
    """Find noun phrases that the text uses again and again, outside what was found before.

    One is kept that occurs three times, coheres (Church and Hanks 1990), and somewhere begins and
    somewhere ends where a constituent does: at a mark, a function word, or behind a verb.
    """
    rules = phrase_rules()
    runs = list(_runs(cuts, taken))
    counts = _counts(cuts, runs)
    opened, closed = _edges(cuts, runs, counts, rules)
    kept = {
        words
        for words in counts
        if len(words) > 1
        and words in opened
        and words in closed
        and _nominal(words, rules)
        and _cohesion(words, counts, len(cuts.tokens)) >= _COHESION
    }
    for first, last in runs:
        at = first
        while at < last:
            words = _longest_at(cuts, at, last, kept)
            if words:
                yield Item(cuts.tokens[at].start, cuts.tokens[at + len(words) - 1].end)
            at += len(words) or 1


def _runs(cuts: Cuts, taken: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Return the stretches of tokens [first, last) that are frequent words, none of them taken."""
    times = Counter(token.surface for token in cuts.tokens)
    covered = bytearray(len(cuts.text) + 1)
    for item in taken:
        covered[item.start : item.end] = b"\1" * (item.end - item.start)
    first = 0
    for number, token in enumerate(cuts.tokens):
        broken = token.kind in _BREAKS or covered[token.start]
        if broken or times[token.surface] < _TIMES:
            if number - first > 1:
                yield first, number
            first = number + 1
    if len(cuts.tokens) - first > 1:
        yield first, len(cuts.tokens)


def _counts(cuts: Cuts, runs: Sequence[tuple[int, int]]) -> dict[_Words, int]:
    """Count words and sequences of words that occur often enough, length by length."""
    surfaces = [token.surface for token in cuts.tokens]
    kept: dict[_Words, int] = dict(Counter((surface,) for surface in surfaces))
    for length in range(2, _LONGEST + 1):
        found = Counter(
            words
            for first, last in runs
            for at in range(first, last - length + 1)
            if kept.get((words := tuple(surfaces[at : at + length]))[:-1], 0) >= _TIMES
            and kept.get(words[1:], 0) >= _TIMES
        )
        kept |= {words: times for words, times in found.items() if times >= _TIMES}
    return kept


def _edges(
    cuts: Cuts, runs: Sequence[tuple[int, int]], counts: dict[_Words, int], rules: PhraseRules
) -> tuple[set[_Words], set[_Words]]:
    """Return the sequences that somewhere begin, and those that somewhere end, as a constituent."""
    opened: set[_Words] = set()
    closed: set[_Words] = set()
    for first, last in runs:
        for at in range(first, last):
            governed = at == 0 or _opens(cuts.tokens[at - 1], rules)
            for length in range(2, min(_LONGEST, last - at) + 1):
                words = tuple(token.surface for token in cuts.tokens[at : at + length])
                if words not in counts:
                    break
                if governed:
                    opened.add(words)
                behind = cuts.tokens[at + length : at + length + 1]
                if not behind or behind[0].kind in _BREAKS:
                    closed.add(words)
    return opened, closed


def _opens(token: Token, rules: PhraseRules) -> bool:
    return token.kind in _BREAKS or token.surface in rules.governing


def _nominal(words: _Words, rules: PhraseRules) -> bool:
    """Say whether they make a noun phrase that is not made of ordinary words alone."""
    first, last = words[0], words[-1]
    if "".join(words) in rules.commonplace:
        return False
    if len(first) == 1 or len(last) == 1 or len("".join(words)) < _SHORTEST:
        return False
    if first in rules.governing or first in leading_words():
        return False
    if last in rules.governing or last in leading_words() or last in verbal_words():
        return False
    if any(word in rules.governing for word in words):
        return False
    return last not in rules.ordinary


def _cohesion(words: _Words, counts: dict[_Words, int], size: int) -> float:
    return min(
        log2(counts[words] * size / (counts[words[:at]] * counts[words[at:]]))
        for at in range(1, len(words))
    )


def _longest_at(cuts: Cuts, at: int, last: int, kept: set[_Words]) -> _Words:
    for length in range(min(_LONGEST, last - at), 1, -1):
        words = tuple(token.surface for token in cuts.tokens[at : at + length])
        if words in kept:
            return words
    return ()
