"""How much a term says by itself: a name or a noun more than a verb or an adjective."""

from policytext.tokens.word_classes import describing_words, leading_words

_PLAIN = 0.5


def substance(term: str) -> float:
    """Return 1 for what names something, 0.5 for verbs, adverbs, adjectives and what ends in one.

    Of two terms that are equally remarkable, “新质生产力” says more than “扎实推进”.
    """
    leading = leading_words()
    if term in leading or term in describing_words() or term[-2:] in leading:
        return _PLAIN
    return 1.0
