"""Two limbs of a sentence: 既要A又要B, 一手抓A一手抓B."""

import re
from collections.abc import Iterator

from policytext.documents import Span
from policytext.structure.relationships.found import Found, different, trimmed

_IN, _STOP = r"[^。；;！!？?：:\n]", r"[^，,。；;！!？?：:\n]"
_BOTH = re.compile(
    r"既(?P<must>要)(?P<rest>)"
    r"|既(?![得定往有是然遂而成判没无不非属未存包面如为])(?!可以|可能)"
)
_OTHER = re.compile(r"(?:，|,|、)?\s*(?:又要|也要|还要|更要|又|也|还|更)")
_MUST = re.compile(r"(?:，|,|、)?\s*(?:同时)?(?:又要|也要|还要|更要|又|也|还|更(?!加|好|大|多|高))要?")
_HANDS = re.compile(
    rf"一手(?:要)?抓(?P<one>{_STOP}{{2,30}}?)[，,、]?(?:另)?一手(?:要)?抓(?P<other>{_STOP}{{2,30}})"
)
_MADE = re.compile(
    "形成|建立|构建|打造|走出|培养|造就|成为|制定|找到|探索|营造|开创|确定|建成|健全|完善|[一条支个种套批项]$|的$"
)



def both(text: str) -> Iterator[Found]:
    """Find 既…又…; a pole is the whole limb, to the other cue or the end of the demand."""
    for cue in _BOTH.finditer(text):
        limbs = _limbs(text, cue)
        if len(limbs) > 1 and different(text, limbs) and not _tells(text, cue, limbs):
            yield Found("既要…又要…" if cue["must"] else "既…又…", Span(cue.start(), limbs[-1].end), (limbs,))


def hands(text: str) -> Iterator[Found]:
    """Find 一手抓…一手抓…."""
    for found in _HANDS.finditer(text):
        poles = tuple(trimmed(text, *found.span(name)) for name in ("one", "other"))
        if different(text, poles):
            yield Found("一手抓…一手抓…", Span(found.start(), poles[-1].end), (poles,))


def _limbs(text: str, cue: re.Match[str]) -> tuple[Span, ...]:
    """Return the limbs behind 既; () where the other cue is missing."""
    must = bool(cue["must"])
    end = _end(text, cue.end(), "。；;！!？?：:\n", 160)
    limbs: list[Span] = []
    start = cue.end()
    while len(limbs) < 4:
        stop = _end(text, start, "，,", end - start) if limbs else end
        other = _next(text, start, end if not limbs else min(end, stop + 4), must, bool(limbs))
        if other:
            limbs.append(trimmed(text, start, other.start()))
            start = other.end()
            continue
        if limbs:
            stop = _whole_object(text, limbs[0], start, stop, end)
            last = _said(text, cue, limbs[0], trimmed(text, start, stop))
            if last is None:
                return ()
            limbs.append(last)
        break
    return tuple(limbs) if all(limb.end - limb.start > 1 for limb in limbs) else ()


def _next(text: str, start: int, end: int, must: bool, later: bool) -> re.Match[str] | None:
    """Return the next 又 (也, 还): at the head of a clause, or in the first one of them."""
    comma = _end(text, start, "，,、", end - start)
    for other in re.finditer(r"(?P<mark>[，,、]?)\s*而?(?P<word>又|也|还|更)(?P<must>要|(?=不能|不可|需|应|须)|)", text[start:end]):
        place = other.start()
        mild = not other["must"] and text[start + other.end()] not in "不需应须"
        if place < 2 or (other["word"] in "更还" and mild):
            continue
        if must and not other["must"] and not (other["mark"] or other["word"] == "又"):
            continue
        if not other["mark"] and start + place > comma and not other["must"]:
            continue
        if later and not other["must"]:
            continue
        if text[start + other.end() : start + other.end() + 1] in ("好", "快") and other["word"] == "又":
            continue
        return re.compile(re.escape(other[0])).match(text, start + place)
    return None


def _said(text: str, cue: re.Match[str], first: Span, limb: Span) -> Span | None:
    """Cut what both limbs are said of: 形成既充满活力又规范有序的格局.

    None where they only describe: 既唱响主题歌、又唱好大合唱的决策 demands nothing.
    """
    way = text.find("地加以", limb.start, limb.end)
    if way > limb.start:
        limb = Span(limb.start, way)
    of = text.rfind("的", limb.start, limb.end)
    if of <= limb.start + 1:
        return limb
    clause = max(text.rfind(mark, 0, cue.start()) for mark in "，,。；;：:\n") + 1
    if _MADE.search(text[clause : cue.start()]):
        return Span(limb.start, of)
    alike = abs((of - limb.start) - (first.end - first.start)) <= 1
    return None if alike and not cue["must"] else limb


def _tells(text: str, cue: re.Match[str], limbs: tuple[Span, ...]) -> bool:
    """Say whether 既…又… only tells what is or was: 既约定了利率又约定了违约金的."""
    if cue["must"]:
        return False
    said = [text[limb.start : limb.end] for limb in limbs]
    end = limbs[-1].end
    lengths = [limb.end - limb.start for limb in limbs]
    if "，" not in text[limbs[0].end : limbs[1].start] and lengths[-1] > 3 * lengths[0]:
        return True
    if text[end - 1] == "的" or text[end : end + 2] in ("的，", "的,", "的。", "的；"):
        return True
    if any("不" in one[:4] for one in said):
        return True
    return any(re.search("[^为除受罢到]了(?!解|结)", one) for one in said)


def _whole_object(text: str, first: Span, start: int, stop: int, end: int) -> int:
    """Return the end of a limb whose last word, that of the first limb, stands behind a comma."""
    word = text[first.end - 2 : first.end]
    if "的" in text[first.start : first.end] and word not in text[start:stop]:
        place = text.find(word, stop, end)
        if place > 0 and (place + 2 == end or text[place + 2] in "，,。；;"):
            return place + 2
    return stop


def _end(text: str, start: int, marks: str, longest: int) -> int:
    end = start
    last = min(len(text), start + longest)
    while end < last and text[end] not in marks:
        end += 1
    return end
