"""Signs → lists: 一 begins one, any other number goes on with the last list that waits for it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from policytext.structure.markers import Marker
from policytext.structure.signs import LAST

# How many paragraphs may lie between two members; others may be any distance apart.
_NEAR = {"首先": 2, "一方面": 1}
_AROUND = 16  # families of headings that are looked at as being around a list
_ALONE = 2  # members of a list that goes on although one number is missing


class Run(NamedTuple):
    """The members of one list, in order; `family` is how its first member is written."""

    family: str
    members: list[Marker]

    @property
    def free(self) -> bool:
        """Say whether its signs are words (一是, 首先) rather than numbers before a line."""
        return self.members[0].free

    @property
    def head(self) -> bool:
        """Say whether every member begins its paragraph, as headings do."""
        return not self.free and all(member.head for member in self.members)


class _Key(NamedTuple):
    """What keeps lists apart: how they are written, what they count under, where they stand."""

    family: str
    kin: str
    head: bool


class _Stack:
    """The open lists of one way of writing, the last begun on top."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.reached: Counter[int] = Counter()

    def begin(self, run: Run) -> None:
        self.runs.append(run)
        self.reached[run.members[-1].value] += 1

    def pop(self) -> None:
        self.reached[self.runs.pop().members[-1].value] -= 1

    def go_on(self, marker: Marker, value: int) -> None:
        self.reached[self.runs[-1].members[-1].value] -= 1
        self.runs[-1].members.append(marker._replace(value=value))
        self.reached[value] += 1

    def reach(self, value: int) -> None:
        """Close what was begun inside the last list that has come to `value`."""
        while self.runs[-1].members[-1].value != value:
            self.pop()


def runs(markers: Sequence[Marker]) -> list[Run]:
    """Sort markers into lists of two members or more, in order of their first.

    A list that goes on closes those that began inside it. It may go on over the headings above it,
    but not once its number one has come again behind such a heading. One missing number is allowed
    to a list that has two members already, and to the first list of its kind the number one,
    if three members follow. A number nobody waits for is no member.
    """
    found: list[Run] = []
    stacks: dict[_Key, _Stack] = {}
    kin: dict[str, list[_Key]] = {}
    inside: list[_Stack] = []
    outer: dict[str, Run] = {}  # the list of each family of headings that went on last
    for marker in markers:
        key = _Key(marker.family, marker.kin, marker.head and not marker.free)
        if key not in stacks:
            stacks[key] = _Stack()
            kin.setdefault(marker.kin, []).append(key)
            if not key.head:
                inside.append(stacks[key])
        # First those written alike, then those that stand alike, then any of its kin.
        near = sorted(kin[marker.kin], key=lambda k: (k != key, k.head != key.head))
        gone_on = next((run for k in near if (run := _gone_on(stacks[k], marker, k == key))), None)
        if gone_on:
            if marker.head:
                _close(inside, gone_on.members[-2].start)
                if not marker.free:
                    outer.pop(marker.family, None)
                    outer[marker.family] = gone_on
                    if len(outer) > _AROUND:
                        del outer[next(iter(outer))]
        elif marker.value == 1:
            stack = stacks[key]
            while key.head and stack.runs and _behind_heading(stack.runs[-1], outer):
                stack.pop()
            stack.begin(Run(marker.family, [marker]))
            found.append(stack.runs[-1])
        elif marker.value == 2 and key.head and not stacks[key].runs:
            stacks[key].begin(Run(marker.family, [marker]))
            found.append(stacks[key].runs[-1])
    return [run for run in found if len(run.members) >= 1 + run.members[0].value]


def _gone_on(stack: _Stack, marker: Marker, alike: bool) -> Run | None:
    """Let the last list that waits for a marker have it."""
    if not stack.runs:
        return None
    value = marker.value
    top = stack.runs[-1].members
    if value == LAST:
        value = top[-1].value + 1 if len(top) > 1 else 0
    if alike and value > 1 and stack.reached[value - 1] > 0:
        stack.reach(value - 1)
    elif value != top[-1].value + 1 and not (
        alike and marker.head and len(top) >= _ALONE and value == top[-1].value + 2
    ):
        return None
    if not _near(stack.runs[-1].members[-1], marker):
        return None
    stack.go_on(marker, value)
    return stack.runs[-1]


def _near(last: Marker, marker: Marker) -> bool:
    """Say whether the next member may stand so far off.

    Signs inside a line count on in their paragraph, or at the head of the next.
    """
    apart = marker.paragraph - last.paragraph
    if marker.free:
        return apart <= _NEAR.get(last.family, apart)
    if marker.head and last.head:
        return True
    return apart == 0 or (marker.head and apart == 1)


def _close(stacks: Sequence[_Stack], place: int) -> None:
    """Close the lists that began behind a place: the member around them has ended."""
    for stack in stacks:
        while stack.runs and stack.runs[-1].members[0].start > place:
            stack.pop()


def _behind_heading(run: Run, outer: dict[str, Run]) -> bool:
    """Say whether a list around this one has gone on since its last member."""
    first, last = run.members[0].start, run.members[-1].start
    return any(
        other.members[0].start < first and other.members[-1].start > last
        for family, other in outer.items()
        if family != run.family
    )
