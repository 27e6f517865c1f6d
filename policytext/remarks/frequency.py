"""What is remarkable in how often terms occur, and in which themes."""

from collections.abc import Sequence

import pandas as pd

from policytext.base.labels import label
from policytext.remarks.naming import all_quoted, quoted, remark
from policytext.remarks.standing import standing
from policytext.remarks.weighing import lead
from policytext.remarks.words import Remark, listed
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study

_FEW = 3  # terms that a sentence names
_EVEN = 1.5  # times as often, up to which counts are close together
_HARDLY = 0.03  # of its count: a lead that says nothing
_MUCH = 0.15  # of all tokens, from which the first terms' share is worth saying


def frequency(study: Study, counts: pd.DataFrame, options: Options, language: str) -> list[Remark]:
    """Say which terms lead, how clearly, and where they stand; ranked by what is distinctive, too.

    Weights: 0.45 and more for who leads, by the distance to the next; from 0.25 for where a term
    stands, by how unlikely that is by chance; below 0.2 what is merely shown.
    """
    terms = list(dict.fromkeys(counts["term"]))
    if options.rank == "distinctive":
        found = _distinctive(study, terms, language)
    elif options.unit == "per_thousand":
        found = _rates(study, language)
    else:
        found = [*leading(study, language), *_together(study, terms, language)]
    return [*found, *standing(study, counts, language)]


def leading(study: Study, language: str) -> list[Remark]:
    """Say which term is the most frequent, and how far ahead."""
    (term, count), *rest = study.frequencies.items()
    one = quoted(term)
    if not rest:
        return [remark(0.05, "term_only", language, [Pick(term=term)], term=one, count=count)]
    level = [term, *(t for t, n in rest if n == count)]
    if count == 1:
        return [remark(0.05, "terms_once", language, number=len(level))]
    if len(level) > 1:
        return [_tied(level, language, "terms_tie", count=count)]
    next_term, least = rest[0]
    alone = len(rest) == 1 or rest[1][1] < least
    values = {"term": one, "count": count, "next": quoted(next_term), "least": least}
    weight = 0.45 + 0.5 * lead(count, least)
    if _close(count, least):
        both = [Pick(term=term), Pick(term=next_term)] if alone else [Pick(term=term)]
        return [remark(0.2, "term_close" if alone else "term_leads", language, both, **values)]
    if not alone:
        key, named = "term_ahead_of_all", [Pick(term=term)]
    else:
        key = "term_far" if count >= 2 * least else "term_ahead"
        named = [Pick(term=term), Pick(term=next_term)]
    return [remark(weight, key, language, named, more=count - least, **values)]


def _close(count: int, least: int) -> bool:
    """Say whether the first is hardly ahead of the second."""
    return count - least < 2 or lead(count, least) < _HARDLY


def _tied(level: Sequence[str], language: str, key: str, **values: object) -> Remark:
    """Say that terms share the first place; of many, the first are named."""
    said = level if len(level) <= _FEW else level[: _FEW - 1]
    key = key if said == level else f"{key}_many"
    named = [Pick(term=term) for term in level]
    values |= {"terms": all_quoted(said, language), "number": len(level)}
    return remark(0.5 if len(level) <= _FEW else 0.3, key, language, named, **values)


