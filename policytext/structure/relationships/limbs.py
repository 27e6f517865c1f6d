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
    "(?:形成|建立|构建|打造|走出|培养|造就|成为|制定|找到|探索|探索出|营造|开创|建设|确定|创造|建成|一[条支个种套批项])了?$|的$"
)


def both(text: str) -> Iterator[Found]:
    """Find 既…又…; a pole is the whole limb, to the other cue or the end of the demand."""
    for cue in _BOTH.finditer(text):
        limbs = _limbs(text, cue)
        if len(limbs) > 1 and different(text, limbs):
            yield Found("既要…又要…", Span(cue.start(), limbs[-1].end), (limbs,))


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
            limbs.append(_said(text, cue.start(), trimmed(text, start, stop)))
        break
    return tuple(limbs) if all(limb.end - limb.start > 1 for limb in limbs) else ()


def _next(text: str, start: int, end: int, must: bool, later: bool) -> re.Match[str] | None:
    """Return the next 又 (也, 还): at the head of a clause, or in the first one of them."""
    comma = _end(text, start, "，,、", end - start)
    for other in re.finditer(r"(?P<mark>[，,、]?)\s*(?P<word>又|也|还|更)(?P<must>要?)", text[start:end]):
        place = other.start()
        if place < 2 or (other["word"] == "更" and not other["must"]):
            continue
        if other["word"] == "还" and not other["must"]:
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


def _said(text: str, cue: int, limb: Span) -> Span:
    """Cut what both limbs are said of: 形成既充满活力又规范有序的格局."""
    before = text[max(0, cue - 4) : cue]
    of = text.rfind("的", limb.start, limb.end)
    if _MADE.search(before) and of > limb.start + 1:
        return Span(limb.start, of)
    return limb


def _end(text: str, start: int, marks: str, longest: int) -> int:
    end = start
    last = min(len(text), start + longest)
    while end < last and text[end] not in marks:
        end += 1
    return end
