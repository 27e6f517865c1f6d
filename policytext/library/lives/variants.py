"""Forms of a phrase that say the same, each with its own life: “放管服”改革, 放管服改革."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from policytext.library.counting.places import Place
from policytext.library.lives.alike import Alike, How, letters
from policytext.library.lives.reading import Reading
from policytext.library.lives.standing import Standing, sentences_of, standing
from policytext.library.lives.strings import Strings

MOST = 12  # variants
_READ = 60  # texts in which two forms are looked for beside each other, or for a gloss
_GLOSS = re.compile(
    r"[”\"」』](?:（|\()(?:即|指|包括)?[：:]?(?P<full>[\u4e00-\u9fff、]{4,60})(?:）|\))"
)
_AFTER = re.compile(r"[”\"」』]?(?P<word>[\u4e00-\u9fff]{2})")
_INNER = re.compile('[“"「『](?P<short>[^“”"「」『』]+)[”"」』](?P<rest>[\u4e00-\u9fff]{1,8})')
_TELLING = 0.5  # of the words behind a form: so many are the same


class Variant(NamedTuple):
    """Another form of a phrase and how it is one; first, last and counts are its own, as a string.

    `how`: "marks" (other quotation marks), "joined" (和, 与, 、, 的 between its words), "order" (of
    its members), "short" or "full" (the one names or counts what the other enumerates). `by_year`
    has the years that have it. `beside` is a place where both stand in one sentence, where that is
    why it is taken for one.
    """

    phrase: str
    how: How
    total: int
    texts: int
    by_year: tuple[tuple[int, int], ...]
    first: Standing
    last: Standing
    beside: Standing | None = None


def variants(reading: Reading, phrase: str) -> tuple[Variant, ...]:
    """Return the other forms of a phrase in the texts that count, the most frequent first."""
    found: dict[str, tuple[Alike, Standing | None]] = {}
    for one, place in _candidates(reading, phrase):
        # What lies around the phrase is counted with it already.
        if one.phrase in found or one.phrase in phrase or phrase in one.phrase:
            continue
        beside = place if one.sure else _beside(reading, phrase, one.phrase)
        if one.sure or beside or _followed_alike(reading, phrase, one.phrase):
            found[one.phrase] = one, beside
    listed = [_variant(reading, one, beside) for one, beside in found.values()]
    there = [one for one in listed if one is not None]
    return tuple(sorted(there, key=lambda one: (-one.total, one.phrase))[:MOST])


def _candidates(reading: Reading, phrase: str) -> Iterator[tuple[Alike, Standing | None]]:
    """Yield what may be a form of a phrase, and a place that says so."""
    forms = reading.known.forms
    for full, place in _glosses(reading, phrase).items():
        yield Alike(full, "full"), place
    yield from ((one, None) for one in forms.of(phrase))
    if letters(phrase) != phrase:
        yield Alike(letters(phrase), "marks"), None
    if inner := _INNER.fullmatch(phrase):
        # “放管服”改革: in full with the same word behind it.
        for one in forms.of(inner["short"]):
            if one.how == "full":
                yield Alike(one.phrase + inner["rest"], "full"), None


def _glosses(reading: Reading, phrase: str) -> dict[str, Standing]:
    """Return what texts say in brackets behind a quoted phrase: “三北”（西北、华北、东北）."""
    alone, found = Strings([phrase]), dict[str, Standing]()
    for id, text in reading.words(reading.having(phrase), _READ):
        for _, _, end in alone.places(text):
            gloss = _GLOSS.match(text, end)
            if gloss and len(gloss["full"]) > len(phrase) and gloss["full"] not in found:
                found[gloss["full"]] = standing(id, text, gloss.span("full"))
    return found


def _beside(reading: Reading, phrase: str, other: str) -> Standing | None:
    """Return a place of the other form in a sentence that has both, each by itself."""
    both = reading.having(other)
    texts = {id: n for id, n in reading.having(phrase).items() if id in both}
    pair = Strings([phrase, other])
    for id, text in reading.words(texts, _READ):
        places: dict[Place, int] = {(s.start, s.end): s.number for s in pair.places(text)}
        for sentence in sentences_of(text, sorted(places)):
            if {places[place] for place in sentence.places} == {0, 1}:
                place = next(place for place in sentence.places if places[place])
                return reading.standing(id, place)
    return None


def _followed_alike(reading: Reading, phrase: str, other: str) -> bool:
    """Say whether the same word stands behind both forms nearly always: 改革 behind “放管服”."""
    words = [_word_behind(reading, one) for one in (phrase, other)]
    return bool(words[0]) and words[0] == words[1]


def _word_behind(reading: Reading, phrase: str) -> str:
    alone, found, number = Strings([phrase]), Counter[str](), 0
    for _, text in reading.words(reading.having(phrase), _READ):
        for _, _, end in alone.places(text):
            number += 1
            if after := _AFTER.match(text, end):
                found[after["word"]] += 1
    [(word, times)] = found.most_common(1) or [("", 0)]
    return word if times > 1 and times >= _TELLING * number else ""


def _variant(reading: Reading, one: Alike, beside: Standing | None) -> Variant | None:
    life = reading.life(one.phrase)
    if life.first is None or life.last is None:
        return None
    return Variant(
        one.phrase,
        one.how,
        life.total,
        life.texts,
        tuple((year.year, year.occurrences) for year in life.years if year.occurrences),
        life.first,
        life.last,
        beside,
    )
