"""Which headings stand above which: the order in which a document nests them."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from policytext.structure.runs import Run

# What usually contains what; a document that nests otherwise goes before.
_USUAL = (
    *("第一编", "第一分编", "第一部分", "第一章", "第一节", "第一条", "一、", "一.", "一 "),
    *("（一）", "一）", "1.", "1、", "1 ", "1.1", "（1）", "1）", "①"),
)
_LABELS = "…一"  # 专栏一, 附件一: all labels count as one way of writing


class Levels:
    """The headings of a document: where they stand, and which contain which.

    `places` are where the headings of each family begin, `paragraphs` the numbers of all theirs.
    """

    def __init__(self, runs: Sequence[Run]) -> None:
        """Take the lists of a document; those whose members all begin their paragraphs count."""
        self.places: dict[str, list[int]] = defaultdict(list)
        self._first: dict[str, int] = {}
        self._of: dict[int, Run] = {}
        self.paragraphs: set[int] = set()
        heads = [run for run in runs if run.head]
        for run in heads:
            name = _name(run.family)
            self._first.setdefault(name, run.members[0].start)
            for member in run.members:
                self.places[name].append(member.start)
                self._of[member.start] = run
                self.paragraphs.add(member.paragraph)
        for places in self.places.values():
            places.sort()
        self._votes: Counter[tuple[str, str]] = Counter()
        for run in heads:
            self._vote(run)
        self._ends: dict[str, list[list[int]]] = {
            name: [places for other, places in self.places.items() if self.above(other, name)]
            for name in self.places
        }

    def above(self, one: str, other: str) -> bool:
        """Say whether headings of one family contain those of another.

        By how many lists lie whole inside one member, else by what is usual, else by which began
        first.
        """
        one, other = _name(one), _name(other)
        if one == other or one not in self._first or other not in self._first:
            return False
        for_it, against = self._votes[one, other], self._votes[other, one]
        if for_it != against:
            return for_it > against
        if one in _USUAL and other in _USUAL:
            return _USUAL.index(one) < _USUAL.index(other)
        return self._first[one] < self._first[other]

    def next_above(self, family: str, place: int, *, same: bool = False) -> int | None:
        """Return where the next heading above a family begins behind a place, None for none.

        With `same` one of the family itself counts too.
        """
        name = _name(family)
        ends = self._ends.get(name, [])
        if same:
            ends = [*ends, self.places[name]]
        found = [places[bisect_right(places, place)] for places in ends if places[-1] > place]
        return min(found, default=None)

    def number_between(self, family: str, start: int, end: int) -> int:
        """Return how many headings of a family stand from one place to another."""
        places = self.places[_name(family)]
        return bisect_right(places, end) - bisect_left(places, start)

    def _vote(self, run: Run) -> None:
        """Note in which lists this one lies whole between two members."""
        first, last = run.members[0].start, run.members[-1].start
        for name, places in self.places.items():
            number = bisect_left(places, first)
            if name == _name(run.family) or number == 0:
                continue
            before = places[number - 1]
            following = places[number] if number < len(places) else None
            around = self._of[before]
            if following is not None and last < following and self._of[following] is around:
                self._votes[name, _name(run.family)] += 1


def _name(family: str) -> str:
    labelled = family[-1] in "一1" and "\u4e00" <= family[0] <= "\u9fff" and len(family) > 1
    return _LABELS if labelled or family == "Q1" else family
