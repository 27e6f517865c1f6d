"""Poles before the cue: A和B相统一, 把A同B结合起来, A与B并重, A和B两手抓."""

import re
from collections.abc import Iterator, Sequence

from policytext.source.documents import Span
from policytext.structure.relationships.body import body_of
from policytext.structure.relationships.clauses import LONGEST, Clause
from policytext.structure.relationships.found import Found, different, spans, trimmed
from policytext.structure.relationships.members import edged, is_one_sided, like
from policytext.structure.relationships.poles import groups
from policytext.structure.relationships.wording import joining, words
from policytext.tokens.segmentation import Token

_HOW = "有机|紧密|密切|充分|有效|辩证|高度|内在|无缝|完美|深度|良好|科学|很好地?|更好地?"
_ARRANGED = (
    "规划|管理|领导|部署|指挥|监督|组织|标准|安排|调度|协调|平台|要求|实施|行动|建设|核算|配置|经营"
)
_CUE = re.compile(
    r"(?P<brought>(?:结合|统一|衔接|贯通|联系|协调|融合|统筹|兼顾|连接|贯穿)了?起来"
    r"|(?:结合|统一)(?:于|在一起|到一起))"
    r"|(?P<united>(?:互相|相互?)(?:统一|结合|协调|促进|衔接|贯通|融合|联系|同步|补充|平衡|兼顾|并重|统筹|融)"
    rf"|(?:{_HOW})(?:地)?(?:结合(?!实际|自身|本地|当地|地方|各自|国情|中国|我国|新时代|工作)|统一|衔接|贯通|协调统一)|有机融合|良性互动|共[融生]互促|互促(?:互进|共进|进|共融|共生)|协调统一|(?:互相|相互?)(?:适应|匹配|配套|一致))"
    r"|(?P<equal>(?<!兼)并重(?![组申新点构返启])|同时并举|并行并举|并举并重|并举(?!办|行|报|一反三|例|起|债)|并行不悖|并行(?=[的、，,。；;！!？?\n]|$)|并用|(?:齐头|同步|协同|携手)?并进|并抓|同等重要)"
    r"|(?P<hands>两手抓|两不误|双促进|两促进|双丰收|双胜利|两手硬|两手都要硬)"
    r"|(?P<even>(?:基本|动态|总体|大体|相对|长期|大致)?平衡(?!点))"
    rf"|(?P<noun>的(?:{_HOW}|基本|动态)?的?(?:统一(?!{_ARRANGED})|结合|平衡(?!点)|协调统一|衔接|良性互动))"
    r"|(?P<bare>兼顾|结合|统一|协调)(?=$|的|、)"
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
_TOLD = re.compile(
    r"(?:、?(?:相伴而生|相辅相成|相得益彰|同频共振|同向发力|良性互动|互利共赢|优势互补"
    r"|(?:双向|协[同调]|共同|融合|相互|互相|互为|有机|紧密|一体|无缝|高效|深度)\w{2}))+、$"
)
_AND = re.compile("[和及与]")  # 种树、种草相结合和修路、修渠并重
_TAKES = re.compile("把|将(?!进一步|逐步|会|来|要|继续|更|在|全)")
_AIMS = re.compile(
    "保持|实现|促进|达到|做到|求得|维护|寻求|确保|坚持|追求|注重|体现|把握|推动|力求|取得|讲求|是"
)
_ONE_SIDED = re.compile("适应|匹配|配套|一致|衔接|协调|同步|促进|平衡|补充|融")
_OTHER_BALANCES = tuple(words("balances"))
_NATION = re.compile("台湾|祖国|大陆|两岸|民族独立")


def joined(text: str, clause: Clause) -> Iterator[Found]:
    """Find what a clause says to be joined, balanced or of equal weight."""
    start = clause.start
    for cue in _CUE.finditer(text, clause.start, clause.end):
        kind = cue.lastgroup or ""
        end = _before_told(text, start, cue.start())
        before = text[end - 1 : end]
        if before in ("不", "未", "、") or not _holds(
            text, start, cue, text[clause.start : cue.start()]
        ):
            continue
        start = max(start, cue.start() - LONGEST)
        body = clause.between(start, end)
        found = tuple(_groups(text, body, cue))
        if found:
            place = Span(min(pole.start for group in found for pole in group), cue.end())
            if kind in ("united", "equal") and _TAKES.search(
                text[start : place.start].rpartition("、")[2]
            ):
                kind = "brought"
            again = _faces_another(text, Span(cue.start(), clause.end), cue[0], found)
            if again:
                found, place = (*found, again[0]), Span(place.start, again[1])
            pattern = "兼顾…和…" if cue[0] == "兼顾" else _PATTERNS[kind]
            yield Found(pattern, place, found)
            start = place.end
            start += _AND.match(text, start, clause.end) is not None
        elif cue.end() < clause.end and text[cue.end()] == "、":
            start = cue.end() + 1


def _faces_another(
    text: str, rest: Span, cue: str, found: Sequence[tuple[Span, ...]]
) -> tuple[tuple[Span, ...], int] | None:
    """Return the first pole with another one, and the end: 甲同乙相结合、同丙相结合."""
    faced = re.compile(rf"{cue}、[同与](?P<other>[^、和与同]{{2,24}}?){cue}")
    again = faced.match(text, *rest)
    if not again or len(found) != 1 or len(found[0]) != 2:
        return None
    return (found[0][0], trimmed(text, *again.span("other"))), again.end()


def _before_told(text: str, start: int, end: int) -> int:
    """Return where what is told of both poles begins: 城与乡相伴而生、相互促进."""
    told = _TOLD.search(text, start, end)
    return told.start() if told else end


def _holds(text: str, start: int, cue: re.Match[str], said: str) -> bool:
    """Say whether a cue that is often a bare word is meant as one here.

    `said` is all that the clause says before it: 坚持 may stand before several pairs.
    """
    before = text[start : cue.start()]
    if cue.lastgroup == "even":
        return bool(_AIMS.search(before)) and not before.endswith(_OTHER_BALANCES)
    if cue.lastgroup == "noun":
        linked = cue[0].endswith(("衔接", "结合")) and re.search("加强|做好|推进|搞好", before)
        return bool(_AIMS.search(before) or linked) and not _NATION.search(before)
    if cue.lastgroup == "bare":
        if before.endswith("统筹"):
            return False
        aims = cue[0] in ("兼顾", "结合") and _AIMS.search(said)
        return bool(_TAKES.search(before) or aims or (cue[0] == "兼顾" and before))
    return True


def _groups(text: str, given: Sequence[Token], cue: re.Match[str]) -> Iterator[tuple[Span, ...]]:
    fits = bool(_ONE_SIDED.search(cue[0]))
    body, taken = body_of(given, fits=fits)
    for number, group in enumerate(groups(body, listed=True)):
        if len(group.poles) < 2 or not all(group.poles):
            continue
        poles = edged(group, first=number == 0, taken=taken)
        if poles[0][0].surface in joining():
            return
        if not taken:
            poles = like(poles, group, joined=cue.lastgroup == "even" or cue[0] == "并行")
        adapts = cue[0].endswith(("适应", "匹配", "配套", "一致"))
        if len(poles) > 1 and is_one_sided(group, poles, fits=fits, adapts=adapts):
            return
        place = spans(text, poles)
        known = not any(word.surface in words("foreign") for pole in poles for word in pole)
        if known and different(text, place) and not _kept_even(text, place, cue):
            yield place


def _kept_even(text: str, place: Sequence[Span], cue: re.Match[str]) -> bool:
    """Say whether only accounts are balanced: 财政收支和信贷收支平衡."""
    ends = [text[pole.start : pole.end] for pole in place]
    return "平衡" in cue[0] and all(end.endswith(("收支", "出入")) for end in ends)
