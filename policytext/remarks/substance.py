"""How much a term says by itself: a name or a noun more than a verb or an adjective."""

from policytext.tokens.word_classes import describing_words, leading_words, verbal_words

_PLAIN = 0.5


def substance(term: str) -> float:
    """Return 1 for what names something, 0.5 for verbs, adverbs, adjectives, and verbs after them.

    Of two terms that are equally remarkable, “新质生产力” says more than “扎实推进”.
    """
    before, verb = term[:2], term[2:]
    leading, describing = leading_words(), describing_words()
    led = before in leading or before in describing
    if term in leading or term in describing:
        return _PLAIN
    return _PLAIN if led and (verb in leading or verb in verbal_words()) else 1.0
