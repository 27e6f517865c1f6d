"""Who is to act: a body that leads its clause, or that its clause sets to work."""

from bisect import bisect_left
from collections.abc import Sequence

from policytext.source.documents import Span
from policytext.tokens.segmentation import Token
from policytext.tokens.word_classes import leading_words, verbal_words

_SETTING = frozenset(
    ("由", "让", "使", "请", "要求", "引导", "鼓励", "激励", "支持", "督促", "帮助", "允许", "动员")
)
_WHICH = 2  # words between the beginning of a clause and its body
_JOINING = frozenset(("、", "和", "与", "及", "以及"))
# What the dictionary counts among verbs and adverbs, and what says only what somebody is.
_NOT_ACTING = frozenset(("的", "等", "之", "间", "是"))


def acting(bodies: Sequence[Span], words: Sequence[Token]) -> list[bool]:
    """Say of each body, in text order, whether it acts.

    It does where it begins a clause or stands behind a word that sets it to work (由, 鼓励), at
    most two words between that say which (外贸企业), and a verb, an adverb or the like follows.
    Bodies that are joined act together (各地区、各部门要…). `words` are the text's tokens at the
    level of words.
    """
    first = [_beginning(words, body.start) for body in bodies]
    behind = [_beginning(words, body.end) for body in bodies]
    after = [_neighbour(words, number) for number in behind]
    led = [number < len(words) and _led(words, number) for number in first]
    works = [_works(token) for token in after]
    joined = [
        body.end == following.start
        or bool(token and token.surface in _JOINING and token.end == following.start)
        for body, token, following in zip(bodies, after, bodies[1:], strict=False)
    ]
    for here, together in enumerate(joined):
        led[here + 1] |= together and led[here]
    for here in reversed(range(len(joined))):
        works[here] |= joined[here] and works[here + 1]
    return [a and b for a, b in zip(led, works, strict=True)]


def _beginning(words: Sequence[Token], start: int) -> int:
    """Return the number of the token that begins at a place, how many there are where none does."""
    number = bisect_left(words, start, key=lambda token: token.start)
    return number if number < len(words) and words[number].start == start else len(words)


def _neighbour(words: Sequence[Token], number: int) -> Token | None:
    return words[number] if 0 <= number < len(words) else None


def _led(words: Sequence[Token], first: int) -> bool:
    """Say whether a body whose first token this is begins its clause, or is set to work."""
    for number in range(first - 1, first - _WHICH - 2, -1):
        before = _neighbour(words, number)
        if before is None or before.surface in _SETTING:
            return True
        if before.kind == "punctuation":
            return before.surface not in _JOINING
        if before.kind == "number" or _is_verbal(before.surface):
            return False
    return False


def _is_verbal(word: str) -> bool:
    return word in _NOT_ACTING or _leads(word) or word in verbal_words()


def _leads(word: str) -> bool:
    # The dictionary has 积极参与 as one word.
    return not leading_words().isdisjoint((word, word[:2]))


def _works(after: Token | None) -> bool:
    if after is None or after.surface in _JOINING | _NOT_ACTING:
        return False
    return _leads(after.surface)
