"""Which phrases of a run of hanzi stand as they are, and how it is cut where they are in doubt.

A phrase is more probable than any word. So it stands wherever no word and no other phrase reaches
over one of its edges, and what is on either side is cut by itself; only around the others all ways
to cut are weighed.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from policytext.tokens.dictionary import Dictionary, dictionary
from policytext.tokens.phrase_places import Place


def weighed(text: str, run: Place, places: Sequence[Place]) -> Iterator[Place]:
    """Yield what is cut already of a run of hanzi in which phrases stand, in order.

    `places` are those of the phrases, sorted; the stretches between what is yielded hold none.
    """
    known = dictionary()
    sure = [*_sure(text, run, places, known)]
    edges = [(run[0], run[0]), *sure, (run[1], run[1])]
    waiting = iter([*places, (run[1], run[1])])
    place = next(waiting)
    for (_, start), (end, after) in pairwise(edges):
        inside = []
        while place[0] < end:
            inside.append((place[0] - start, place[1] - start))
            place = next(waiting)
        if inside:
            at = start
            for word in known.cut_around(text[start:end], inside):
                yield at, at + len(word)
                at += len(word)
        if end < after:
            yield end, after
            while place[0] < after:
                place = next(waiting)


def _sure(text: str, run: Place, places: Sequence[Place], known: Dictionary) -> Iterator[Place]:
    """Yield the phrases that no other reaches into, nor any word."""
    longest = _outer(places)
    for number, (start, end) in enumerate(longest):
        apart = number == 0 or longest[number - 1][1] <= start
        if number + 1 < len(longest):
            apart = apart and end <= longest[number + 1][0]
        if apart and not (
            known.reaches_over(text, run, start, run[0])
            or known.reaches_over(text, run, end, start)
        ):
            yield start, end


def _outer(places: Sequence[Place]) -> list[Place]:
    """Return the places that lie in no other one."""
    found: list[Place] = []
    for place in sorted(places, key=lambda place: (place[0], -place[1])):
        if not found or place[1] > found[-1][1]:
            found.append(place)
    return found
