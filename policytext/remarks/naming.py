"""Sentences of remarks, and how they name terms, themes, groups of themes and paragraphs."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import reduce

from policytext.base.fitting import shortened
from policytext.base.labels import label
from policytext.remarks.words import Remark, listed
from policytext.study.pick import Pick
from policytext.themes.themes import Theme

_LONGEST = 24  # hanzi of a name in a sentence
_LISTED = 4  # paragraphs
_WORDS = 10  # numbers up to it are written as words
_LOOSE = re.compile(r"(?<=[”》]) (?=\d)")


def say(key: str, language: str, **values: object) -> str:
    """Return a label as a sentence: in 中文 no blank stands between a closing mark and a digit."""
    said = label(key, language, **values)
    return _LOOSE.sub("", said) if language == "zh" else said


def remark(
    weight: float, key: str, language: str, named: Iterable[Pick] = (), /, **values: object
) -> Remark:
    """Return the remark whose words are the label `remark_KEY` with its fields filled in."""
    text = say(f"remark_{key}", language, **values)
    return Remark(weight, text[:1].upper() + text[1:], frozenset(map(str, named)))


def picks_of(terms: Iterable[str]) -> frozenset[str]:
    """Return the picks of terms, as marks of charts carry them."""
    return frozenset(str(Pick(term=term)) for term in terms)


def quoted(name: str) -> str:
    """Return a name in quotation marks, shortened; those that it holds become the inner ones."""
    inner = shortened(name, _LONGEST).replace("“", "‘").replace("”", "’")
    return f"“{inner}”"


def all_quoted(names: Iterable[str], language: str) -> str:
    """Return names in quotation marks as one list."""
    return joined([quoted(name) for name in names], language)


def all_counted(counts: Iterable[tuple[str, int]], language: str) -> str:
    """Return names in quotation marks, each with its count in brackets, as one list."""
    return joined(
        [label("told_counted", language, name=quoted(name), count=count) for name, count in counts],
        language,
    )


def joined(said: Sequence[str], language: str) -> str:
    """Return pieces of a sentence as one list: side by side in 中文, with an “and” in English."""
    if len(said) < 2:
        return "".join(said)
    before = reduce(lambda a, b: label("joined_next", language, first=a, last=b), said[:-1])
    return label("joined_last", language, first=before, last=said[-1])


def poles_quoted(theme: Theme, language: str) -> str:
    """Return a relationship by its two poles, in quotation marks."""
    left, right = (quoted(pole.label[language]) for pole in theme.poles)
    return label("quoted_and_other", language, left=left, right=right)


def theme_quoted(theme: Theme, language: str) -> str:
    """Return a theme by its name, a relationship by its poles, in quotation marks."""
    if len(theme.poles) == 2:
        return poles_quoted(theme, language)
    return quoted(theme.label[language])


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


def paragraphs(first: int, last: int, language: str) -> str:
    """Name one paragraph, or the first and last of several, by numbers from 1."""
    if first == last:
        return label("remark_at_paragraph", language, number=first)
    return label("remark_at_paragraphs", language, first=first, last=last)


def some_paragraphs(numbers: Collection[int], language: str) -> str:
    """Name paragraphs by their numbers: a run by its first and last, many by their stretch."""
    first, last = min(numbers), max(numbers)
    if last - first + 1 == len(numbers):
        return paragraphs(first, last, language)
    if len(numbers) > _LISTED:
        return label("remark_at_between", language, first=first, last=last)
    said = listed([str(number) for number in sorted(numbers)], language)
    return label("remark_at_listed", language, numbers=said)


def apart(text: str, language: str) -> str:
    """Return words that stand behind others: in Chinese a blank comes before a digit."""
    return f" {text}" if language == "zh" and text[:1].isdigit() else text


def poles_of(theme: Theme) -> int:
    """Return how many names a theme has in a sentence, so that its verb follows: 1, or 2 poles."""
    return len(theme.poles) if len(theme.poles) == 2 else 1


def stated_where(theme: Theme, language: str) -> str:
    """Return where a theme is stated, to end a sentence with: where “…” is stated."""
    key = "remark_where_many" if theme.poles else "remark_where_one"
    return label(key, language, theme=theme_quoted(theme, language))
