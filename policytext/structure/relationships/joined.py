"""Poles before the cue: A和B相统一, 把A同B结合起来, A与B并重, A和B两手抓."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policytext.documents import Span
from policytext.segmentation import Token
from policytext.structure.relationships.actions import is_action
from policytext.structure.relationships.clauses import LONGEST, Clause
from policytext.structure.relationships.edges import governs, subject, without_governing, without_tail
from policytext.structure.relationships.found import Found, different, spans
from policytext.structure.relationships.poles import Group, Pole, groups
from policytext.structure.relationships.wording import words
from policytext.word_classes import verbal_words

_HOW = "有机|紧密|密切|充分|有效|辩证|高度|内在|无缝|完美|深度|良好|科学|很好地?|更好地?"
_CUE = re.compile(
    r"(?P<brought>(?:结合|统一|衔接|贯通|联系|协调|融合|统筹|兼顾|连接|贯穿)了?起来"
    r"|(?:结合|统一)(?:于|在一起|到一起))"
    r"|(?P<united>(?:互相|相互?)(?:统一|结合|协调|促进|衔接|贯通|融合|同步|补充|平衡|兼顾|并重|统筹|融)"
    rf"|(?:{_HOW})(?:地)?(?:结合|统一|衔接|贯通|协调统一)|有机融合|良性互动|互促互?共?进|协调统一|(?:互相|相互?)(?:适应|匹配|配套|一致))"
    r"|(?P<equal>(?<!兼)并重(?!组)|并举|并行不悖|并行|并用|并进|并抓|同等重要)"
    r"|(?P<hands>两手抓|两不误|双促进|两促进|双丰收|双胜利|两手硬|两手都要硬)"
    r"|(?P<even>(?:基本|动态|总体|大体|相对|长期|大致)?平衡)"
    rf"|(?P<noun>的(?:{_HOW}|基本|动态)?的?(?:统一|结合|平衡|协调统一|衔接|良性互动))"
    r"|(?P<bare>兼顾|结合|统一|协调)(?=$|的)"
)
_PATTERNS = {
    "brought": "把…同…结合起来",
    "united": "…相统一",
    "equal": "…并重",
    "hands": "…两手抓",
    "even": "…平衡",
    "noun": "…相统一",
    "bare": "把…同…结合起来",
}
_TAKES = re.compile("把|将(?!进一步|逐步|会|来|要|继续|更|在|全)")
_AIMS = re.compile("保持|实现|促进|达到|做到|求得|维护|寻求|确保|坚持|追求|注重|体现|把握|推动|力求|取得|讲求|是")
_COUNTS = ("两者", "二者", "三者", "四者", "两个", "两方面", "三方面", "双方", "三方")
_ONE_SIDED = re.compile("适应|匹配|配套|一致|衔接|协调|同步|促进|平衡|补充|融")
_ASIDE = re.compile("为.{1,3}$|(?:优先|第一|结合|至上|兼治|原则|并重|负责)$")
_OTHER_BALANCES = ("不", "综合", "收支", "占补", "生态", "供求", "供需", "草畜", "进出", "资金", "电力")
_NATION = re.compile("台湾|祖国|大陆|两岸|民族独立")


def joined(text: str, clause: Clause) -> Iterator[Found]:
    """Find what a clause says to be joined, balanced or of equal weight."""
    start = clause.start
    for cue in _CUE.finditer(text, clause.start, clause.end):
        kind = cue.lastgroup or ""
        if text[cue.start() - 1 : cue.start()] in ("不", "未", "、") or not _holds(text, start, cue):
            continue
        start = max(start, cue.start() - LONGEST)
        body = clause.between(start, cue.start())
        found = tuple(_groups(text, body, cue))
        if found:
            place = Span(min(pole.start for group in found for pole in group), cue.end())
            if cue[0] == "兼顾":
                yield Found("兼顾…和…", place, found)
                start = cue.end()
                continue
            takes = kind in ("united", "equal") and _TAKES.search(text, start, place.start)
            yield Found(_PATTERNS["brought" if takes else kind], place, found)
            start = cue.end()
        elif cue.end() < clause.end and text[cue.end()] == "、":
            start = cue.end() + 1


def _holds(text: str, start: int, cue: re.Match[str]) -> bool:
    """Say whether a cue that is often a bare word is meant as one here."""
    before = text[start : cue.start()]
    if cue.lastgroup == "even":
        return bool(_AIMS.search(before)) and not before.endswith(_OTHER_BALANCES)
    if cue.lastgroup == "noun":
        linked = "衔接" in cue[0] and re.search("加强|做好|推进|搞好", before)
        return bool(_AIMS.search(before) or linked) and not _NATION.search(before)
    if cue.lastgroup == "bare":
        if before.endswith("统筹"):
            return False
        aims = cue[0] in ("兼顾", "结合") and _AIMS.search(before)
        return bool(_TAKES.search(before) or aims or (cue[0] == "兼顾" and before))
    return True


def _groups(text: str, body: Sequence[Token], cue: re.Match[str]) -> Iterator[tuple[Span, ...]]:
    body = _unquoted(_taken(body))
    if _ONE_SIDED.search(cue[0]) and _told_to(body):
        return
    if any(word.surface in ("不能", "没有", "未能", "不会", "无法") for word in body):
        return
    while body and (body[0].surface in "、" or not body[0].surface.strip()):
        body = body[1:]
    body = without_tail(list(body), words("beside")) if body else body
    made = groups(body, listed=True)
    for number, group in enumerate(made):
        if len(group.poles) < 2 or not all(group.poles):
            continue
        poles = _edged(group, first=number == 0)
        if poles[0][0].surface in _joining():
            return
        poles = _like(poles, group, strict=cue.lastgroup == "even" or cue[0] == "并行")
        if len(poles) > 1 and _one_sided(group, poles, cue):
            return
        if any(word.surface in words("foreign") for pole in poles for word in pole):
            continue
        place = spans(text, poles)
        if different(text, place) and not _kept_even(text, place, cue):
            yield place


def _told_to(body: Sequence[Token]) -> bool:
    """Say whether a body holds 应当与: what is told to fit is no pole."""
    return any(
        word.surface in words("beside", "modals") and after.surface in words("joins", "strong")
        for word, after in pairwise(body)
    )


def _joining() -> frozenset[str]:
    return words("joins", "strong") | words("joins", "weak")


def _unquoted(body: Sequence[Token]) -> Sequence[Token]:
    """Return what stands on the poles' side of a quotation mark that is not closed."""
    both = _joining() | {"、"}
    opened = [n for n, word in enumerate(body) if word.surface == "“"]
    if not opened or any(word.surface == "”" for word in body[opened[-1] :]):
        return body
    after = body[opened[-1] + 1 :]
    return after if any(w.surface in both for w in after) else body[: opened[-1]]


