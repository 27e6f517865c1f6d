"""What can lead a clause that runs parallel to others: a verb, an adverb, a preposition."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from policytext.base.places import PARALLELS
from policytext.tokens.segmentation import Token
from policytext.tokens.word_classes import leading_words, verbal_words

_MUST = "应当"


class Words(NamedTuple):
    """Lists beside the dictionary's classes; data/parallels.toml says what each is for."""

    heads: frozenset[str]
    joining: frozenset[str]
    subjects: frozenset[str]
    framing: frozenset[str]


@cache
def words() -> Words:
    """Return the lists of data/parallels.toml."""
    record = tomllib.loads(PARALLELS.read_text(encoding="utf-8"))
    return Words(*(frozenset(record[name]) for name in Words._fields))


def head(clause: str, tokens: Sequence[Token], start: int, at: Mapping[int, int]) -> str:
    """Return the shortest word that can lead a clause and begins this one, "" for none.

    `start` is the clause's place, `at` leads from places to the numbers of tokens. A word of one
    character is no head alone: it counts with the character behind it.
    """
    if start not in at:
        return ""
    token = tokens[at[start]].surface
    for length in (2, 3, 4):
        word = clause[:length]
        if is_leading(word):
            following = tokens[at[start + length]].surface if start + length in at else ""
            return word if _leads(word, token, following, clause) else ""
    alone = len(token) == 1 and token in leading_words()
    return clause[:2] if alone and clause[:2].isalnum() else ""


def is_leading(word: str) -> bool:
    """Say whether a word can lead a clause."""
    return word in words().heads or word in leading_words()


def _leads(word: str, token: str, following: str, clause: str) -> bool:
    """Say whether a word leads here: is no part of a name (高速公路) and no subject (申请应当…)."""
    if word in words().joining:
        return False
    if len(token) > len(word) and token not in leading_words() and token not in verbal_words():
        return False
    named = following in words().subjects or (_MUST in clause and word not in words().framing)
    return word in words().heads or not named
