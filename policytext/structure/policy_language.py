"""How firmly a text speaks, and who is to act, where, by when, how much."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from policytext.base.places import DATA
from policytext.source.documents import Document, Span
from policytext.structure.actors import acting
from policytext.themes.themes import Words
from policytext.tokens.segmentation import Token

if TYPE_CHECKING:
    import pandas as pd

_FILE = DATA / "policy_language.toml"


@dataclass(frozen=True)
class Rule:
    """A way of writing: its name on screen, and the pattern that finds it."""

    label: Words
    pattern: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Group:
    """A step of the ladder (`step`), or who, when, amount or where; `source` is their origin.

    Of bodies, `acting` says whether those are meant that act, or the others (None: all). `adverbs`
    are what jieba's dictionary joins with a step's terms behind them (不断完善).
    """

    id: str
    label: Words
    source: str
    step: bool
    terms: frozenset[str] = frozenset()
    rules: tuple[Rule, ...] = ()
    adverbs: frozenset[str] = frozenset()
    acting: bool | None = None


class PolicyWording(NamedTuple):
    """One find: `text[start:end]` belongs to `group` by its `rule`, or as one of its terms (−1)."""

    group: str
    start: int
    end: int
    rule: int = -1


def group_name(id: str, language: str) -> str:
    """Return what a group is called."""
    return next(group.label[language] for group in groups() if group.id == id)


@cache
def groups(path: Path = _FILE) -> tuple[Group, ...]:
    """Return the ladder from the firmest step down, then the other groups."""
    record = tomllib.loads(path.read_text(encoding="utf-8"))
    terms = {one["id"]: one.get("terms", ()) for one in record["groups"]}
    return tuple(
        Group(
            one["id"],
            one["label"],
            one["source"],
            kind == "steps",
            frozenset(one.get("terms", ()) or terms.get(one.get("terms_of"), ())),
            tuple(_rule(rule) for rule in one.get("rules", ())),
            frozenset(record["adverbs"]),
            one.get("acting"),
        )
        for kind in ("steps", "groups")
        for one in record[kind]
    )


def steps_of(word: str, before: str) -> tuple[tuple[str, int, int], ...]:
    """Return the steps that a word of a text stands for: the id of each, and where in the word.

    `before` is the word before it: no step is the 需 of 所需, nor the 要 of 必须要.
    """
    if before == "所" or (word == "要" and before in ("必须", "需", "只")):
        return ()
    return _steps_in(word)


def policy_wordings(document: Document, words: Sequence[Token]) -> list[PolicyWording]:
    """Find what belongs to any group, group by group in text order.

    `words` are the text's tokens at the level of words. A step's term is a token of its own; the
    terms of other groups stand as letters, the longest first.
    Within a group no two finds overlap.
    """
    steps = _stepped(words)
    return [
        found
        for group in groups()
        for found in _meant(
            group, _apart(steps[group.id] if group.step else _found(group, document)), words
        )
    ]


def wordings_table(document: Document, found: Sequence[PolicyWording]) -> "pd.DataFrame":
    """Count finds by group and wording.

    Columns: group (id), term (as it stands in the text), rule (by which its first was found, −1:
    a list of terms), frequency, sentences, first (character). Order: as the groups, then by
    frequency.
    """
    # Imported here: the first screen knows this module, and pandas is slow to load.
    import pandas as pd

    text = document.text
    counts = Counter((one.group, text[one.start : one.end]) for one in found)
    first: dict[tuple[str, str], PolicyWording] = {}
    held: dict[tuple[str, str], set[int]] = {}
    for one in found:
        key = (one.group, text[one.start : one.end])
        first.setdefault(key, one)
        held.setdefault(key, set()).add(document.sentence_at(one.start))
    order = {group.id: place for place, group in enumerate(groups())}
    rows = [(*k, first[k].rule, n, len(held[k]), first[k].start) for k, n in counts.items()]
    rows.sort(key=lambda row: (order[row[0]], -row[3], row[5]))
    return pd.DataFrame(rows, columns=["group", "term", "rule", "frequency", "sentences", "first"])


def _found(group: Group, document: Document) -> Iterator[PolicyWording]:
    for match in _listed(group).finditer(document.text) if group.terms else ():
        yield PolicyWording(group.id, *match.span())
    for number, rule in enumerate(group.rules):
        for match in rule.pattern.finditer(document.text):
            yield PolicyWording(group.id, *match.span(), number)


def _meant(
    group: Group, found: Sequence[PolicyWording], words: Sequence[Token]
) -> Sequence[PolicyWording]:
    """Return the finds of a group of bodies that act, or that do not, as the group means."""
    if group.acting is None:
        return found
    acts = acting([Span(one.start, one.end) for one in found], words)
    return [one for one, does in zip(found, acts, strict=True) if does == group.acting]


def _stepped(words: Sequence[Token]) -> dict[str, list[PolicyWording]]:
    """Find the terms of every step: its id → finds in text order."""
    found: dict[str, list[PolicyWording]] = {group.id: [] for group in groups() if group.step}
    before = ""
    for token in words:
        for id, start, end in steps_of(token.surface, before):
            found[id].append(PolicyWording(id, token.start + start, token.start + end))
        before = token.surface
    return found


@lru_cache(maxsize=100_000)
def _steps_in(word: str) -> tuple[tuple[str, int, int], ...]:
    """Say which steps' terms a word is, or holds behind an adverb, and where in it.

    The dictionary has 不断完善 as one word.
    """
    adverb, rest = word[:2], word[2:]
    found: list[tuple[str, int, int]] = []
    for group in groups():
        if group.step and word in group.terms:
            found.append((group.id, 0, len(word)))
        elif group.step and adverb in group.adverbs:
            places = ((0, adverb), (2, rest))
            found += [(group.id, at, at + len(part)) for at, part in places if part in group.terms]
    return tuple(found)


@cache
def _listed(group: Group) -> re.Pattern[str]:
    """Return what finds a group's terms, the longest first."""
    terms = sorted(group.terms, key=len, reverse=True)
    # Names before these make another word of it: 城镇化, 中国特色.
    return re.compile(f"(?:{'|'.join(map(re.escape, terms))})(?!化|特色)")


def _rule(record: dict[str, str]) -> Rule:
    label = {language: record[language] for language in ("zh", "en")}
    return Rule(label, re.compile(record["pattern"]))


def _apart(found: Iterable[PolicyWording]) -> list[PolicyWording]:
    """Return finds in text order, of overlapping ones the first, the longest at one place."""
    kept: list[PolicyWording] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
