"""Series that say again what relationships say: 处理好甲与乙的关系，处理好丙与丁的关系."""

from bisect import bisect_left
from collections.abc import Sequence

from policytext.structure.finding import Finding, Item

_MOST = 0.6  # of a member's characters


def unsaid(series: Sequence[Finding], relationships: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the series without those whose every member is, for the most part, a relationship."""
    said = sorted({Item(i.start, i.end) for one in relationships for i in one.items})
    starts = [item.start for item in said]

    def covered(member: Item) -> bool:
        first = bisect_left(starts, member.start)
        last = bisect_left(starts, member.end, first)
        length = sum(min(item.end, member.end) - item.start for item in said[first:last])
        return length >= _MOST * (member.end - member.start)

    return tuple(one for one in series if not all(covered(member) for member in one.items))
