"""Poles behind the cue: 统筹A和B, 兼顾A与B, 平衡好A和B, 在A与B之间."""

import re
from collections.abc import Iterator, Sequence

from policytext.source.documents import Span
from policytext.structure.relationships.actions import is_action
from policytext.structure.relationships.clauses import Clause
from policytext.structure.relationships.ends import COUNT, CUES, ended
from policytext.structure.relationships.found import Found, different, spans
from policytext.structure.relationships.poles import Group, Pole, groups, length, run_together
from policytext.structure.relationships.wording import words
from policytext.tokens.segmentation import Token

_NAMES = re.compile("(?:更多|[一几][种个批套条项]|多种|开发|打造|推出|建立|构建|形成|设计|提供)$")
_MOST = 60  # words behind a cue
_BALANCED = re.compile("平衡|均衡|结合点|契合点|统一|协调|关系|互动|最大公约数|桥梁|共赢")
_JOIN = "[和与同跟]"
_BETWEEN = re.compile(
    rf"(?P<cue>在|(?:保持|实现|促进|寻求|把握|兼顾|协调|加强)(?:了|好)?)(?P<body>[^，,。；;]{{1,40}}?{_JOIN}[^，,。；;]{{1,40}}?)之间(?P<rest>[^，,。；;]{{0,20}})"
)


def weighed(text: str, clause: Clause) -> Iterator[Found]:
    """Find 统筹, 兼顾 and 平衡好 before two aims or domains."""
    for number, word in enumerate(clause.words):
        if word.surface in ("统筹", "统筹好", "统筹考虑"):
            yield from _coordinated(text, clause, number)
        elif word.surface in CUES[1:]:
            yield from _regarded(text, clause, number)


def between(text: str, clause: Clause) -> Iterator[Found]:
    """Find 在A与B之间 where a balance is sought there."""
    for found in _BETWEEN.finditer(text, clause.start, clause.end):
        rest = found["rest"]
        if not _BALANCED.search(rest) or (found["cue"] == "在" and "关系" in rest):
            continue
        body = clause.between(*found.span("body"))
        made = tuple(_places(text, [g for g in groups(body) if g.joined or len(g.poles) > 2]))
        if made:
            yield Found("在…与…之间", Span(found.start(), found.end("body") + 2), made)


def _coordinated(text: str, clause: Clause, number: int) -> Iterator[Found]:
    cue = clause.words[number]
    if number and clause.words[number - 1].surface in words("weighing", "before"):
        return
    start = number + 1
    while start < len(clause.words) and clause.words[start].surface in words("weighing", "through"):
        start += 1
    if [word.surface for word in clause.words[start : start + 2]] == ["协调", "好"]:
        start += 2
    body = ended(text, clause, clause.words[start : start + _MOST])
    if not body or body[0].surface in words("weighing", "never") or body[0].surface[0].isdigit():
        return
    end = body[-1].end
    behind = [w.surface for w in clause.between(end, min(clause.end, end + 12))[:3]]
    if behind[:1] == ["等"] and set(behind) & words("weighing", "arranged"):
        return  # 统筹学校、企业等力量
    made = groups(body)
    if len(made) < 2:
        counted = bool(COUNT.match(text, end, min(clause.end, end + 8)))
        made = run_together(body) or [group for group in made if _aims(group, counted=counted)]
    yield from _found("统筹…和…", text, cue, made)


def _regarded(text: str, clause: Clause, number: int) -> Iterator[Found]:
    cue = clause.words[number]
    start = number + 1
    good = number > 0 and clause.words[number - 1].surface in ("需要", "要", "应", "必须", "更好")
    while start < len(clause.words) and clause.words[start].surface in ("好", "了", "到"):
        good = good or clause.words[start].surface == "好"
        start += 1
    if cue.surface == "平衡" and not good:
        return
    names = bool(_NAMES.search(text, clause.start, cue.start))
    body = ended(text, clause, clause.words[start : start + _MOST], names=names)
    if not body:
        return
    made = run_together(body) or [group for group in groups(body) if _regards(group)]
    listed = number > 0 and clause.words[number - 1].surface == "、"
    if made and listed and length([cue, *made[0].poles[0]]) == 4 == length(made[0].poles[-1]):
        return  # 科学调度、兼顾沿线和安全高效
    yield from _found("兼顾…和…", text, cue, made)


def _regards(group: Group) -> bool:
    """Say whether a list is one of poles, and not of principles: 兼顾发展、政府引导、社会参与."""
    lengths = [pole[-1].end - pole[0].start for pole in group.poles if pole]
    if not group.joined and all(pole[0].surface.startswith("各") for pole in group.poles):
        return False  # 各地区、各行业的需要
    return bool(group.joined) or max(lengths, default=0) - min(lengths, default=0) <= 1


def _found(pattern: str, text: str, cue: Token, made: Sequence[Group]) -> Iterator[Found]:
    places = tuple(_places(text, made))
    if places:
        yield Found(pattern, Span(cue.start, max(p.end for g in places for p in g)), places)


def _places(text: str, made: Sequence[Group]) -> Iterator[tuple[Span, ...]]:
    for group in made:
        if all(group.poles):
            place = spans(text, group.poles)
            if different(text, place):
                yield place


def _aims(group: Group, *, counted: bool) -> bool:
    """Say whether 统筹 holds two aims or domains together, and does not arrange things.

    Two that only 、 parts are none unless they are `counted`: 国际、国内两个大局.
    """
    if not all(group.poles) or (not group.joined and not counted and len(group.poles) < 3):
        return False
    if group.poles[0][-1].end - group.poles[0][0].start < 2:
        return False
    longest = 4 if group.joined else 2
    lengths = {length(pole) for pole in group.poles}
    if len(group.poles) > 2 and max(lengths) > longest and lengths != {3}:
        return False  # 稳增长、调结构、推改革
    first, last = group.poles[0], group.poles[-1]
    if any("一体化" in word.surface for word in first):
        return False
    if group.joined in ("及", "以及") or _shares(first, last):
        return False
    if any(not w.surface.isalpha() or w.surface == "用于" for w in last if w.surface not in "的、"):
        return False
    if last[-1].surface in ("时", "后", "前", "期间"):
        return False
    if is_action(first) and not is_action(last) and first[0].surface in words("governs", "often"):
        return False
    heads = words("weighing", "arranged")
    if {first[0].surface, first[-1].surface} & {"资金", "资源", "力量", "经费", "物资"}:
        return False
    if last[-1].surface in heads and first[-1].surface not in heads:
        return False
    return first[0].surface not in words("weighing", "administered")


def _shares(first: Pole, last: Pole) -> bool:
    """Say whether both only tell what kind is meant: 重点领域和新兴领域立法."""
    end = first[-1].surface[-2:]
    inside = "".join(word.surface for word in last)
    return len(end) == 2 and end in inside[:-2] and not inside.endswith(end)
