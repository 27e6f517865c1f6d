"""Passages of earlier texts, changed here and there and planted in a later one."""

import random
from collections.abc import Sequence
from typing import NamedTuple


class Planted(NamedTuple):
    """A passage planted: which text it is of, where it begins there, and where it stands now."""

    text: int
    begins: int
    ends: int
    start: int
    end: int


def changed(passage: str, share: float, letters: str, chance: random.Random) -> str:
    """Return a passage with a share of its characters put in, left out or exchanged."""
    places = set(chance.sample(range(len(passage)), round(share * len(passage))))
    made = []
    for place, letter in enumerate(passage):
        if place not in places:
            made.append(letter)
            continue
        way = chance.choice(("exchange", "exchange", "put in", "leave out"))
        if way != "leave out":
            made.append(chance.choice(letters))
        if way == "put in":
            made.append(letter)
    return "".join(made)


def planted(
    hosts: str, sources: Sequence[str], number: int, share: float, seed: int
) -> tuple[str, list[Planted]]:
    """Return a text with `number` passages of 40 to 200 characters in it, and what they are.

    They stand at the ends of its sentences.
    """
    chance = random.Random(seed)
    letters = "".join(sorted(set("".join(sources)) - set("\n")))
    ends = [place + 1 for place, letter in enumerate(hosts) if letter == "。"]
    at = 0
    made, found, size = [], [], 0
    for end in sorted(chance.sample(ends, number)):
        made.append(hosts[at:end])
        size += end - at
        at = end
        text = chance.randrange(len(sources))
        length = chance.randint(40, 200)
        begins = chance.randrange(max(len(sources[text]) - length, 1))
        passage = changed(sources[text][begins : begins + length], share, letters, chance)
        found.append(Planted(text, begins, begins + length, size, size + len(passage)))
        made.append(passage)
        size += len(passage)
    return "".join([*made, hosts[at:]]), found
