"""What appears instead of a phrase that fades: newer ones in the same place of a sentence.

A place is told by the two characters before and behind (marks left out): 编制“十一五”规划, later
编制“十五五”规划. Verbs and nouns of every day make such places too (深化…改革), so that a phrase
has to keep the same company besides, or be written nearly alike. That says what stands where the
phrase stood, in this library; not why.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from policytext.library.counting.places import Place
from policytext.library.lives.around import around, resemblance
from policytext.library.lives.reading import InYear, Reading
from policytext.library.lives.standing import Standing
from policytext.library.lives.strings import Strings

if TYPE_CHECKING:
    import numpy as np

FADED = 0.1  # of its peak rate: a phrase that stays below has faded
FEWEST_YEARS = 2  # with text after it faded, or nothing can be told
EVIDENT = 1.0  # weight that is needed in two places or more,
STRONG = 5.0  # and in one
COMPANY = 0.05  # resemblance of the companies that is needed,
ALIKE = 0.6  # or characters in common, of those of the longer
MOST = 5  # phrases
_TRIED = 10  # whose company is looked at
_FOR_COMPANY = 50  # texts of each
_BEFORE, _AFTER = 100, 150  # texts that are read: with the phrase, and after it faded
_EXAMPLES = 3
_MARKS = frozenset('“”"‘’「」『』')
_WIDTH = 2
Frame = tuple[str, str]


class Instead(NamedTuple):
    """A phrase that appears where another stood; `first` is its first year in these texts.

    `weight` is the sum over its occurrences there of √(times the older one stood there) ÷ set
    phrases that stand there now; `resemblance` is that of their companies (0 to 1). `frames` are
    the places as (before, behind), the most frequent first. `then` is a place of the older phrase,
    `now` are the first places of this one in the same surroundings.
    """

    phrase: str
    first: int
    weight: float
    resemblance: float
    frames: tuple[Frame, ...]
    then: Standing
    now: tuple[Standing, ...]


class _Found(NamedTuple):
    frame: Frame
    id: str
    place: Place


def instead(reading: Reading, phrase: str, years: Sequence[InYear]) -> tuple[Instead, ...]:
    """Return what appears instead of a phrase, the most evident first; nothing where it is weak.

    `years` are those of its life. Only what was first said after its peak, and stands there after
    it faded, in two texts or more, is looked at.
    """
    end = faded_after(years)
    if not end:
        return ()
    peak = max(years, key=lambda one: (one.rate, -one.year)).year
    stood = _frames(reading, phrase)
    firsts = _firsts(reading)
    newer = (firsts > peak) & reading.known.established
    found: dict[int, list[_Found]] = defaultdict(list)
    fillers: dict[Frame, set[int]] = defaultdict(set)
    strings = reading.known.strings
    for id, text in reading.words(_after(reading, end), _AFTER):
        for number, start, stop in strings.places(text):
            frame = _frame(text, start, stop)
            if frame in stood:
                fillers[frame].add(number)
                if newer[number]:
                    found[number].append(_Found(frame, id, (start, stop)))
    weights = {
        number: weight
        for number, places in found.items()
        if (weight := _weight(places, stood, fillers)) >= EVIDENT
        if _apart(reading.known.phrases[number], phrase)
    }
    ranked = sorted(weights, key=lambda n: (-weights[n], reading.known.phrases[n]))[:_TRIED]
    kept = []
    for number in ranked:
        words = reading.known.phrases[number]
        likeness = _resemblance(reading, phrase, words)
        if likeness >= COMPANY or _written_alike(phrase, words):
            line = words, int(firsts[number]), weights[number], likeness
            kept.append(_instead(reading, line, found[number], stood))
    return tuple(kept[:MOST])


def faded_after(years: Sequence[InYear]) -> int:
    """Return the last year in which a phrase reached FADED of its peak rate, 0 if it has not faded.

    Years without text say nothing.
    """
    peak = max((one.rate for one in years), default=0.0)
    if not peak:
        return 0
    end = max(one.year for one in years if one.rate >= FADED * peak)
    after = [one for one in years if one.year > end and one.characters]
    return end if len(after) >= FEWEST_YEARS else 0


def _frames(reading: Reading, phrase: str) -> dict[Frame, list[_Found]]:
    alone = Strings([phrase])
    found: dict[Frame, list[_Found]] = defaultdict(list)
    for id, text in reading.words(reading.having(phrase), _BEFORE):
        for _, start, end in alone.places(text):
            if frame := _frame(text, start, end):
                found[frame].append(_Found(frame, id, (start, end)))
    return dict(found)


def _frame(text: str, start: int, end: int) -> Frame | None:
    """Return what stands before and behind a place, None where it is not two characters each."""
    while start and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS:
        end += 1
    frame = text[max(start - _WIDTH, 0) : start], text[end : end + _WIDTH]
    whole = all(len(side) == _WIDTH and all(map(_is_hanzi, side)) for side in frame)
    return frame if whole else None


def _is_hanzi(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _after(reading: Reading, end: int) -> dict[str, int]:
    pairs = zip(reading.dates.ids, reading.dates.year.tolist(), strict=True)
    return {id: year for id, year in pairs if year > end}


def _firsts(reading: Reading) -> "np.ndarray":
    """Return the first year of each phrase of the library in these texts, 0 for none."""
    import numpy as np

    known, dates = reading.known, reading.dates
    years = dict(zip(dates.ids, dates.year.tolist(), strict=True))
    year = np.array([years.get(id, 0) for id in known.ids], np.int64)[known.text]
    there = year > 0
    phrase, year = known.phrase[there], year[there]
    firsts = np.zeros(len(known.phrases), np.int64)
    if len(phrase):
        starts = np.flatnonzero(np.diff(phrase, prepend=-1))
        firsts[phrase[starts]] = np.minimum.reduceat(year, starts)
    return firsts


def _weight(
    found: Sequence[_Found], stood: dict[Frame, list[_Found]], fillers: dict[Frame, set[int]]
) -> float:
    """Return how evident it is, 0 where it is not: in one text, or too little in one place."""
    weight = sum(len(stood[one.frame]) ** 0.5 / len(fillers[one.frame]) for one in found)
    several = len({one.frame for one in found}) > 1
    return weight if len({one.id for one in found}) > 1 and (several or weight >= STRONG) else 0.0


def _apart(words: str, phrase: str) -> bool:
    return words not in phrase and phrase not in words


def _resemblance(reading: Reading, phrase: str, words: str) -> float:
    known = reading.known
    first, second = (
        (one, around(reading.tables, known, reading.some(one, _FOR_COMPANY), one))
        for one in (phrase, words)
    )
    return resemblance(known, first, second)


def _written_alike(phrase: str, words: str) -> bool:
    common = sum((Counter(phrase) & Counter(words)).values())
    return common >= ALIKE * max(len(phrase), len(words))


def _instead(
    reading: Reading,
    line: tuple[str, int, float, float],
    found: Sequence[_Found],
    stood: dict[Frame, list[_Found]],
) -> Instead:
    frames = Counter(one.frame for one in found)
    best = max(frames, key=lambda frame: (frames[frame] * len(stood[frame]), frame))
    then = stood[best][-1]
    now = [one for one in found if one.frame == best][:_EXAMPLES]
    return Instead(
        *line,
        tuple(frame for frame, _ in frames.most_common()),
        reading.standing(then.id, then.place),
        tuple(reading.standing(one.id, one.place) for one in now),
    )
