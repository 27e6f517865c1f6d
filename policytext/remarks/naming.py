"""How sentences name terms, themes and groups of themes."""

from collections.abc import Iterable, Sequence
from math import sqrt

from policytext.base.fitting import shortened
from policytext.base.labels import label
from policytext.remarks.words import Remark
from policytext.study.pick import Pick
from policytext.themes.themes import Theme

_LONGEST = 18  # hanzi of a name in a sentence
_WORDS = 10  # numbers up to it are written as words


def remark(
    weight: float, key: str, language: str, named: Iterable[Pick] = (), **values: object
) -> Remark:
    """Return the remark whose words are the label `remark_KEY` with its fields filled in."""
    text = label(f"remark_{key}", language, **values)
    return Remark(weight, text[:1].upper() + text[1:], frozenset(map(str, named)))


def quoted(name: str, language: str) -> str:
    """Return a name in quotation marks; those that it holds become the inner ones."""
    inner = shortened(name, _LONGEST).replace("“", "‘").replace("”", "’")
    return label("quoted", language, name=inner)


def all_quoted(names: Iterable[str], language: str) -> str:
    """Return names in quotation marks as one list; Chinese sets no mark between them."""
    *first, last = [quoted(name, language) for name in names]
    if not first:
        return last
    return label(
        "quoted_and", language, first=label("quoted_mark", language).join(first), last=last
    )


def poles_quoted(theme: Theme, language: str) -> str:
    """Return a relationship by its two poles, in quotation marks."""
    left, right = (quoted(pole.label[language], language) for pole in theme.poles)
    return label("quoted_and_other", language, left=left, right=right)


def theme_quoted(theme: Theme, language: str) -> str:
    """Return a theme by its name, a relationship by its poles, in quotation marks."""
    if len(theme.poles) == 2:
        return poles_quoted(theme, language)
    return quoted(theme.label[language], language)


def spoken(number: int, language: str) -> str:
    """Return a number before what it counts, up to ten as a word."""
    if not 0 < number <= _WORDS:
        return label("number_many", language, number=number)
    return label("number_words", language).split()[number - 1]


def kind_of(themes: Sequence[Theme]) -> str:
    """Return "areas" or "relationships" if all themes are of that kind, else "themes"."""
    kinds = {theme.kind for theme in themes}
    return {"focus_area": "areas", "relationship": "relationships"}.get(
        next(iter(kinds)) if len(kinds) == 1 else "", "themes"
    )


def group(themes: Sequence[Theme], language: str) -> str:
    """Name themes by how many of which kind they are; one by its name."""
    if len(themes) == 1:
        return theme_quoted(themes[0], language)
    said = spoken(len(themes), language)
    return label(f"group_{kind_of(themes)}", language, number=said)


def own_words(theme: Theme) -> tuple[str, ...]:
    """Return the words that make a theme what it is: that they stand in it says nothing."""
    poles = [word for pole in theme.poles for word in (pole.label["zh"], *pole.terms)]
    return tuple(filter(None, (theme.label["zh"], *theme.points, *theme.echoes, *poles)))


def surprise(part: int, whole: int, expected: float) -> float:
    """Return by how many standard deviations `part` of `whole` is more than its expected share."""
    if not whole or not 0 < expected < 1:
        return 0.0
    return (part - whole * expected) / sqrt(whole * expected * (1 - expected))


def lead(first: float, second: float) -> float:
    """Return how far the first is ahead, as a share of it (0–1)."""
    return (first - second) / first if first > 0 else 0.0
