"""What stands in the sentences of a phrase, and how much more often than outside of them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from policytext.library.counting.places import Place
from policytext.library.counting.tables import Tables
from policytext.library.counting.texts import Wanted
from policytext.library.lives.said import Said
from policytext.library.lives.standing import sentences_of
from policytext.library.lives.strings import Strings
from policytext.statistics.association import log_likelihood

MOST_TEXTS = 400  # that are read for one phrase
UNEVEN = 3.84  # G² above which a table is that uneven by chance five times in a hundred


class Met(NamedTuple):
    """A place of another phrase in a sentence of the text `id` that begins at `sentence`."""

    id: str
    sentence: int
    start: int
    end: int


class Tie(NamedTuple):
    """How a phrase goes with another: sentences that both stand in, and its occurrences there.

    `elsewhere` are its occurrences outside of these sentences in the same texts, `strength` is G²
    (log-likelihood) of inside and outside, by characters; 0 where it is not more frequent inside.
    """

    sentences: int
    occurrences: int
    elsewhere: int
    strength: float


class Around(NamedTuple):
    """What stands in the sentences of a phrase.

    `met` are the places of other phrases, by their numbers in `Said`, none of which touches the
    phrase itself; `ties` say how they go together. `sentences` of `texts` have the phrase.
    """

    met: dict[int, list[Met]]
    ties: dict[int, Tie]
    sentences: int
    texts: int


def around(tables: Tables, known: Said, wanted: Wanted, phrase: str) -> Around:
    """Look at the sentences of a phrase in those texts; who reads many chooses first (`spread`)."""
    alone = Strings([phrase])
    met: dict[int, list[Met]] = defaultdict(list)
    touched: Counter[int] = Counter()
    sentences = inside = characters = 0
    for id, text in tables.texts.words(wanted):
        characters += len(text)
        places = [(start, end) for _, start, end in alone.places(text)]
        for sentence in sentences_of(text, places):
            words = text[sentence.start : sentence.end]
            sentences, inside = sentences + 1, inside + len(words)
            for number, first, end in known.strings.places(words):
                place = first + sentence.start, end + sentence.start
                if _apart(place, sentence.places):
                    met[number].append(Met(id, sentence.start, *place))
                else:
                    touched[number] += 1
    sizes = inside, characters - inside
    totals = _totals(known, wanted)
    ties = {n: _tie(met[n], totals[n] - touched[n], sizes) for n in met}
    return Around(dict(met), ties, sentences, len(wanted))


def spread(wanted: Wanted, most: int = MOST_TEXTS) -> dict[str, str]:
    """Return so many texts at most, evenly through their order, the first and the last too."""
    ids = list(wanted)
    if len(ids) > most:
        step = (len(ids) - 1) / (most - 1)
        ids = [ids[round(number * step)] for number in range(most)]
    return {id: wanted[id] for id in ids}


def _tie(met: Sequence[Met], total: int, sizes: tuple[int, int]) -> Tie:
    (inside, outside), here = sizes, len(met)
    elsewhere = max(total - here, 0)
    more = here * outside > elsewhere * inside
    strength = log_likelihood(here, inside - here, elsewhere, outside - elsewhere) if more else 0.0
    sentences = len({(one.id, one.sentence) for one in met})
    return Tie(sentences, here, elsewhere, strength)


def _totals(known: Said, texts: Collection[str]) -> list[int]:
    """Return how often each phrase stands in some texts."""
    import numpy as np

    read = np.array([id in texts for id in known.ids], bool)[known.text]
    sums = np.bincount(known.phrase[read], known.times[read], len(known.phrases))
    return [int(n) for n in sums]


def _apart(place: Place, others: Sequence[Place]) -> bool:
    return all(place[1] <= start or end <= place[0] for start, end in others)


def resemblance(known: Said, one: tuple[str, Around], other: tuple[str, Around]) -> float:
    """Return how alike the companies of two phrases are: 0 (no companion in common) to 1.

    That is the cosine of the roots of their ties' strengths, of those above UNEVEN.
    """
    first, second = (_weights(known, *pair) for pair in (one, other))
    shared = sum(first[number] * second[number] for number in first.keys() & second.keys())
    sizes = [sum(weight * weight for weight in side.values()) for side in (first, second)]
    return shared / (sizes[0] * sizes[1]) ** 0.5 if all(sizes) else 0.0


def _weights(known: Said, phrase: str, found: Around) -> dict[int, float]:
    return {
        number: tie.strength**0.5
        for number, tie in found.ties.items()
        if tie.strength > UNEVEN and known.established[number]
        if (words := known.phrases[number]) not in phrase and phrase not in words
    }
