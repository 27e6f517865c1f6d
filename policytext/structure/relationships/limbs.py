"""Two limbs of a sentence: 既要A又要B, 一手抓A一手抓B."""

import re
from collections.abc import Iterator

from policytext.source.documents import Span
from policytext.structure.relationships.found import Found, different, trimmed
from policytext.structure.relationships.wording import words

_STOPS, _COMMAS = "。；;！!？?：:\n", "，,"
_ENDS = {marks: re.compile(f"[{marks}]") for marks in (_STOPS, _COMMAS, "，,、")}
_LONGEST, _MOST = 160, 4  # characters behind 既; limbs
_BOTH = re.compile(
    r"既(?:(?P<must>要)|(?![得定往有是然遂而成判没无非属未存包面如为既])(?!可以|可能|不(?!应|能|可|要|宜)))"
)
_OTHER = re.compile(
    r"(?P<mark>[，,、；;]?)\s*(?:[而且]|同时[，,]?)?(?P<word>[又也还更])(?P<must>要(?!求))?"
)
# As good as 要 behind 又, 也, 还, 更.
_SHALL = ("不能", "不可", "需", "应", "须", "必须", "得有", "得会")
_AFTER_STOP = re.compile(r"[；;]\s*(?:同时[，,]?)?[又也还更](?:要|必须|须|需|应)")
_HANDS = re.compile(
    r"一手(?:要)?抓(?P<one>[^，,。；;！!？?：:、\n]{2,30})[，,、]?(?:另)?一手(?:要)?抓"
    r"(?P<other>[^，,。；;！!？?：:\n]{2,30})"
)
_NAMED = ("方针", "原则", "态度", "机制", "制度", "体制", "体系", "格局", "局面", "办法", "路子")
# What is done already: 了解 and 过程 are words of their own.
_DONE = re.compile("[^为除受罢到]了(?!解|结)|[^通超经]过(?![程度关渡剩硬上好得日去紧])")
_MADE = re.compile(
    "形成|建立|构建|打造|走出|培养|造就|成为|制定|找到|探索|营造|开创|确定|建成|健全|完善"
    "|[一条支个种套批项的]$|(?:面对|面临|按照|遵循|本着|贯彻|实行|采取|以|用)(?:了|着)?$"
)


def both(text: str) -> Iterator[Found]:
    """Find 既…又…; a pole is the whole limb, to the other cue or the end of the demand."""
    for cue in _BOTH.finditer(text):
        limbs = _limbs(text, cue)
        if len(limbs) > 1 and different(text, limbs) and not _tells(text, cue, limbs):
            pattern = "既要…又要…" if cue["must"] else "既…又…"
            yield Found(pattern, Span(cue.start(), limbs[-1].end), (limbs,))


def hands(text: str) -> Iterator[Found]:
    """Find 一手抓…一手抓…."""
    for found in _HANDS.finditer(text):
        poles = tuple(trimmed(text, *found.span(name)) for name in ("one", "other"))
        if different(text, poles):
            yield Found("一手抓…一手抓…", Span(found.start(), poles[-1].end), (poles,))


def _limbs(text: str, cue: re.Match[str]) -> tuple[Span, ...]:
    """Return the limbs behind 既; () where the other cue is missing."""
    end = _end(text, cue.end(), _STOPS, cue.end() + _LONGEST)
    parted = bool(cue["must"] and _AFTER_STOP.match(text, end))  # 既要立足当前，…；又要着眼长远，…
    if parted:
        end = _end(text, end + 1, _STOPS, end + _LONGEST)
    if not _OTHER.search(text, cue.end(), end):
        return ()
    limbs: list[Span] = []
    start, stop = cue.end(), end
    while len(limbs) < _MOST and (other := _next(text, Span(start, stop), cue, bool(limbs))):
        limbs.append(trimmed(text, start, other.start()))
        start = other.end()
        stop = min(end, _end(text, start, _COMMAS, end) + 4)  # 更要 may stand behind the comma
    if not limbs:
        return ()
    stop = _whole_object(text, limbs[0], Span(start, _end(text, start, _COMMAS, end)), end)
    if parted:
        stop = end
    elif text[start : start + 2] == text[limbs[0].start : limbs[0].start + 2]:
        for _ in range(sum(mark in _COMMAS for mark in text[slice(*limbs[0])])):
            stop = _end(text, min(stop + 1, end), _COMMAS, end)  # as many pieces as the first
    last = _said(text, cue, limbs[0], trimmed(text, start, stop))
    if last is None or any(limb.end - limb.start < 2 for limb in (*limbs, last)):
        return ()
    return (*limbs, last)


