"""Text → tokens, with jieba and the project's lexicon, at the level of words or of phrases."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from policytext.discovery import quoted_slogans, repeated_sequences
from policytext.lexicon import read_lexicon, read_stop_words
from policytext.word_list import NO_WORDS, WordList, stretches

if TYPE_CHECKING:
    import jieba

Level = Literal["phrases", "words"]
Kind = Literal["term", "stop_word", "single_character", "number", "punctuation", "ignored"]

# Far above any dictionary frequency, so that a listed phrase beats every way to cut it.
WHOLE = 10_000_000
_NUMBER = re.compile(r"[0-9０-９.%％]+|第?[〇零一二三四五六七八九十百千万亿两]+[年月日号个次届]?")


class Token(NamedTuple):
    """One occurrence: `text[start:end] == surface`."""

    start: int
    end: int
    surface: str
    kind: Kind


def segment(text: str, level: Level = "phrases", words: WordList = NO_WORDS) -> tuple[Token, ...]:
    """Cut `text` into tokens that cover it without gap or overlap.

    "words" are the words of jieba's dictionary (maximum probability, no HMM, so the same text
    always gives the same cut) and the lexicon's `words`. "phrases" keeps whole, besides, the
    lexicon's phrases and what the text itself shows: quoted slogans and repeated sequences. A
    reader's own `words` go before all of them, at both levels.
    """
    if level == "words":
        return _tokens(text, _dictionary(), words)
    return cutter(shown_phrases(text, words), words)(text)


def cutter(
    phrases: Iterable[str], words: WordList = NO_WORDS
) -> Callable[[str], tuple[Token, ...]]:
    """Return what cuts any text at the level of phrases, keeping just these `phrases` whole.

    Texts that are compared are cut by one cutter: a phrase that any of them shows is whole in all.
    """
    tokenizer = _tokenizer([*read_lexicon().phrases, *phrases])
    return lambda text: _tokens(text, tokenizer, words)


def shown_phrases(text: str, words: WordList = NO_WORDS) -> tuple[str, ...]:
    """Return the phrases that a text itself shows: quoted slogans and repeated sequences."""
    quoted = quoted_slogans(text)
    atoms = frozenset((*read_lexicon().phrases, *quoted, *words.whole))
    return (*quoted, *repeated_sequences(cutter(quoted, words)(text), atoms=atoms))


@cache
def _dictionary() -> "jieba.Tokenizer":
    """Load jieba's dictionary once, with the lexicon's words and cuts; never changed again."""
    # Imported here: the built-in article is cut beforehand and never waits for it.
    import jieba

    tokenizer = jieba.Tokenizer()
    jieba.setLogLevel("ERROR")
    tokenizer.initialize()
    for word in read_lexicon().words:
        tokenizer.add_word(word)
    for parts in read_lexicon().cuts:
        tokenizer.add_word("".join(parts), 0)
    return tokenizer


def _tokenizer(phrases: Iterable[str] = ()) -> "jieba.Tokenizer":
    """Return a tokenizer of its own that knows `phrases`; the shared dictionary stays as it is."""
    shared = _dictionary()
    own = type(shared)()
    own.FREQ, own.total, own.initialized = dict(shared.FREQ), shared.total, True
    for phrase in phrases:
        own.add_word(phrase, WHOLE)
    own.total = shared.total  # else every other word would look rarer, and longer cuts would win
    return own


def _tokens(text: str, tokenizer: "jieba.Tokenizer", words: WordList) -> tuple[Token, ...]:
    found: list[Token] = []
    for (first, last), whole in stretches(text, words):
        if whole:
            pieces = [(text[first:last], 0, last - first)]
        else:
            pieces = tokenizer.tokenize(text[first:last], HMM=False)
        for surface, start, end in pieces:
            kind = kind_of(surface, words)
            found.append(Token(first + start, first + end, surface, kind))
    return tuple(found)


def kind_of(surface: str, words: WordList = NO_WORDS) -> Kind:
    """Say why a token is counted or not; the first reason that holds counts."""
    if surface in words.ignored:
        return "ignored"
    if surface in words.whole:
        return "term"
    if not any(character.isalnum() for character in surface):
        return "punctuation"
    if _NUMBER.fullmatch(surface):
        return "number"
    if surface in read_stop_words():
        return "stop_word"
    if len(surface) == 1:
        return "single_character"
    return "term"
