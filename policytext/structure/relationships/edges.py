"""Where the first pole begins and the last one ends: what governs both goes."""

from collections.abc import Sequence

from policytext.structure.relationships.actions import is_action
from policytext.structure.relationships.poles import Pole, length
from policytext.structure.relationships.wording import words
from policytext.tokens.segmentation import Token
from policytext.tokens.word_classes import leading_words

_HEIGHTENS = ("加大", "提高", "增强")


def governs(word: Token) -> bool:
    """Say whether a word leads whatever joins behind it; 努力实现 is one word of the dictionary."""
    always = words("governs", "always")
    surface = word.surface
    return surface in always or (len(surface) == 4 and {surface[:2], surface[2:]} <= always)


def subject(first: Pole) -> Pole | None:
    """Return the first pole of 教育必须与生产劳动相结合; None where no 必须 stands before 与."""
    named = without_tail(first, words("beside", "modals"))
    if len(named) == len(first):
        return None
    opening = [n for n, word in enumerate(named[:-1]) if word.surface in words("beside", "opening")]
    return named[opening[-1] + 1 :] if opening else named


def without_governing(first: Pole, second: Pole, *, taken: bool = False) -> Pole:
    """Return the first pole without the verbs that govern both and what stands before them.

    What 把 takes (`taken`) begins with the pole: 把必须完成的计划同新的计划结合起来.
    """
    start = 0 if taken else _after_leading(first, second)
    counts = taken and first[0].surface in ("一个", "一种", "一条", "一项")
    while not counts and start < len(first) - 1 and _goes(first[start:], second):
        start += 1
    return first[start:]


def _after_leading(first: Pole, second: Pole) -> int:
    """Return where the first pole begins behind the last verb that leads the clause."""
    action = is_action(second)
    for n in range(len(first) - 2, -1, -1):
        if n and first[n - 1].surface in _HEIGHTENS:
            continue  # 加大支持力度
        if governs(first[n]) and first[n + 1].surface != "的":
            rest = first[n + 1 :]
            if not action:
                return n + 1
            keeps = first[n].surface == second[0].surface or not _done(rest)
            if keeps and first[n].surface in words("governs", "principles"):
                keeps = first[n].surface == second[0].surface
            if keeps and not is_action(rest) and is_action(first[n:]):
                how = n > 0 and first[n - 1].surface in words("governs", "adverbs")
                return n - 1 if how else n
            return n + 1
    if action and not is_action(first):
        for n in range(1, len(first) - 1):
            if is_action(first[n:]):
                return n
    return 0


def _done(pole: Sequence[Token]) -> bool:
    """Say whether a pole is an action of four characters: 坚持依法治国和以德治国, 减员增效."""
    noun = len(pole) == 1 and pole[0].surface not in leading_words()
    return (
        length(pole) <= 4
        and not (noun and length(pole) == 2)
        and not pole[-1].surface.endswith("主义")
    )


def _goes(first: Pole, second: Pole) -> bool:
    """Say whether the first word is no part of the pole."""
    word = first[0].surface
    if any(word == other.surface for other in second):
        return False  # its counterpart
    if governs(first[0]) and not is_action(second):
        return first[1].surface != "的"
    if word not in words("governs", "often"):
        return False
    if first[1].surface[0] == second[0].surface[0]:
        return True  # 加强扶贫同扶志
    if is_action(second):
        return is_action(first[1:])
    if word in words("governs", "how") and length(first) == 4 <= length(second):
        return False
    return length(first) != length(second)


def without_tail(pole: Pole, tail: frozenset[str]) -> Pole:
    """Return a pole without the words of a list at its end; at least one word is left."""
    end = len(pole)
    while end > 1 and pole[end - 1].surface in tail:
        if pole[end - 2].surface == "的" and pole[end - 1].surface in words("beside", "deeds"):
            break  # 城市之间的协作
        end -= 1
    return pole[:end]
