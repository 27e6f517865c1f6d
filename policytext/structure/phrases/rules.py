"""The word lists by which set phrases are told from ordinary wording."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from policytext.base.places import PHRASE_RULES, SET_PHRASES


@dataclass(frozen=True)
class PhraseRules:
    """`heads`: what a name may end in → its class; the other lists as the data file explains."""

    heads: Mapping[str, str]
    last_characters: frozenset[str]  # of the heads
    governing: frozenset[str]
    inner: frozenset[str]
    direct: frozenset[str]
    ordinary: frozenset[str]
    subjects: frozenset[str]
    followers: frozenset[str]
    continuing: frozenset[str]
    commonplace: frozenset[str]
    national: frozenset[str]
    firm: frozenset[str]
    weighing: frozenset[str]
    reforming: frozenset[str]
    plain_economies: frozenset[str]
    behind_economies: frozenset[str]
    slogans: frozenset[str]
    states: frozenset[str]
    manners: frozenset[str]
    no_places: frozenset[str]
    measures: str
    demands: tuple[str, ...]


@cache
def phrase_rules(path: Path = PHRASE_RULES) -> PhraseRules:
    """Read the word lists of the rules, a TOML file with the tables `heads` and `words`."""
    record = tomllib.loads(path.read_text(encoding="utf-8"))
    heads = {head: kind for kind, listed in record["heads"].items() for head in listed}
    words = record["words"]
    sets = {
        field.name: frozenset(words[field.name].split())
        for field in fields(PhraseRules)
        if field.name in words and field.name not in ("measures", "demands")
    }
    return PhraseRules(
        heads=heads,
        last_characters=frozenset(head[-1] for head in heads),
        measures=words["measures"],
        demands=tuple(words["demands"]),
        **sets,
    )


@cache
def set_phrases(path: Path = SET_PHRASES) -> frozenset[str]:
    """Read the established set phrases: blank-separated, lines that start with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(
        phrase for line in lines if not line.startswith("#") for phrase in line.split()
    )
