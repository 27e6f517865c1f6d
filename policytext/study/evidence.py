"""What a number stands for, as a value: printed into links and marks, and parsed from them.

The ids are stable: a link made today opens the same sentences tomorrow.
"""

from dataclasses import dataclass
from typing import ClassVar

_LONGEST = 120  # characters of an id's words


@dataclass(frozen=True)
class Share:
    """A share of the text by the number of themes its sentences belong to: coverage.none."""

    KIND: ClassVar = "coverage"
    themes: str

    def __str__(self) -> str:
        return f"{self.KIND}.{self.themes}"


@dataclass(frozen=True)
class PoleSide:
    """One of the two poles, 0 or 1, of a relationship of the theme book: pole.now-later.0."""

    KIND: ClassVar = "pole"
    theme: str
    side: int

    def __str__(self) -> str:
        return f"{self.KIND}.{self.theme}.{self.side}"


@dataclass(frozen=True)
class Find:
    """What the rules found at one place: found.phrase.120.124."""

    KIND: ClassVar = "found"
    id: str

    def __str__(self) -> str:
        return f"{self.KIND}.{self.id}"


@dataclass(frozen=True)
class NamedFind:
    """What the rules find under a name in any text: named.relationship.快 ↔ 慢."""

    KIND: ClassVar = "named"
    kind: str
    name: str

    def __str__(self) -> str:
        return f"{self.KIND}.{self.kind}.{self.name}"


@dataclass(frozen=True)
class Sequence:
    """Terms one after the other: gram.加快|建设."""

    KIND: ClassVar = "gram"
    terms: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.KIND}.{'|'.join(self.terms)}"


@dataclass(frozen=True)
class Letters:
    """Letters wherever they stand: letters.共同富裕."""

    KIND: ClassVar = "letters"
    words: str

    def __str__(self) -> str:
        return f"{self.KIND}.{self.words}"


@dataclass(frozen=True)
class Meeting:
    """A term in the windows of another: near.tokens.发展|推进."""

    KIND: ClassVar = "near"
    window: str
    node: str
    term: str

    def __str__(self) -> str:
        return f"{self.KIND}.{self.window}.{self.node}|{self.term}"


@dataclass(frozen=True)
class Wording:
    """A group of policy language and, if one is meant, its wording: said.must.必须."""

    KIND: ClassVar = "said"
    group: str
    term: str = ""

    def __str__(self) -> str:
        return f"{self.KIND}.{self.group}" + (f".{self.term}" if self.term else "")


Evidence = Share | PoleSide | Find | NamedFind | Sequence | Letters | Meeting | Wording


def parse(id: str) -> Evidence | None:
    """Return what prints to an id, None for an id that nothing prints to.

    Words are short and can be printed. Whether a text has such evidence is said elsewhere.
    """
    kind, _, rest = id.partition(".")
    found = _read(kind, rest)
    return found if str(found) == id else None


def _read(kind: str, rest: str) -> Evidence | None:
    first, _, words = rest.partition(".")
    match kind:
        case Share.KIND if rest:
            return Share(rest)
        case PoleSide.KIND:
            theme, _, side = rest.rpartition(".")
            return PoleSide(theme, int(side)) if theme and side in ("0", "1") else None
        case Find.KIND if rest:
            return Find(rest)
        case NamedFind.KIND if first and _is_short(words):
            return NamedFind(first, words)
        case Sequence.KIND if _is_short(rest):
            return Sequence(tuple(rest.split("|")))
        case Letters.KIND if _is_short(rest):
            return Letters(rest)
        case Meeting.KIND if first and _is_short(words) and words.count("|") == 1:
            return Meeting(first, *words.split("|"))
        case Wording.KIND if first and len(words) <= _LONGEST:
            return Wording(first, words)
    return None


def _is_short(words: str) -> bool:
    return 0 < len(words) <= _LONGEST and words.isprintable()
