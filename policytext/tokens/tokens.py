"""One occurrence in a text: where it stands, whether it counts, and as which term."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from policytext.tokens.folding import LETTER, folded, holds_letters, narrow
from policytext.tokens.lexicon import read_stop_words
from policytext.tokens.word_list import NO_WORDS, WordList

Kind = Literal["term", "stop_word", "single_character", "number", "punctuation", "ignored"]

_NUMERAL = "〇零一二三四五六七八九十百千万亿两"
# Also the amounts and ordinals that the dictionary has as words: 十五天, 亿元, 一百多, 第五条.
_NUMBER = re.compile(
    rf"[0-9.%]+|第?[{_NUMERAL}]+[年月日号个次届]?|[{_NUMERAL}几]+[多余]"
    rf"|第[{_NUMERAL}]+[条章节款编]|[{_NUMERAL}几]+(?:[元吨亩斤倍天]|周岁|公[斤里顷]|千瓦时?|[平立]方(?:米|公里))"
)
_LETTER = re.compile(f"[{LETTER}]")


class Token(NamedTuple):
    """One occurrence: `text[start:end] == surface`; `counts_as` names a term written otherwise."""

    start: int
    end: int
    surface: str
    kind: Kind
    counts_as: str = ""

    @property
    def term(self) -> str:
        """Return what is counted: ５Ｇ and 5g are one term in the form that is most frequent."""
        return self.counts_as or self.surface


def kind_of(surface: str, words: WordList = NO_WORDS, kind: Kind | None = None) -> Kind:
    """Say why a token is counted or not; the first reason that holds counts.

    `kind` is what its form says of it, if anything.
    """
    plain = folded(surface)
    if plain in words.ignored_forms or kind == "ignored":
        return "ignored"
    if plain in words.whole_forms:
        return "term"
    if not surface.isalnum() and not any(character.isalnum() for character in surface):
        return "punctuation"
    if kind == "number" or (kind is None and _NUMBER.fullmatch(plain)):
        return "number"
    if plain in read_stop_words():
        return "stop_word"
    if len(surface) == 1:
        return "single_character"
    return "term"


def terms_alike(texts: Sequence[Sequence[Token]]) -> list[tuple[Token, ...]]:
    """Return the tokens of texts with one term for all forms that are one but for width and case.

    It is shown in the form that is most frequent in all these texts together (of equals, one in
    half-width, then the first); a number in half-width.
    """
    shown = shown_forms(Counter(token.surface for tokens in texts for token in tokens))
    if not shown and not any(token.counts_as for tokens in texts for token in tokens):
        return [tuple(tokens) for tokens in texts]
    return [
        tuple(
            token._replace(counts_as=shown.get(token.surface, ""))
            if token.counts_as or token.surface in shown
            else token
            for token in tokens
        )
        for tokens in texts
    ]


def shown_forms(counts: Mapping[str, int]) -> dict[str, str]:
    """Return the term of every surface that is not the shown form itself.

    `counts` name the surfaces in order of their first places.
    """
    forms: dict[str, list[str]] = {}
    for surface in counts:
        if holds_letters(surface):
            forms.setdefault(folded(surface), []).append(surface)
    shown: dict[str, str] = {}
    for plain, surfaces in forms.items():
        best = max(surfaces, key=lambda one: (counts[one], one == narrow(one)))
        term = best if _LETTER.search(plain) else plain
        shown |= {surface: term for surface in surfaces if surface != term}
    return shown


def terms_of(tokens: Iterable[Token]) -> list[str]:
    """Return the terms of tokens, in their order."""
    return [token.counts_as or token.surface for token in tokens]
