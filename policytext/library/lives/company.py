"""The company that a phrase keeps: which other set phrases stand in its sentences."""

from collections.abc import Collection
from typing import NamedTuple

from policytext.library.counting.tables import Tables
from policytext.library.counting.texts import Wanted
from policytext.library.lives.around import Around, Met, Tie, around, spread
from policytext.library.lives.nested import within
from policytext.library.lives.said import Said
from policytext.library.lives.standing import Standing, standing

FEWEST = 2  # sentences that two phrases share
SURE = 10.83  # G² above which a table of counts is that uneven by chance once in a thousand times
MOST = 30  # companions


class Companion(NamedTuple):
    """A set phrase that stands in the sentences of another, where and how strongly.

    `met` are all its places there, `example` is the first of them by date.
    """

    phrase: str
    tie: Tie
    met: tuple[Met, ...]
    example: Standing


class Company(NamedTuple):
    """The companions of a phrase, the strongest first.

    `texts` of the `of_texts` that have it were read (evenly over time, where there are many), and
    in these it stands in `sentences`.
    """

    companions: tuple[Companion, ...]
    sentences: int
    texts: int
    of_texts: int


def company(
    tables: Tables, known: Said, wanted: Wanted, phrase: str, same: Collection[str] = ()
) -> Company:
    """Return the set phrases that stand in the sentences of a phrase more often than outside.

    `wanted` are the texts that have it, by date. What lies in the phrase or around it, and what is
    the `same` (its variants), is no company; of phrases that lie in each other the longest is. Only
    those in FEWEST sentences and more of which G² is SURE count.
    """
    read = spread(wanted)
    found = around(tables, known, read, phrase)
    numbers = companions_of(known, found, phrase, same)[:MOST]
    order = {id: place for place, id in enumerate(read)}
    firsts = {n: min(found.met[n], key=lambda one: (order[one.id], one.start)) for n in numbers}
    chosen = {one.id: read[one.id] for one in firsts.values()}
    texts = dict(tables.texts.words(chosen))
    companions = tuple(
        Companion(
            known.phrases[n],
            found.ties[n],
            tuple(sorted(found.met[n], key=lambda one: (order[one.id], one.start))),
            standing(first.id, texts[first.id], (first.start, first.end)),
        )
        for n, first in firsts.items()
    )
    return Company(companions, found.sentences, len(read), len(wanted))


def companions_of(known: Said, found: Around, phrase: str, same: Collection[str] = ()) -> list[int]:
    """Return the numbers of the phrases that keep company, the strongest first."""
    sure = [
        number
        for number, tie in found.ties.items()
        if tie.sentences >= FEWEST and tie.strength > SURE and known.established[number]
        if (words := known.phrases[number]) not in phrase
        if phrase not in words and words not in same
    ]
    sure.sort(key=lambda number: (-found.ties[number].strength, known.phrases[number]))
    several = [known.phrases[number] for number in sure]
    longer = within(several, [found.ties[number].occurrences for number in sure])
    return [number for number, other in zip(sure, longer, strict=True) if not other]