def _taken(body: Sequence[Token]) -> Sequence[Token]:
    """Return what 把 or 将 takes, if anything that joins is left behind it."""
    both = _joining() | {"、"}
    for n in range(len(body) - 1, -1, -1):
        if body[n].surface in ("把", "将") and any(w.surface in both for w in body[n + 1 :]):
            return body[n + 1 :]
    return body


def _edged(group: Group, *, first: bool) -> list[Pole]:
    """Return the poles of a group without what governs them, and without what stands beside."""
    poles = group.poles
    last = without_tail(_uncounted(poles[-1]), words("beside"))
    strong = group.joined in words("joins", "strong")
    if strong and len(poles) > 2 and subject(poles[-2]):  # 规格、色彩应当与街景相协调
        return [[word for pole in poles[:-1] for word in pole], last]
    begins = poles[0]
    if first:
        begins = (subject(poles[0]) if strong else None) or without_governing(poles[0], poles[1])
        begins = _without_preposition(begins, poles[1])
        begins = _evened(begins, last if len(poles) == 2 else poles[1])
    return [without_tail(pole, frozenset("等")) for pole in (begins, *poles[1:-1], last)]


def _uncounted(pole: Pole) -> Pole:
    """Drop what counts the poles: 国家、集体、个人三者利益."""
    at = next((n for n, word in enumerate(pole) if word.surface in _COUNTS), 0)
    return pole[:at] if at else pole


