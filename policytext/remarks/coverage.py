"""What is remarkable in how many themes the sentences belong to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

import pandas as pd

from policytext.remarks.naming import quoted, remark, some_paragraphs
from policytext.remarks.weighing import lead, or_plain, surprise
from policytext.remarks.words import NOTHING, Remark
from policytext.source.documents import Span
from policytext.study.evidence import Share
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.themes.theme_sentences import covered_sentences
from policytext.themes.themes import Theme

_FEW, _MANY = 0.25, 0.5  # of all sentences
_PARAGRAPHS = 4
_LEAST = 3  # sentences, from which their place says something


def coverage(study: Study, counts: pd.DataFrame, language: str) -> list[Remark]:
    """Say which share stands out, which themes are woven together, and where no theme is.

    `counts` has the columns of `statistics/coverage.py`: all sentences of the text, whatever the
    filter. Weights: 0.4 to 0.9 for a share, by how far it is from a third of the text's sentences;
    0.3 to 0.8 for two themes by their lead before the next; from 0.3 for where no theme is.
    """
    numbers = dict(zip(counts["themes"], map(int, counts["sentences"]), strict=True))
    if not sum(numbers.values()):
        return []
    shares = dict(zip(counts["themes"], counts["share"], strict=True))
    found = [
        *_shares(study, numbers, shares, language),
        *_woven(study, numbers["several"], language),
        *_themeless(study, language),
    ]
    return or_plain(found, _plain(numbers, language))


def _of(share: str) -> list[Pick]:
    return [Pick(evidence=Share(share))]


def _shares(
    study: Study, numbers: dict[str, int], shares: dict[str, float], language: str
) -> list[Remark]:
    total = sum(numbers.values())
    if not study.book or total < _LEAST:
        return []
    found = []

    def weight(share: str) -> float:
        return 0.4 + 0.75 * abs(numbers[share] / total - 1 / 3)

    none = {"total": total, "number": numbers["none"]}
    themed = total - numbers["none"]
    if not study.echoes and 0 < themed < total * _MANY:
        named = [*_of("one"), *_of("several")]
        found.append(remark(0.7, "stated_few", language, named, total=total, number=themed))
    elif total * _MANY < numbers["several"] and 0 < numbers["none"] <= total * _FEW:
        both = {"number": numbers["several"], "none": numbers["none"], "total": total}
        named = [*_of("several"), *_of("none")]
        return [remark(weight("several"), "several_none", language, named, **both)]
    elif numbers["none"] == 0:
        found.append(remark(0.6, "none_zero", language, _of("none"), total=total))
    elif numbers["none"] <= total * _FEW:
        found.append(remark(weight("none"), "none_few", language, _of("none"), **none))
    elif total * _MANY < numbers["none"] < total:
        found.append(remark(weight("none"), "none_many", language, _of("none"), **none))
    if len(study.book) > 1 and numbers["none"] < total:
        for share in ("several", "one"):
            if numbers[share] > total * _MANY:
                values = {"total": total, "number": numbers[share], "share": f"{shares[share]:.0%}"}
                key = f"{share}_many"
                found.append(remark(weight(share), key, language, _of(share), **values))
        if not numbers["several"] and numbers["one"] >= _LEAST:
            found.append(remark(0.5, "several_zero", language, _of("one")))
    return found


def _woven(study: Study, several: int, language: str) -> list[Remark]:
    """Say which two themes share most sentences, and which sentence most themes."""
    themes: dict[int, set[str]] = {}
    for one in study.annotations:
        if study.echoes or one.how == "stated":
            for number in study.document.sentences_touched(one.start, one.end):
                themes.setdefault(number, set()).add(one.theme)
    pairs = Counter(
        pair
        for together in themes.values()
        for pair in combinations((id for id in study.theme_ids if id in together), 2)
    )
    return [_densest(study, themes, language), *_pair(study, pairs, several, language)]


def _densest(study: Study, themes: Mapping[int, set[str]], language: str) -> Remark:
    """Say which one sentence belongs to most themes."""
    order = sorted(themes, key=lambda number: -len(themes[number]))
    if len(order) < 2 or len(themes[order[0]]) < _LEAST:
        return NOTHING
    most, after = (len(themes[number]) for number in order[:2])
    if most == after:
        return NOTHING
    start = study.document.sentences[order[0]].start
    place = {"sentence": order[0] + 1, "paragraph": study.document.paragraph_at(start) + 1}
    return remark(0.35, "densest", language, _of("several"), **place, number=most)


def _pair(
    study: Study, pairs: Counter[tuple[str, str]], several: int, language: str
) -> list[Remark]:
    """Say which two share most sentences; that those do which share a name goes without saying."""
    order = pairs.most_common()
    both = [study.theme(id) for id in order[0][0]] if order else []
    if len(order) < 2 or _alike(*both):
        return []
    most, after = order[0][1], order[1][1]
    if most < _LEAST or most - after < 2 or most == several:
        return []
    one, other = (quoted(theme.label[language]) for theme in both)
    weight = 0.3 + 0.5 * lead(most, after)
    values = {"one": one, "other": other}
    return [remark(weight, "woven", language, _of("several"), **values, number=most)]


def _alike(one: Theme, other: Theme) -> bool:
    names, others = (
        [pole.label["zh"] for pole in theme.poles] or [theme.label["zh"]] for theme in (one, other)
    )
    return any(a in b or b in a for a in names for b in others)


def _themeless(study: Study, language: str) -> list[Remark]:
    """Say where the sentences stand that belong to no theme, if they keep together."""
    document = study.document
    found = covered_sentences(document, study.annotations, "none", echoes=study.echoes)
    places = sorted({document.paragraph_at(sentence.start) + 1 for sentence in found})
    total, named = len(document.paragraphs), _of("none")
    if not _LEAST <= len(found) < len(document.sentences) or total < _PARAGRAPHS:
        return []
    if places[-1] - places[0] + 1 <= total / 4 or len(places) <= min(_LEAST, total / 4):
        where = some_paragraphs(places, language)
        values = {"number": len(found), "where": where}
        return [remark(0.6, "none_where", language, named, **values)]
    return _in_a_third(study, found, language)


def _in_a_third(study: Study, found: Sequence[Span], language: str) -> list[Remark]:
    """Say that most sentences without a theme stand at the beginning, or at the end."""
    third = len(study.document.text) / 3
    sentences, told = study.document.sentences, []
    for name, from_place, to in (("first", 0.0, third), ("last", 2 * third, 3 * third)):
        part = sum(from_place <= sentence.start < to for sentence in found)
        usual = sum(from_place <= sentence.start < to for sentence in sentences) / len(sentences)
        far = surprise(part, len(found), usual)
        if part * 2 > len(found) and part >= 2 * _LEAST and far > 2:
            values = {"number": len(found), "part": part}
            weight = min(0.3 + far / 15, 0.7)
            told.append(remark(weight, f"none_{name}_third", language, _of("none"), **values))
    return told


def _plain(numbers: dict[str, int], language: str) -> Remark:
    """Say all three numbers."""
    values = {"total": sum(numbers.values()), "a": numbers["none"]}
    values |= {"b": numbers["one"], "c": numbers["several"]}
    return remark(0.05, "coverage_plain", language, **values)