def _together(study: Study, terms: Sequence[str], language: str) -> list[Remark]:
    """Say what holds of several terms: who is in front, how even they are, who follows."""
    numbers = list(study.frequencies.values())
    shown = [study.frequencies[term] for term in terms]
    found = []
    for front in (2, 3):
        if len(numbers) <= front + 1 or len(terms) < front or numbers[front] < 2:
            continue
        if numbers[0] == numbers[front - 1]:
            continue  # they tie
        drop, before = lead(numbers[front - 1], numbers[front]), lead(numbers[0], numbers[1])
        if numbers[front - 1] - numbers[front] >= 2 and drop > max(before, 0.2):
            said = all_quoted(terms[:front], language)
            named = [Pick(term=term) for term in terms[:front]]
            values = {"terms": said, "least": numbers[front]}
            found.append(remark(0.45 + 0.5 * drop, "terms_front", language, named, **values))
    if len(terms) >= 5 and 4 <= shown[-1] < shown[0] <= shown[-1] * _EVEN:
        values = {"number": len(terms), "least": shown[-1], "count": shown[0]}
        found.append(remark(0.4, "terms_even", language, **values))
    total = len(study.counted)
    share = sum(numbers[:_FEW]) / max(total, 1)
    if len(numbers) >= 20 and numbers[_FEW - 1] > numbers[_FEW] and share >= _MUCH:
        named = [Pick(term=term) for term in terms[:_FEW]]
        values = {"number": _FEW, "total": total, "share": f"{share:.0%}"}
        found.append(remark(0.2 + share, "terms_share", language, named, **values))
    return [*found, *_followers(study, language)]


def _followers(study: Study, language: str) -> list[Remark]:
    """Name who comes after the first, as far as they can be told from the rest."""
    numbers = list(study.frequencies.items())
    least = numbers[0][1]
    told_apart = len(numbers) > 1 and not _level(numbers, 1) and not _level(numbers, 2)
    if told_apart and _close(least, numbers[1][1]):
        least = numbers[1][1]  # these two have been named
    behind = [(term, n) for term, n in numbers if 1 < n < least]
    told = [k for k in range(1, _FEW + 1) if behind[k - 1 : k] and not _level(behind, k)]
    if not told:
        return []
    said = behind[: max(told)]
    named = [Pick(term=term) for term, _ in said]
    others = [label("remark_counted", language, term=quoted(term), count=n) for term, n in said]
    return [remark(0.1, "terms_follow", language, named, others=listed(others, language))]


def _level(numbers: Sequence[tuple[str, int]], front: int) -> bool:
    """Say whether those behind the first so many are level with the last of them."""
    return len(numbers) > front and numbers[front][1] == numbers[front - 1][1]


def _rates(study: Study, language: str) -> list[Remark]:
    """Say which term leads by its rate; what the bars of a rate say is no count."""
    (term, count), *rest = study.frequencies.items()
    rate = f"{count * 1000 / max(study.size, 1):.1f}"
    level = [term, *(t for t, n in rest if n == count)]
    if len(level) > 1:
        return [_tied(level, language, "rates_tie", rate=rate)]
    one = {"term": quoted(term), "rate": rate}
    if not rest or rest[0][1] * 1.1 > count or (len(rest) > 1 and rest[1][1] == rest[0][1]):
        return [remark(0.3, "rate_leads", language, [Pick(term=term)], **one)]
    other, least = rest[0]
    named = [Pick(term=term), Pick(term=other)]
    values = one | {
        "next": quoted(other),
        "least": f"{least * 1000 / max(study.size, 1):.1f}",
    }
    return [remark(0.45 + 0.5 * lead(count, least), "rate_ahead", language, named, **values)]


def _distinctive(study: Study, terms: Sequence[str], language: str) -> list[Remark]:
    """Say what stands out most, and where the most frequent term is in that order."""
    first, *others = terms
    values = {"term": quoted(first), "count": study.frequencies[first]}
    found = [remark(0.5, "distinctive", language, [Pick(term=first)], **values)]
    if others:
        named = [Pick(term=term) for term in others[:2]]
        said = all_quoted(others[:2], language)
        text = {"term": quoted(first), "next": said}
        found.append(remark(0.1, "distinctive_next", language, [Pick(term=first), *named], **text))
    (common, count), *rest = study.frequencies.items()
    if count < 3 or (rest and rest[0][1] == count):
        return found
    place = study.ranked("distinctive").index(common) + 1
    values = {"term": quoted(common), "count": count}
    if common not in terms:
        return [*found, remark(0.45, "common_out", language, **values, number=len(terms))]
    if place > _FEW:
        named = [Pick(term=common)]
        found.append(remark(0.4, "common_back", language, named, **values, place=place))
    return found
