"""Headlines of a brief: what a text is about, or what changed between two."""

import re
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
    headline = (
        _counted("brief_areas", areas, language),
        _counted("brief_pairs", len(themes) - areas, language),
    )
    first, *others = sorted((one.characters for one in themes), reverse=True)
    takeaway = ""
    if others and first > others[0]:
        longest = next(one.theme for one in themes if one.characters == first)
        name = longest.label[language]
        takeaway = label("brief_longest", language, theme=name, characters=first)
    text = label("brief_and", language).join(filter(None, headline))
    return Words(text[:1].upper() + text[1:], takeaway)


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
    titles = comparison.target_name, comparison.name
    years = [_YEAR.findall(title) for title in titles]
    if all(len(set(found)) == 1 for found in years) and years[0][0] != years[1][0]:
        here, there = (label("brief_year", language, year=found[0]) for found in years)
        return here, there
    own, other = (label(f"column_{side}", language) for side in ("target", "reference"))
    return shortened(titles[0], _LONGEST) or own, shortened(titles[1], _LONGEST) or other


def quoted(phrase: str) -> str:
    """Return a phrase in quotation marks; one that has such marks itself stays as it is."""
    return phrase if "“" in phrase or "《" in phrase else f"“{phrase}”"


def _of_phrases(study: Study, language: str) -> Words:
    phrases = telling(study)
    if not phrases:
        return Words(label("brief_nothing", language), label("brief_nothing_why", language))
    said = listed([quoted(one.phrase) for one in phrases[:_NAMED]], language)
    return Words(
        label("brief_phrases", language, phrases=said), label("brief_phrases_why", language)
    )


def _told(key: str, side: Side, name: str, language: str) -> str:
    form = "_none" if not side.phrases else "_one" if side.number == 1 else ""
    phrase = quoted(side.phrases[0].phrase) if side.phrases else ""
    return label(key.format(form), language, name=name, phrase=phrase, number=side.number)


def _counted(key: str, number: int, language: str) -> str:
    spelled = label("numbers_spelled", language).split()
    said = (
        spelled[number]
        if number < len(spelled)
        else f"{number} "
        if language == "zh"
        else str(number)
    )
    return label(key, language, said=said, number=number) if number else ""


def _characters(study: Study, themes: tuple[Stated, ...]) -> int:
    """Return how many characters of the passages in force state any of the themes."""
    ids = tuple(one.theme.id for one in themes)
    filtered = replace(study.filter, themes=ids)
    own = replace(study, filter=filtered, counting=replace(study.counting, echoes=False))
    return sum(span.end - span.start for span in own.scope or ())
