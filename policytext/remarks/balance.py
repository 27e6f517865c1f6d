"""What is remarkable in how many sentences speak for the two poles of relationships."""

from typing import NamedTuple

import pandas as pd

from policytext.base.labels import label
from policytext.remarks.naming import group, poles_quoted, quoted, remark
from policytext.remarks.weighing import lead
from policytext.remarks.words import Remark
from policytext.study.evidence import PoleSide
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.themes.themes import Theme

_PAIRS = 3  # relationships, from which what all do alike says something


class _Pair(NamedTuple):
    """A relationship with the sentences and the echoes of its two poles."""

    theme: Theme
    sentences: tuple[int, int]
    echoed: tuple[int, int]

    @property
    def gap(self) -> int:
        return abs(self.sentences[0] - self.sentences[1])

    @property
    def picks(self) -> list[Pick]:
        return [_end(self, side) for side in (0, 1)]


def balance(study: Study, counts: pd.DataFrame, language: str) -> list[Remark]:
    """Say where the poles are farthest apart, where level, and which pole is never echoed.

    `counts` has the columns of `statistics/balance.py`. Weights: 0.4 to 1 for the widest gap, by
    its share of the pair's sentences; 0.7 for a pair far before the others; 0.6 where all lean to
    one side or are nearly level; 0.5 for a pole without echo, 0.45 for the only level pair.
    """
    pairs = _pairs(study, counts)
    if not pairs:
        return []
    echoed = any(sum(pair.echoed) for pair in pairs)
    return [
        *_gaps(pairs, language, echoed=echoed),
        *(_alike(pairs, language) if echoed else []),
        *(_silent(pairs, language) if echoed else []),
        *_most(pairs, language),
        remark(0.04, "poles_counted", language),
    ]


def _pairs(study: Study, counts: pd.DataFrame) -> list[_Pair]:
    found = []
    for id, rows in counts.groupby("theme", sort=False):
        sides = rows.sort_values("side")
        left, right = map(int, sides["sentences"])
        echoed_left, echoed_right = map(int, sides["echoed"])
        theme = study.theme(str(id))
        found.append(_Pair(theme, (left, right), (echoed_left, echoed_right)))
    return found


def _end(pair: _Pair, side: int) -> Pick:
    return Pick(evidence=PoleSide(pair.theme.id, side))


def _name(pair: _Pair, side: int, language: str) -> str:
    return quoted(pair.theme.poles[side].label[language])


def _gaps(pairs: list[_Pair], language: str, *, echoed: bool) -> list[Remark]:
    """Say which pair is farthest apart; those that share the widest gap are all meant."""
    widest = max(pair.gap for pair in pairs)
    named = group([pair.theme for pair in pairs], language)
    every = [pick for pair in pairs for pick in pair.picks]
    # Where few are echoed, most are level by how they are counted.
    alive = sum(any(pair.echoed) for pair in pairs) * 2 > len(pairs)
    if widest == 0:
        if not echoed:
            return [_named(pairs, language)]
        return [remark(0.6 if alive else 0.2, "level", language, every, group=named)]
    if widest == 1 and len(pairs) > 1:
        return [remark(0.6 if alive else 0.2, "level_nearly", language, every, group=named)]
    of_poles = {frozenset(pole.label["zh"] for pole in pair.theme.poles): pair for pair in pairs}
    apart = [pair for pair in of_poles.values() if pair.gap == widest]
    picks = [pick for pair in apart for pick in pair.picks]
    if len(apart) > 2:
        many = len(apart)
        return [remark(0.4, "gaps_tie_many", language, picks, number=many, gap=widest)]
    if len(apart) == 2:
        first, second = (_numbers(pair, language) for pair in apart)
        both = {"first": first, "second": second}
        return [remark(0.5, "gaps_tie", language, picks, **both, gap=widest)]
    (pair,) = apart
    more = 0 if pair.sentences[0] > pair.sentences[1] else 1
    values = {
        "more": _name(pair, more, language),
        "fewer": _name(pair, 1 - more, language),
        "a": pair.sentences[more],
        "b": pair.sentences[1 - more],
    }
    weight = 0.4 + 0.6 * widest / max(sum(pair.sentences), 1)
    key = "gap" if len(pairs) > 1 else "gap_one"
    return [remark(weight, key, language, picks, **values)]


