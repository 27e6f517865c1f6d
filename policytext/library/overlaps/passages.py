"""The passages of a text that stand in earlier texts of its library, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from policytext.library.overlaps.kinds import KINDS, Kind


class Place(NamedTuple):
    """A stretch of a text of the library: `text[start:end]`."""

    id: str
    start: int
    end: int


class Equal(NamedTuple):
    """Words that a passage and its source share: where they stand in the one and in the other."""

    start: int
    end: int
    its_start: int
    its_end: int


@dataclass(frozen=True)
class Passage:
    """A stretch of a text that stands in an earlier text of the library, verbatim or reworded.

    `source` is where it stands in the earliest text that has it in a comparable quality, `also`
    where in others that are earlier than this text, the earliest first (of a set phrase that
    stands everywhere the first ones). `matched` are the letters
    (hanzi, digits) that are equal, `similarity` is their share of those of both, 1 for all.
    `bodies` are the issuing bodies of the library in whose texts most of it stands word by word,
    this text's own among them, `texts` those texts of its own body, this one among them. Of its
    `characters` blanks are left out.
    """

    kind: Kind
    start: int
    end: int
    source: Place
    also: tuple[Place, ...]
    matched: int
    similarity: float
    bodies: int
    texts: int
    characters: int
    equal: tuple[Equal, ...]


@dataclass(frozen=True)
class Overlaps:
    """What of a text stands in earlier texts of its library.

    `passages` stand in order, and no character belongs to two of them. `earlier` says how many
    texts were earlier, `undated` how many have no date: they were not compared. Of the text's
    `characters` blanks are left out.
    """

    id: str
    passages: tuple[Passage, ...]
    earlier: int
    undated: int
    characters: int

    @cached_property
    def by_kind(self) -> Mapping[Kind, int]:
        """Return the characters of the passages of each kind of KINDS."""
        return {kind: sum(p.characters for p in self.passages if p.kind == kind) for kind in KINDS}

    @cached_property
    def shares(self) -> Mapping[Kind, float]:
        """Return the share of the text's characters that passages of each kind have."""
        return {kind: size / max(self.characters, 1) for kind, size in self.by_kind.items()}
