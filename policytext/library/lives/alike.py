"""Which set phrases of a library say the same as one of them, told from their letters alone.

Each rule rather finds nothing than something else: a wrong variant is worse than none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

# With other marks, joined otherwise, its members in another order, short, in full.
How = Literal["marks", "joined", "order", "short", "full"]
_MARKS = re.compile('[“”"‘’「」『』《》]')
_JOINS = re.compile("以及|[、，和与及·]")
_AND = re.compile("以及|[和与及]")
_OPTIONAL = re.compile("[、，·的]")
_DIGITS = "两三四五六七八九十"
_COUNTED = re.compile(f"(?P<digit>[{_DIGITS}])个?(?P<noun>[\u4e00-\u9fff]{{1,4}})")
_SPELLED = re.compile("[\u4e00-\u9fff]{3,5}")
_MEMBER = 4  # characters of a member, at least, that one character stands for
_NOUN, _SEVERAL, _MANY = 2, 4, 6  # characters of what is counted, and members: enough to be sure


class Alike(NamedTuple):
    """Another form of a phrase. It is `sure` from its letters, or has to be seen beside it."""

    phrase: str
    how: How
    sure: bool = True


def letters(phrase: str) -> str:
    """Return a phrase without its marks."""
    return _MARKS.sub("", phrase)


class Forms:
    """The set phrases of a library by what their other forms share with them."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_letters: dict[str, list[str]] = defaultdict(list)
        self._by_members: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._listed: dict[int, list[str]] = defaultdict(list)  # by the number of members
        # By how many members they may stand for.
        self._spelled: dict[int, list[str]] = defaultdict(list)
        self._counted: dict[int, list[str]] = defaultdict(list)
        for phrase in phrases:
            for core in _cores(phrase):
                self._by_letters[core].append(phrase)
            several = _members(phrase)
            if len(several) > 1:
                self._by_members[tuple(sorted(several))].append(phrase)
            if len(several) > 2:
                self._listed[len(several)].append(phrase)
            for number in _spelled(phrase):
                self._spelled[number].append(phrase)
            for number in _counted(phrase):
                self._counted[number].append(phrase)

    def of(self, phrase: str) -> list[Alike]:
        """Return the other forms of a phrase, whether it is in the library itself or not."""
        plain = letters(phrase)
        found: dict[str, Alike] = {}
        alike = (other for core in _cores(phrase) for other in self._by_letters.get(core, ()))
        for other in alike:
            found[other] = Alike(other, "marks" if letters(other) == plain else "joined")
        several = tuple(sorted(_members(phrase)))
        if len(several) > 1 and min(map(len, several)) > 1:
            for other in self._by_members.get(several, ()):
                found.setdefault(other, Alike(other, "order"))
        for one in (*self._in_full(phrase), *self._in_short(phrase)):
            found.setdefault(one.phrase, one)
        found.pop(phrase, None)
        return list(found.values())

    def _in_full(self, short: str) -> Iterator[Alike]:
        """Yield what spells a short form out: 放管服, 六稳."""
        for number in _spelled(short):
            for full in self._listed[number]:
                if _stands_for(short, full):
                    yield Alike(full, "full", sure=False)
        yield from self._enumerated(short)

    def _in_short(self, full: str) -> Iterator[Alike]:
        """Yield the short forms of an enumeration."""
        number = len(_members(full))
        for short in self._spelled[number]:
            if _stands_for(short, full):
                yield Alike(short, "short", sure=False)
        for short in self._counted[number]:
            if _shared(short, full):
                yield from (
                    Alike(short, "short", one.sure)
                    for one in self._enumerated(short)
                    if one.phrase == full
                )

    def _enumerated(self, short: str) -> Iterator[Alike]:
        """Yield what enumerates that which a short form counts, if it can be one thing only."""
        for number in _counted(short):
            fitting = [full for full in self._listed[number] if _shared(short, full)]
            if len({tuple(sorted(_members(full))) for full in fitting}) == 1:
                size = max(_shared(short, full) for full in fitting)
                sure = number >= _MANY or (number >= _SEVERAL and size >= _NOUN)
                yield from (Alike(full, "full", sure) for full in fitting)


def _cores(phrase: str) -> set[str]:
    """Return what phrases that are joined otherwise share: without 、 and 的, or with 和 as 、.

    和 is not left out: 经济和发展 is not 经济发展.
    """
    plain = letters(phrase)
    first, inner, last = plain[:1], plain[1:-1], plain[1:][-1:]
    return {f"{first}{core}{last}" for core in (_OPTIONAL.sub("", inner), _AND.sub("、", inner))}


def _members(phrase: str) -> list[str]:
    return [member for member in _JOINS.split(letters(phrase)) if member]


def _spelled(phrase: str) -> list[int]:
    """Return how many members a phrase may stand for with one character each."""
    plain = letters(phrase)
    return [len(plain)] if _SPELLED.fullmatch(plain) else []


def _counted(phrase: str) -> list[int]:
    """Return how many things a phrase counts: 六稳, “四个意识”."""
    found = _COUNTED.fullmatch(letters(phrase))
    return [_DIGITS.index(found["digit"]) + 2] if found and found["digit"] != "两" else []


def _stands_for(short: str, full: str) -> bool:
    """Say whether each character is one of its member's: all of them equally long, as in a slogan.

    放管服 and 简政放权、放管结合、优化服务.
    """
    several = _members(full)
    return (
        len({len(member) for member in several}) == 1
        and len(several[0]) >= _MEMBER
        and short not in full
        and all(one in member for one, member in zip(letters(short), several, strict=True))
    )


def _shared(short: str, full: str) -> int:
    """Return how many characters of the counted noun all members begin or end with, 0 for none."""
    counted, several = _COUNTED.fullmatch(letters(short)), _members(full)
    noun = counted["noun"] if counted else ""
    same = noun and (
        all(member.startswith(noun) for member in several)
        or all(member.endswith(noun) for member in several)
    )
    return len(noun) if same else 0