def _next(text: str, place: Span, cue: re.Match[str], later: bool) -> re.Match[str] | None:
    """Return the next 又 (也, 还, 更): at the head of a clause, or within the first one."""
    comma = _end(text, place.start, "，,、", place.end)
    for other in _OTHER.finditer(text, *place):
        shall = bool(other["must"]) or text.startswith(_SHALL, other.end())
        if other.start() - place.start < 2 or text[other.end() : other.end() + 1] in ("好", "快"):
            continue
        more = other["word"] == "更" and bool(other["mark"]) and not cue["must"]
        if not shall and (later or (other["word"] in "还更" and not more)):
            continue
        if not shall and not other["mark"] and other.start() > comma:
            continue
        if cue["must"] and not (shall or other["mark"] or other["word"] == "又"):
            continue
        return other
    return None


def _whole_object(text: str, first: Span, limb: Span, end: int) -> int:
    """Return the end of a limb whose last word, that of the first limb, stands behind a comma."""
    word = text[first.end - 2 : first.end]
    if "的" in text[first.start : first.end] and word not in text[limb.start : limb.end]:
        place = text.find(word, limb.end, end)
        if place > 0 and (place + 2 == end or text[place + 2] in _COMMAS + _STOPS):
            return place + 2
    return limb.end


def _said(text: str, cue: re.Match[str], first: Span, limb: Span) -> Span | None:
    """Cut what both limbs are said of: 形成既充满活力又规范有序的格局.

    None where they only describe: 既唱响主题歌、又唱好大合唱的决策 demands nothing.
    """
    way = text.find("地", limb.start + 2, limb.end - 1)
    even = abs((way - limb.start) - (first.end - first.start)) <= 1
    if way > 0 and (even or text.startswith("加以", way + 1)):
        limb = Span(limb.start, way)  # 既稳又快地修路
    of = text.find("的、", limb.start, limb.end)
    if of < 0:
        size, places = first.end - first.start, range(limb.start + 2, limb.end)
        alike_ends = (n for n in places if text[n] == "的" and abs(n - limb.start - size) <= 1)
        of = next(alike_ends, text.rfind("的", limb.start, limb.end))
    if of <= limb.start + 1:
        return limb
    before = text[max(0, cue.start() - 60) : cue.start()]
    named = text.startswith(_NAMED, of + 1)
    if named or _MADE.search(re.split(f"[{_COMMAS}{_STOPS}]", before)[-1]):
        return trimmed(text, limb.start, of)
    alike = abs((of - limb.start) - (first.end - first.start)) <= 1
    same = text[limb.start : limb.start + 2] == text[first.start : first.start + 2]
    return None if alike and not cue["must"] and not same else limb


def _tells(text: str, cue: re.Match[str], limbs: tuple[Span, ...]) -> bool:
    """Say whether 既…又… only tells what is or was: 既约定了利率又约定了违约金的."""
    if cue["must"]:
        return False
    quoted = [text[limb.start - 1] == "“" for limb in limbs]
    said = [
        "" if mark else text[slice(*limb)] for mark, limb in zip(quoted, limbs, strict=True)
    ]  # what a quotation says is a name
    shall = text[limbs[1].start - 1] == "要"
    end = limbs[-1].end
    within = not any(mark in text[limbs[0].end : limbs[1].start] for mark in _COMMAS)
    return (
        said[-1].endswith("的")
        or text[end : end + 2] in ("的，", "的,", "的。", "的；")
        or all(one.startswith(tuple(words("telling"))) for one in said)
        or (within and len(said[-1]) > 3 * len(said[0]))
        or any("不" in one[:4] for one in said[1:])
        or ("不" in said[0][:4] and not shall)
        or any(_DONE.search(one) for one in said)
    )


def _end(text: str, start: int, marks: str, last: int) -> int:
    """Return the first place of one of `marks`, or `last`."""
    last = min(len(text), last)
    found = _ENDS[marks].search(text, start, last)
    return found.start() if found else last