def _named(pairs: list[_Pair], language: str) -> Remark:
    """Say how often relationships are named: without an echo both poles have these sentences."""
    order = sorted(pairs, key=lambda pair: -pair.sentences[0])
    most, least = order[0].sentences[0], order[-1].sentences[0]
    if len(pairs) > 1 and most > order[1].sentences[0] > 0 and most - order[1].sentences[0] > 1:
        first = order[0]
        pair = poles_quoted(first.theme, language)
        return remark(0.5, "named_most", language, first.picks, pair=pair, number=most)
    named = [pick for pair in pairs for pick in pair.picks]
    said = group([pair.theme for pair in pairs], language)
    if most == least:
        key = "named_each" if len(pairs) > 1 else "named_one"
        return remark(0.06, key, language, named, group=said, number=most)
    return remark(0.06, "named_range", language, named, group=said, least=least, most=most)


def _numbers(pair: _Pair, language: str) -> str:
    left, right = (_name(pair, side, language) for side in (0, 1))
    a, b = pair.sentences
    return label("remark_pair_numbers", language, left=left, a=a, right=right, b=b)


def _alike(pairs: list[_Pair], language: str) -> list[Remark]:
    """Say whether all lean to the same side, and whether one pair alone is level."""
    if len(pairs) < _PAIRS:
        return []
    said = group([pair.theme for pair in pairs], language)
    found = []
    for side, key in enumerate(("first_all", "second_all")):
        if all(pair.sentences[side] > pair.sentences[1 - side] for pair in pairs):
            named = [_end(pair, side) for pair in pairs]
            found.append(remark(0.6, key, language, named, group=said))
    level = [pair for pair in pairs if not pair.gap and pair.sentences[0] > 1]
    if len(level) == 1 and all(pair.gap for pair in pairs if pair not in level):
        (pair,) = level
        values = {"pair": poles_quoted(pair.theme, language), "a": pair.sentences[0]}
        found.append(remark(0.45, "level_one", language, pair.picks, **values))
    return found


def _silent(pairs: list[_Pair], language: str) -> list[Remark]:
    """Say which pole is never echoed though the other is, and how many pairs never are."""
    found = []
    one_sided = [
        (pair, side)
        for pair in pairs
        for side in (0, 1)
        if not pair.echoed[side] and pair.echoed[1 - side] >= 3 and pair.sentences[side]
    ]
    if one_sided:
        pair, side = max(one_sided, key=lambda one: one[0].echoed[1 - one[1]])
        values = {
            "silent": _name(pair, side, language),
            "other": _name(pair, 1 - side, language),
            "echoed": pair.echoed[1 - side],
        }
        found.append(remark(0.5, "pole_silent", language, pair.picks, **values))
    never = [pair for pair in pairs if not any(pair.echoed) and all(pair.sentences)]
    if len(pairs) >= _PAIRS and 0 < len(never) < len(pairs):
        named = [pick for pair in never for pick in pair.picks]
        values = {"number": len(pairs), "silent": len(never)}
        weight = 0.2 + 0.3 * len(never) / len(pairs)
        found.append(remark(weight, "poles_silent", language, named, **values))
    return found


def _most(pairs: list[_Pair], language: str) -> list[Remark]:
    """Say which pair has far more sentences than any other: each pole more than twice as many."""
    if len(pairs) < 2:
        return []
    first, second, *_ = sorted(pairs, key=lambda pair: -max(pair.sentences))
    if min(first.sentences) < 4 or min(first.sentences) <= 2 * max(second.sentences):
        return []
    left, right = (_name(first, side, language) for side in (0, 1))
    a, b = first.sentences
    weight = 0.5 + 0.4 * lead(min(a, b), max(second.sentences))
    values = {"left": left, "right": right, "a": a, "b": b}
    return [remark(weight, "pair_most", language, first.picks, **values)]
