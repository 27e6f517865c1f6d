"""Texts that nearly repeat each other, under the first of them."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from policytext.library.shingles import in_common, shingles
from policytext.library.signatures import bands, estimated

# Measured on 1,122 documents: two prints of one text share 0.92 and more, a draft of which a fifth
# was written anew 0.78; notices of one form that are filled otherwise at most 0.66, local laws on
# one subject 0.63, reports of neighbouring years 0.04.
REPEATS = 0.7
_WORTH_COMPARING = 0.55  # an estimate that is 0.15 too low does not happen


class Member(NamedTuple):
    """A text that may repeat another. Members are ordered by `date` ("" last), then by `order`.

    `number` is the document's own: two documents whose numbers differ are two, however alike.
    """

    id: str
    date: str
    order: int
    number: str
    signature: bytes

    @property
    def rank(self) -> tuple[bool, str, int, str]:
        """Return what members are ordered by."""
        return not self.date, self.date, self.order, self.id


def grouped(members: Iterable[Member], same: Callable[[str, str], bool]) -> dict[str, str]:
    """Return the first of each member's family; `same` says whether the text of one nearly repeats
    that of another, whose signatures make it likely.

    Each text is compared with the first ones of families only, and joins the earliest that it
    repeats: no chain of small changes leads from one text to quite another.
    """
    found: dict[str, str] = {}
    firsts: dict[tuple[int, bytes], list[Member]] = {}
    for member in sorted(members, key=lambda one: one.rank):
        first = next((one.id for one in _likely(member, firsts) if same(member.id, one.id)), "")
        found[member.id] = first or member.id
        if not first:
            for band in bands(member.signature):
                firsts.setdefault(band, []).append(member)
    return found


def repeats(one: str, other: str) -> bool:
    """Say whether two texts nearly repeat each other: by all of their shingles, no estimate."""
    return in_common(shingles(one), shingles(other)) >= REPEATS


def _likely(member: Member, firsts: dict[tuple[int, bytes], list[Member]]) -> Iterator[Member]:
    """Yield the first ones that a member may repeat, the earliest first."""
    met = {one.id: one for band in bands(member.signature) for one in firsts.get(band, ())}
    for one in sorted(met.values(), key=lambda one: one.rank):
        apart = _digits(member.number) != _digits(one.number) and member.number and one.number
        if not apart and estimated(member.signature, one.signature) >= _WORTH_COMPARING:
            yield one


def _digits(number: str) -> list[str]:
    """Return the figures of a document's number: 国令第707号 is 国务院令第707号."""
    return re.findall(r"[0-9一二三四五六七八九十百零〇]+", number)