def _without_preposition(first: Pole, second: Pole) -> Pole:
    """Drop the 在 or 为 of a longer phrase: 在A与B相结合的思想指导下, 为A和B相结合开辟道路."""
    word = first[0].surface
    if len(first) < 2 or word not in ("在", "为") or second[0].surface.startswith(word):
        return first
    return first if first[-1].surface.endswith(("上", "中", "下", "方面")) else first[1:]


def _evened(first: Pole, second: Pole) -> Pole:
    """Drop what stands before a pole as short as the other: 总体安排和兴利与除害, 统一的职务与级别."""
    for n in range(len(first) - 2, 0, -1):
        if first[n].surface in words("joins", "weak"):
            rest = first[n + 1 :]
            if _length(rest) == _length(second) and _length(first) > 3 * _length(second):
                return rest
        far = first[n].surface == "的" and first[n].start - first[0].start >= 4
        if far and _length(first[n + 1 :]) == _length(second):
            return first[n + 1 :]
    return first


def _like(poles: list[Pole], group: Group, *, strict: bool) -> list[Pole]:
    """Drop the members of a list that are no poles: 产权清晰、激励与约束相结合 has two."""
    if len(poles) < 2 or (not group.joined and strict):
        return []
    if not group.joined:
        lengths = [_length(pole) for pole in poles]
        even = max(lengths) - min(lengths) <= (0 if len(poles) == 2 else max(lengths) // 2)
        even = even or (len(poles) > 2 and len(set(lengths[1:])) == 1 and _modified(poles[0], poles[1:]))
        return poles if even and not any(_aside(pole) for pole in poles) else []
    first = len(poles) - 2
    core = [_length(pole) for pole in poles[-2:]]
    while first > 0 and not _aside(poles[first - 1]):
        length = _length(poles[first - 1])
        if min(abs(length - one) for one in core) > max(1, min(core) // 2):
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
    told = any(word.surface in ("在", "为", "于", "以", "到", "由", "放在") for word in pole)
    longest = max(_length(one) for one in core)
    return names and not told and len(pole[-1].surface) == 2 and _length(pole) <= 3 * longest and (
        longest >= 4 or pole[-1].surface not in verbal_words()
    )


def _aside(pole: Pole) -> bool:
    return bool(_ASIDE.search(_said(pole)))


def _one_sided(group: Group, poles: list[Pole], cue: re.Match[str]) -> bool:
    """Say whether only one pole is named: 与生产相结合, 专项规划应当与总体规划相衔接."""
    first, second = poles[0], poles[1]
    if any(_said(pole) in words("fused") for pole in poles):
        return True
    inside = group.joined in words("joins", "strong") and first[-1].surface.endswith("内")
    if inside or (first[0].surface == "在" and first[-1].surface.endswith(("上", "中", "下", "方面"))):
        return True
    if group.joined not in words("joins", "strong"):
        return False
    if cue[0].endswith(("适应", "匹配", "配套", "一致")):
        return True
    if subject(group.poles[-2]) and _ONE_SIDED.search(cue[0]):
        return True
    if len(first) == 1 and first[0].surface in words("pointing"):
        return True
    leads = words("governs", "often")
    if all(governs(word) or word.surface in leads for word in first) and (
        _length(first) != _length(second) or (len(first) == 1 and governs(first[0]))
    ):
        return True
    verb = len(first) == 1 and first[0].surface in words("acts", "sure")
    return verb and _length(second) > 4 and not is_action(second)


def _said(pole: Pole) -> str:
    return "".join(word.surface for word in pole)


def _kept_even(text: str, place: Sequence[Span], cue: re.Match[str]) -> bool:
    """Say whether only accounts are balanced: 财政收支和信贷收支平衡."""
    ends = [text[pole.start : pole.end] for pole in place]
    return "平衡" in cue[0] and all(end.endswith(("收支", "出入")) for end in ends)


def _length(pole: Pole) -> int:
    return pole[-1].end - pole[0].start
