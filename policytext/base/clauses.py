"""A sentence shortened where it pauses: … stands for the clauses that it leaves out."""

import re
from bisect import bisect_right
from itertools import accumulate, pairwise

from policytext.base.fitting import breadth, shortened

# Where a sentence may be cut, the best first: at its pauses, between members of a list or words.
_CLOSED = "[”’」』》）)]*"
_ENDS = (rf"[，,；;：:。．！？!?]+{_CLOSED}", rf"[、，,；;：:。．！？!?\s]+{_CLOSED}")
_ENOUGH = 0.4  # of the width: what is shorter is taken only where nothing longer fits
_LEFT_OUT = " \t\n\u3000、，,；;：:"


def clipped(sentence: str, longest: float, keep: tuple[int, int] = (0, 0)) -> str:
    """Return a sentence at most `longest` hanzi wide, with as many of its clauses as fit.

    `keep` is the stretch that stays, by itself the beginning, or what follows a short one. Where
    its clause alone is too long it ends between words, and only one without any end is cut in the
    middle.
    """
    if breadth(sentence) <= longest:
        return sentence
    best = ""
    for ends in _ENDS:
        edges = sorted({0, len(sentence), *(m.end() for m in re.finditer(ends, sentence))})
        found = [_widest(sentence, edges, longest, keep)]
        if not keep[1] and len(edges) > 2:  # 今年… says nothing: rather what follows it
            found.append(_widest(sentence, edges, longest, (edges[1], edges[1] + 1)))
        for one in found:
            if breadth(one) >= _ENOUGH * longest:
                return one
            best = max(best, one, key=breadth)
    if best:
        return best
    rest = shortened(sentence[keep[0] :], longest - bool(keep[0]))
    return f"…{rest}" if keep[0] else rest


def _widest(sentence: str, edges: list[int], longest: float, keep: tuple[int, int]) -> str:
    """Return the widest stretch from edge to edge that holds `keep` and fits, "" if none does."""
    widths = [0.0, *accumulate(breadth(sentence[a:b]) for a, b in pairwise(edges))]
    first = bisect_right(edges, keep[0]) - 1
    last = next(place for place, edge in enumerate(edges) if edge >= max(keep[1], keep[0] + 1))
    best, widest = "", 0.0
    for left in range(first + 1):
        room = longest - (left > 0)
        right = len(edges) - 1
        if widths[right] - widths[left] > room:
            right = bisect_right(widths, widths[left] + room - 1) - 1
        if right >= last and widths[right] - widths[left] > widest:
            widest = widths[right] - widths[left]
            best = sentence[edges[left] : edges[right]].strip(_LEFT_OUT)
            best = f"{'…' * (left > 0)}{best}{'…' * (edges[right] < len(sentence))}"
    return best
