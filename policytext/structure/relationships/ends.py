"""Where the last pole behind 统筹 or 兼顾 ends."""

import re
from collections.abc import Sequence

from policytext.structure.relationships.actions import is_action
from policytext.structure.relationships.clauses import Clause, cropped
from policytext.structure.relationships.poles import Pole, groups, length
from policytext.structure.relationships.wording import joining, words
from policytext.tokens.segmentation import Token

COUNT = re.compile(
    r"双方$|(?:这)?[两二三四五六](?:件|个|种|大|项|类|者|方面|手|端|头|级|方|条|对|重)[^，,。和与同、]{0,8}$"
)
CUES = ("统筹", "兼顾", "平衡", "统筹兼顾")


def ended(text: str, clause: Clause, body: Sequence[Token], *, names: bool = False) -> Pole:
    """Return what stands between the cue and the end of the last pole.

    `names` says that the cue tells what is made: 打造兼顾快与慢的平台.
    """
    pole = _before_next_cue([word for word in body if word.surface.strip()])
    joins = _joints(pole)
    if not pole:
        return []
    if not joins:
        return _without_count(text, pole)
    within = "在" in text[max(clause.start, pole[0].start - 20) : pole[0].start]
    pole = pole[: _tail(pole, joins, within=within, names=names)]
    pole = _without_between(_without_count(text, pole))
    pairs = any(word.surface == "、" for word in pole) and len(groups(pole)) > 1
    return pole if pairs else _without_heads(pole, joins[-1])


def _before_next_cue(pole: Pole) -> Pole:
    """Return what goes before another demand: 统筹用水与节水、兼顾速度与质量."""
    first = next((n for n, word in enumerate(pole) if _joins(word)), len(pole))
    verbs = frozenset() if is_action(pole[:first]) else words("acts", "sure")
    for n in range(first + 2, len(pole)):
        demands = pole[n].surface in CUES or (is_action(pole[n:]) and pole[n].surface in verbs)
        if pole[n - 1].surface == "、" and demands:
            return pole[: n - 1]
    return pole


def _tail(pole: Pole, joins: Sequence[int], *, within: bool, names: bool) -> int:
    """Return where what is said of the poles begins behind the last one."""
    last = joins[-1]
    size = _even_size(pole, joins)
    for n in range(last + 2, len(pole)):
        surface, rest = pole[n].surface, pole[n + 1 :]
        if surface in ("等", "等等"):
            return n
        if surface == "对" and rest and rest[-1].surface in words("weighing", "abstract"):
            return n
        even = pole[n].start - pole[last + 1].start == size
        of = surface == "的" and not any(w.surface == "的" for w in pole[: joins[0]])
        if of and (
            even
            or names
            or any(w.surface in words("weighing", "abstract") for w in (*rest[:2], *rest[-1:]))
        ):
            return n
        if even and any(word.surface in words("weighing", "said") for word in pole[n:]):
            return n
        if within and surface in ("上", "中", "方面", "下", "过程"):
            return n
    return len(pole)


def _even_size(pole: Pole, joins: Sequence[int]) -> int:
    """Return how many characters the pole before the last has."""
    before = joins[-2] + 1 if len(joins) > 1 else 0
    return length(pole[before : joins[-1]]) if joins and joins[-1] > before else 0


def _without_heads(pole: Pole, last: int) -> Pole:
    """Drop what both poles are said to be: 教师薪酬和住房问题."""
    size = _even_size(pole, _joints(pole))
    for number in range(2):
        head = next((h for h in words("weighing", "heads") if pole[-1].surface.endswith(h)), "")
        before = "".join(word.surface for word in pole[:last])
        left = sum(len(word.surface) for word in pole[last + 1 :]) - len(head)
        even = number > 0 and left + len(head) == size  # 防汛安全与抗旱用水需要
        if not head or even or head in before or left < 1:
            break
        end = pole[-1].end - len(head)
        pole = [cropped(word, word.start, end) for word in pole if word.start < end]
        if pole[-1].surface == "的":
            pole = pole[:-1]
    return pole


def _without_between(pole: Pole) -> Pole:
    """Drop 之间 and what follows: 上下游、左右岸和地区之间的利益."""
    at = next((n for n, word in enumerate(pole) if word.surface == "之间"), 0)
    return pole[:at] if at > 2 else pole


def _without_count(text: str, pole: Pole) -> Pole:
    if count := COUNT.search(text, pole[0].start, pole[-1].end):
        return [word for word in pole if word.end <= count.start()]
    return pole


def _joints(pole: Pole) -> list[int]:
    return [n for n, word in enumerate(pole) if _joins(word)]


def _joins(word: Token) -> bool:
    return word.surface == "、" or word.surface in joining()
