"""The members of a group: which are poles, where each ends, and whether both sides are named."""

import re

from policytext.structure.relationships.actions import is_action
from policytext.structure.relationships.edges import (
    governs,
    subject,
    without_governing,
    without_tail,
)
from policytext.structure.relationships.poles import Group, Pole, length
from policytext.structure.relationships.wording import words
from policytext.tokens.word_classes import leading_words, verbal_words

_ASIDE = re.compile("为.{1,3}$|(?:优先|第一|结合|至上|兼治|原则|并重|负责)$")
_HELD = ("坚持", "做到", "实现", "注重")  # two that fit each other, not one told to fit the other
_PLACES = ("上", "中", "下", "方面")
_TELLS = ("在", "为", "于", "以", "到", "由", "放在")


def edged(group: Group, *, first: bool, taken: bool) -> list[Pole]:
    """Return the poles of a group without what governs them, and without what stands beside."""
    poles = group.poles
    last = without_tail(_uncounted(poles[-1]), words("beside"))
    strong = group.joined in words("joins", "strong")
    if strong and len(poles) > 2 and subject(poles[-2]):  # 规格、色彩应当与街景相协调
        return [[word for pole in poles[:-1] for word in pole], last]
    if strong and len(poles) > 2 and (pair := _paired(poles[-2], last)):
        poles = [pair, last]
    begins = poles[0]
    if first:
        begins = (subject(poles[0]) if strong else None) or without_governing(
            poles[0], poles[1], taken=taken
        )
        begins = _without_preposition(begins, poles[1])
        if not taken:
            begins = _evened(begins, last if len(poles) == 2 else poles[1])
    return [without_tail(pole, frozenset("等")) for pole in (begins, *poles[1:-1], last)]


def _paired(pole: Pole, last: Pole) -> Pole | None:
    """Return the pole of the last pair of a list: 公开、公平和教育与惩处 says it of two."""
    for n in range(len(pole) - 2, 0, -1):
        if pole[n].surface in words("joins", "weak") and length(pole[n + 1 :]) == length(last):
            return pole[n + 1 :]
    return None


def _uncounted(pole: Pole) -> Pole:
    """Drop what counts the poles: 国家、集体、个人三者利益."""
    at = next((n for n, word in enumerate(pole) if word.surface in words("counts")), 0)
    return pole[:at] if at else pole


def _without_preposition(first: Pole, second: Pole) -> Pole:
    """Drop the 在 or 为 of a longer phrase: 在A与B相结合的思想指导下, 为A和B相结合开辟道路."""
    word = first[0].surface
    if len(first) < 2 or word not in ("在", "为") or second[0].surface.startswith(word):
        return first
    return first if first[-1].surface.endswith(_PLACES) else first[1:]


def _evened(first: Pole, second: Pole) -> Pole:
    """Drop what stands before a pole as short as the other: 国家统一的职务与级别."""
    for n in range(len(first) - 2, 0, -1):
        if first[n].surface in words("joins", "weak"):
            rest = first[n + 1 :]
            if _aside(first[:n]):
                return rest
            if length(rest) == length(second) and length(first) > 3 * length(second):
                return rest
        far = first[n].surface == "的" and first[n].start - first[0].start >= 4
        if far and length(first[n + 1 :]) == length(second):
            return first[n + 1 :]
    return first


def like(poles: list[Pole], group: Group, *, joined: bool) -> list[Pole]:
    """Drop the members of a list that are no poles: 产权清晰、激励与约束相结合 has two.

    With `joined`, poles that only 、 parts are none: 职住平衡 has no two.
    """
    if len(poles) < 2 or (not group.joined and joined):
        return []
    if not group.joined:
        lengths = [length(pole) for pole in poles]
        even = max(lengths) - min(lengths) <= (0 if len(poles) == 2 else max(lengths) // 2)
        if len(poles) > 2 and len(set(lengths[1:])) == 1:
            even = even or _modified(poles[0], poles[1:])
        return poles if even and not any(_aside(pole) for pole in poles) else []
    strong = group.joined in words("joins", "strong")
    does = [is_action(pole) for pole in poles]
    if strong and len(poles) > 3 and any(does[:-2]) and not any(does[-2:]):
        return poles[-2:]  # 确保质量、保护环境、建设改造与管理并重的原则
    first = len(poles) - 2
    core = [length(pole) for pole in poles[-2:]]
    while first > 0 and not _aside(poles[first - 1]):
        here = length(poles[first - 1])
        if min(abs(here - one) for one in core) > max(1, min(core) // 2):
            break
        first -= 1
    if first == 1 and _modified(poles[0], poles[1:]):
        first = 0
    return poles[first:]


def _modified(pole: Pole, core: list[Pole]) -> bool:
    """Say whether the first of three is named with a modifier: 经济发展速度、比例和效益."""
    if pole[-1].surface in words("told"):
        return False
    names = len(pole) > 1 and not _aside(pole) and is_action(pole) == is_action(core[-1])
    if not names or any(word.surface in _TELLS for word in pole):
        return False
    longest, head = max(length(one) for one in core), pole[-1].surface
    noun = longest >= 4 or head not in verbal_words()
    return noun and len(head) == 2 and length(pole) <= 3 * longest


def _aside(pole: Pole) -> bool:
    return pole[-1].surface == "的" or bool(_ASIDE.search(_said(pole)))


def is_one_sided(group: Group, poles: list[Pole], *, fits: bool, adapts: bool) -> bool:
    """Say whether only one pole is named: 与生产相结合, 专项规划应当与总体规划相衔接."""
    first, second = poles[0], poles[1]
    if any(_said(pole) in words("fused") for pole in poles):
        return True
    strong = group.joined in words("joins", "strong")
    if strong and first[-1].surface.endswith("内") and length(first) != length(second):
        return True
    if first[0].surface == "在" and first[-1].surface.endswith(_PLACES):
        return True
    if fits and poles[-2][-1].surface == "方面":
        return True
    if len(first) == 1 and first[0].surface in words("pointing") | words("beside", "modals"):
        return True
    if not strong:
        return False
    if (adapts and group.poles[0][0].surface not in _HELD) or (fits and subject(group.poles[-2])):
        return True
    leads = words("governs", "often")
    named = len(first) < len(group.poles[0]) and first[0].surface in verbal_words()
    if (
        not named
        and all(governs(word) or word.surface in leads for word in first)
        and (
            length(first) != length(second)
            or first[0].surface in words("governs", "only")
            or len(first[0].surface) == 4
        )
    ):
        return True
    if fits and len(first) == 1 < len(second) and first[0].surface in leading_words():
        return True
    verb = len(first) == 1 and first[0].surface in words("acts", "sure")
    return verb and length(second) > 4 and not is_action(second)


def _said(pole: Pole) -> str:
    return "".join(word.surface for word in pole)
