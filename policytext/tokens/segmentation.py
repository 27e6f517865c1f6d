"""Text → tokens, with jieba and the project's lexicon, at the level of words or of phrases."""

from typing import Literal

from policytext.tokens.cutting import CutText, cut_text
from policytext.tokens.discovery import quoted_slogans, repeated_sequences
from policytext.tokens.lexicon import read_lexicon
from policytext.tokens.tokens import Kind, Token, kind_of
from policytext.tokens.word_list import NO_WORDS, WordList

Level = Literal["phrases", "words"]

__all__ = ["Kind", "Level", "Token", "kind_of", "segment", "shown_phrases"]


def segment(
    text: str, level: Level = "phrases", words: WordList = NO_WORDS, *, cut: CutText | None = None
) -> tuple[Token, ...]:
    """Cut `text` into tokens that cover it without gap or overlap.

    "words" are the words of jieba's dictionary (maximum probability, no HMM, so the same text
    always gives the same cut), the lexicon's `words`, and what is one token by its form (`forms`).
    "phrases" keeps whole, besides, the lexicon's phrases and what the text itself shows: quoted
    slogans and repeated sequences. A reader's own `words` go before all of them, at both levels.
    Who has the text cut already (`cutting.cut_text`, with the same `words`) gives it as `cut`.
    """
    cut = cut or cut_text(text, words)
    return cut.tokens if level == "words" else cut.with_phrases(shown_phrases(text, cut=cut))


def shown_phrases(
    text: str, words: WordList = NO_WORDS, *, cut: CutText | None = None
) -> tuple[str, ...]:
    """Return the phrases that a text itself shows: quoted slogans and repeated sequences."""
    cut = cut or cut_text(text, words)
    quoted = quoted_slogans(text)
    atoms = frozenset((*read_lexicon().phrases, *quoted, *cut.words.whole))
    return (*quoted, *repeated_sequences(cut.around(quoted), atoms=atoms))
