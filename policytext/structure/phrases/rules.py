"""The word lists by which set phrases are told from ordinary wording."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policytext.places import PHRASE_RULES, SET_PHRASES


@dataclass(frozen=True)
class PhraseRules:
    """`heads`: what a name may end in → its class; the other lists as the data file explains."""

    heads: Mapping[str, str]
    governing: frozenset[str]
    inner: frozenset[str]
    ordinary: frozenset[str]
    plain_economies: frozenset[str]
    subjects: frozenset[str]
    commonplace: frozenset[str]
    slogans: frozenset[str]
    measures: str
    demands: tuple[str, ...]


@cache
def phrase_rules(path: Path = PHRASE_RULES) -> PhraseRules:
    """Read the word lists of the rules, a TOML file with the tables `heads` and `words`."""
    record = tomllib.loads(path.read_text(encoding="utf-8"))
    words = record["words"]
    return PhraseRules(
        heads={head: kind for kind, heads in record["heads"].items() for head in heads},
        governing=frozenset(words["governing"].split()),
        inner=frozenset(words["inner"].split()),
        ordinary=frozenset(words["ordinary"].split()),
        plain_economies=frozenset(words["plain_economies"].split()),
        subjects=frozenset(words["subjects"].split()),
        commonplace=frozenset(words["commonplace"].split()),
        slogans=frozenset(words["slogans"].split()),
        measures=words["measures"],
        demands=tuple(words["demands"]),
    )


@cache
def set_phrases(path: Path = SET_PHRASES) -> frozenset[str]:
    """Read the established set phrases: blank-separated, lines that start with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(
        phrase for line in lines if not line.startswith("#") for phrase in line.split()
    )
