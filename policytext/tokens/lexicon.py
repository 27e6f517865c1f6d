"""The project's own word lists: what jieba's dictionary lacks, and what is not counted."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policytext.base.places import LEXICON, STOP_WORDS


@dataclass(frozen=True)
class Lexicon:
    """`words` hold at every level, `phrases` at the phrase level; `cuts` are kept apart.

    `names` hold letters or digits and are one term; `units` make an amount of a number.
    """

    words: tuple[str, ...]
    phrases: tuple[str, ...]
    cuts: tuple[tuple[str, ...], ...]
    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


@cache
def read_lexicon(path: Path = LEXICON) -> Lexicon:
    """Read a lexicon in TOML with the lists `words`, `phrases`, `cuts`, `names` and `units`."""
    record = tomllib.loads(path.read_text(encoding="utf-8"))
    return Lexicon(
        words=tuple(record["words"]),
        phrases=tuple(record["phrases"]),
        cuts=tuple(tuple(parts) for parts in record["cuts"]),
        names=tuple(record["names"]),
        units=tuple(record["units"]),
    )


@cache
def read_stop_words(path: Path = STOP_WORDS) -> frozenset[str]:
    """Read a stop-word list: one word per line, lines starting with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
