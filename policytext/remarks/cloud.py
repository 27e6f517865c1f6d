"""What is remarkable in a cloud: its largest words, and to which themes they lean."""

from collections import Counter
from collections.abc import Mapping

from policytext.remarks.naming import all_quoted, quoted, remark, stated_where, theme_quoted
from policytext.remarks.weighing import lead, or_plain, own_words, stated_share
from policytext.remarks.words import Remark, listed
from policytext.statistics.leading import Lead
from policytext.study.pick import Pick
from policytext.study.study import Study

_FRONT = 3
_SHARE = 0.1  # of the words, from which a theme's are worth saying
_LEAST = 3  # occurrences, above which a lean says something


def cloud(
    study: Study, first: Mapping[str, int], leads: Mapping[str, Lead], rank: str, language: str
) -> list[Remark]:
    """Say which words are largest, and which theme has most words.

    `first` are the terms in their order, `leads` those that found a place. Weights: 0.5 for the
    first words, 0.2 to 0.8 for a theme by its share and its lead before the next, half the share
    of those that lean to none.
    """
    front = _front(first, rank, language)
    leaning = _leaning(study, first, leads, language)
    return or_plain([front, *leaning] if front.named else leaning, front)


def _front(first: Mapping[str, int], rank: str, language: str) -> Remark:
    """Say which words are largest; without picks, where none can be told from the rest."""
    terms, numbers = list(first), list(first.values())
    if rank == "distinctive":
        named = [Pick(term=term) for term in terms[:_FRONT]]
        if len(named) == 1:
            values = {"term": quoted(terms[0]), "count": numbers[0]}
            return remark(0.3, "distinctive", language, named, **values)
        said = all_quoted(terms[:_FRONT], language)
        return remark(0.5, "cloud_distinctive", language, named, terms=said)
    # No word is called one of the first before another that is as frequent.
    told = [
        n
        for n in range(1, _FRONT + 1)
        if n == len(terms) or numbers[n : n + 1] < numbers[n - 1 : n]
    ]
    if numbers[0] == numbers[-1]:
        values = {"number": len(terms), "count": numbers[0]}
        return remark(0.05, "cloud_once", language, **values)
    if not told:
        values = {"number": len(terms), "least": numbers[-1], "count": numbers[0]}
        return remark(0.1, "cloud_plain", language, **values)
    front = max(told)
    named = [Pick(term=term) for term in terms[:front]]
    if front == 1:
        values = {"term": quoted(terms[0]), "count": numbers[0]}
        return remark(0.5, "cloud_one", language, named, **values)
    said = all_quoted(terms[:front], language)
    if numbers[0] == numbers[front - 1]:
        return remark(0.5, "cloud_tie", language, named, terms=said, count=numbers[0])
    counts = listed([str(number) for number in numbers[:front]], language)
    return remark(0.5, "cloud_front", language, named, terms=said, counts=counts)


def _leaning(
    study: Study, first: Mapping[str, int], leads: Mapping[str, Lead], language: str
) -> list[Remark]:
    """Say to which themes the words lean; in one theme's own passages that goes without saying."""
    led = Counter(one.theme for one in leads.values() if one.theme)
    if len(study.themes) == 1 or not led:
        return []
    found = []
    (theme, most), *others = led.most_common()
    behind = others[0][1] if others else 0
    share = most / len(leads)
    if share >= _SHARE and most - behind >= 2 and len(study.book) > 1:
        words = [Pick(term=term) for term, one in leads.items() if one.theme == theme]
        values = {"theme": theme_quoted(study.theme(theme), language), "count": most}
        weight = 0.2 + 0.3 * share + 0.3 * lead(most, behind)
        named = [Pick(theme=theme), *words]
        found.append(remark(weight, "cloud_theme", language, named, **values, number=len(leads)))
    none = len(leads) - led.total()
    if len(leads) >= 10 and none > led.total() and stated_share(study) >= _SHARE:
        share = none / len(leads)
        found.append(remark(share / 2, "cloud_none", language, number=len(leads), count=none))
    for term, one in leads.items():
        if one.half and first[term] > _LEAST:
            its = study.theme(one.theme)
            if not any(term in word or word in term for word in own_words(its)):
                where = stated_where(its, language)
                values = {"term": quoted(term), "count": first[term], "where": where}
                found.append(remark(0.35, "cloud_half", language, [Pick(term=term)], **values))
                break
    return found
