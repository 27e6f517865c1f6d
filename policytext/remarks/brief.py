"""Headlines of a brief: what a text is about, or what changed between two."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from policytext.base.fitting import shortened
from policytext.base.labels import label
from policytext.remarks.words import Words, listed
from policytext.study.comparison import Comparison
from policytext.study.stated import Stated, stated
from policytext.study.study import Study
from policytext.study.telling import Side, both_sides, telling

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 14  # hanzi of a text's name in a headline
_NAMED = 3  # phrases in a headline


def brief(study: Study, language: str) -> Words:
    """Return what a text is about: its themes, or else its set phrases, or what is to be done."""
    themes = stated(study)
    if not themes:
        return _of_phrases(study, language)
    if study.scope is not None:
        return Words(label("brief_chosen", language, characters=_characters(study, themes)), "")
    areas = sum(one.theme.kind != "relationship" for one in themes)
    numbers = {"brief_areas": areas, "brief_pairs": len(themes) - areas}
    headline = _counted(numbers, language)
    first, *others = sorted((one.characters for one in themes), reverse=True)
    takeaway = ""
    if others and first > others[0]:
        longest = next(one.theme for one in themes if one.characters == first)
        name = longest.label[language]
        takeaway = label("brief_longest", language, theme=name, characters=first)
    return Words(headline[:1].upper() + headline[1:], takeaway)


def brief_compared(comparison: Comparison, language: str) -> Words:
    """Return what is new in a text and what it no longer says, beside one other text."""
    new, dropped, shared = both_sides(comparison)
    here, there = names(comparison, language)
    within = "" if comparison.target.scope is None else "_within"
    told = (
        _told(f"brief_new{{}}{within}", new, here, language),
        _told(f"brief_dropped{{}}{within}", dropped, there, language),
    )
    return Words(
        label("brief_and", language).join(told), label("brief_shared", language, shared=shared)
    )


def names(comparison: Comparison, language: str) -> tuple[str, str]:
    """Return what both texts are called: by their years, if they differ."""
    titles = [comparison.target_name, comparison.name]
    years = [_YEAR.findall(title) for title in titles]
    if all(len(set(found)) == 1 for found in years) and years[0][0] != years[1][0]:
        here, there = (label("brief_year", language, year=found[0]) for found in years)
        return here, there
    own, other = (label(f"brief_{one}", language) for one in ("this", "that"))
    if titles[0] == titles[1] or not all(titles):
        return own, other
    if all(len(one) > 1 for one in _unlike(titles)):
        titles = _unlike(titles)
    return shortened(titles[0], _LONGEST), shortened(titles[1], _LONGEST)


def in_marks(phrase: str) -> str:
    """Return a phrase in quotation marks; one that has such marks itself stays as it is."""
    return phrase if "“" in phrase or "《" in phrase else f"“{phrase}”"


def _of_phrases(study: Study, language: str) -> Words:
    phrases = telling(study)
    if not phrases:
        return Words(label("brief_nothing", language), label("brief_nothing_why", language))
    marks = [in_marks(one.phrase) for one in phrases[:_NAMED]]
    said = "".join(marks) if language == "zh" else listed(marks, language)
    return Words(
        label("brief_phrases", language, phrases=said), label("brief_phrases_why", language)
    )


def _told(key: str, side: Side, name: str, language: str) -> str:
    form = "_none" if not side.phrases else "_one" if side.number == 1 else ""
    phrase = in_marks(side.phrases[0].phrase) if side.phrases else ""
    return label(key.format(form), language, name=name, phrase=phrase, number=side.number)


def _counted(numbers: Mapping[str, int], language: str) -> str:
    """Say how many there are of each kind: in words, or in digits where one is large."""
    spelled = label("numbers_spelled", language).split()
    if max(numbers.values()) >= len(spelled):
        space = " " if language == "zh" else ""
        spelled = [f"{number}{space}" for number in range(max(numbers.values()) + 1)]
    told = (label(key, language, said=spelled[n], number=n) for key, n in numbers.items() if n)
    return label("brief_and", language).join(told)


def _unlike(titles: Sequence[str]) -> list[str]:
    """Return two titles without the words in which both begin or end: 浙江省, 西藏."""
    import rjieba  # imported here: only who compares texts waits for its dictionary

    first, second = (list(rjieba.cut(title)) for title in titles)
    while len(first) > 1 and len(second) > 1 and first[0] == second[0]:
        del first[0], second[0]
    while len(first) > 1 and len(second) > 1 and first[-1] == second[-1]:
        del first[-1], second[-1]
    return ["".join(first), "".join(second)]


def _characters(study: Study, themes: tuple[Stated, ...]) -> int:
    """Return how many characters of the passages in force state any of the themes."""
    ids = tuple(one.theme.id for one in themes)
    filtered = replace(study.filter, themes=ids)
    own = replace(study, filter=filtered, counting=replace(study.counting, echoes=False))
    return sum(span.end - span.start for span in own.scope or ())
