"""处理好A和B的关系: poles between a handling verb and 关系."""

import re
from collections.abc import Iterator, Sequence

from policytext.source.documents import Span
from policytext.structure.relationships.actions import is_action
from policytext.structure.relationships.clauses import Clause
from policytext.structure.relationships.edges import without_tail
from policytext.structure.relationships.found import Found, different, spans
from policytext.structure.relationships.poles import Pole, groups, run_together
from policytext.structure.relationships.wording import joining, words
from policytext.tokens.segmentation import Token

PATTERN = "处理好…的关系"
_NOUN = re.compile("关系(?!到|着|民生|国计|群众|人民|全局|国家|千家|切身)")
_LONGEST = 90  # characters between the verb and 关系
_HOW = "(?:正确|妥善|统筹|认真|切实|科学|辩证|准确|进一步|合理|稳妥|有效|恰当)*"
_VERB = re.compile(
    rf"{_HOW}(?:处理|解决|把握|摆正|理顺|厘清|理清|认识|看待|对待|兼顾|明确(?!规定)|界定"
    r"|(?:协调|统筹|调整|规范|平衡|调节)(?!发展|推进|配合|一致|机制|统一|联动|运转))好?了?"
)
_SURE = re.compile("[和与、并](?:正确|妥善)?(?:处理|理顺|摆正)好?")
_FIELD = re.compile(r"^.*(?:中(?!央|国|西|小)|上(?!海|级|下))的?(?=[^和与同、]{1,8}[和与同])")
_PLACED = re.compile("[中上下里]的")
_AFTER = re.compile(r"(?:得到了?|都)?(?:正确|妥善|切实|很好地?)?(?:处理|协调|理顺|摆正|把握|解决)")
_AND_SO_ON = frozenset(("等", "等等"))
_NOBODY = ("有关", "相关", "各", "各有关", "其他", "各种")
_GOES_ON = re.compile("(?:、|以及|及|和|与)")  # A同B的关系、C同D的关系
_COUNT = re.compile(r"(?:这|等)?[两二三四五六七八几](?:者|个?方面|对|大|个)?$")
_BETWEEN = re.compile(r"(?:[两二三四]者)?之间(?:的)?[，,、]?(?:以及|[和与及])?")
_STARTS = "同与和并、及跟向"


def handled(text: str, clause: Clause) -> Iterator[Found]:
    """Find the relations that a clause wants handled, each 关系 of it once."""
    start, verb = clause.start, -1
    for noun in _NOUN.finditer(text, clause.start, clause.end):
        end = noun.start()
        goes_on = _GOES_ON.match(text, start, end) if verb >= 0 else None
        bodies = [Span(goes_on.end(), goes_on.end())] if goes_on else []
        for place in (*bodies, *_bodies(text, start, Span(end, clause.end))):
            verb = max(verb, place.end)
            found = tuple(_groups(text, clause, Span(place.start, end)))
            if found:
                yield Found(PATTERN, Span(place.end, end + 2), found)
            if found or goes_on:
                start = end + 2
                break


def _bodies(text: str, start: int, noun: Span) -> Iterator[Span]:
    """Return (where the body starts, where the verb starts), the likeliest first."""
    start = max(start, noun.start - _LONGEST - 10)
    for verb in _VERB.finditer(text, start, noun.start):
        body = text[verb.end() : noun.start]
        if not 2 < len(body) <= _LONGEST or (body[0] in _STARTS and body[:2] != "和谐"):
            continue
        sure = _SURE.search(text, verb.end(), noun.start)
        if sure and not any(c in text[sure.end() : sure.end() + 1] for c in _STARTS):
            yield Span(sure.end(), sure.start() + 1)
            continue
        yield Span(verb.end(), verb.start())
    if _AFTER.match(text, noun.start + 2, noun.end):
        for taken in re.finditer("[把将使]", text[start : noun.start]):
            yield Span(start + taken.end(), start + taken.start())


def _groups(text: str, clause: Clause, body: Span) -> Iterator[tuple[Span, ...]]:
    said = text[body.start : body.end]
    field = _FIELD.match(said)
    if field and not _PLACED.search(said[field.end() :]) and _is_word(clause, body, field):
        body = Span(body.start + field.end(), body.end)
    parts = _parts(text, body)
    bare = len(parts) == 1 and not said.endswith(("的", "之间"))
    for part in parts:
        tokens = clause.between(part.start, part.end)
        if not tokens or any(word.surface in ("产生", "发生", "因") for word in tokens):
            return
        kind = bare and tokens[-1].surface in words("relations", "kinds")
        listed = len(tokens) > 3 and tokens[-3].surface == "方面"
        if kind and (not _after_of(tokens) or (listed and not _linked(tokens))):
            return
        modified = bare and tokens[-1].surface in words("relations", "modifiers")
        of = any(word.surface == "的" for word in tokens[-6:])
        if modified and not of and _joins(tokens[-2:-1]):
            return
        tokens = _without_modifiers(text, tokens)
        for group in run_together(tokens) or groups(tokens):
            if bare and is_action(group.poles[-1]) and not is_action(group.poles[0]):
                continue  # 解决甲问题和改善乙关系
            if all(group.poles) and (group.joined or not bare or len(group.poles) > 2):
                place = spans(text, [without_tail(pole, _AND_SO_ON) for pole in group.poles])
                if different(text, place) and not any(_names_nobody(pole) for pole in group.poles):
                    yield place


def _names_nobody(pole: Pole) -> bool:
    """Say whether a pole is only 有关 (方面) or begins in the middle of a name."""
    return pole[0].surface == "的" or (len(pole) == 1 and pole[0].surface in _NOBODY)


def _is_word(clause: Clause, body: Span, field: re.Match[str]) -> bool:
    """Say whether 中 or 上 is a word of its own, and no part of a name: 中轴线."""
    end = body.start + field.end()
    words_before = clause.between(body.start, end)
    return any(word.surface[-1] in "中上" and end - word.end < 2 for word in words_before) and any(
        word.start == end for word in clause.words
    )


def _parts(text: str, body: Span) -> list[Span]:
    """Split at 之间, where several relationships are strung together."""
    edges = [body.start]
    for found in _BETWEEN.finditer(text, body.start, body.end):
        edges += found.span()
    edges.append(body.end)
    parts = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    return parts[:-1] if len(parts) > 1 and _tail_only(text, parts[-1]) else parts


def _tail_only(text: str, part: Span) -> bool:
    return not re.search("[和与同、]", text[part.start : part.end])


def _without_modifiers(text: str, tokens: Sequence[Token]) -> Pole:
    """Drop what stands between the last pole and 关系: 的, 等重大, 的利益分配."""
    pole = list(tokens)
    if not pole:
        return []
    for n in range(len(pole) - 1, max(len(pole) - 6, 0), -1):
        if pole[n].surface in _AND_SO_ON and not _joins(pole[n + 1 : n + 2]):
            pole = pole[:n]
            break
    of = [n for n, word in enumerate(pole) if word.surface == "的"]
    if of and _lists_modifiers(pole[of[-1] + 1 :]) and _joins(pole[: of[-1]]):
        pole = pole[: of[-1]]
    elif of and not _joins(pole[of[-1] :]) and len(pole) - of[-1] <= 4:
        rest = pole[of[-1] + 1 :]
        if (
            not rest
            or all(w.surface in words("relations", "modifiers") for w in rest)
            or (
                all(w.surface in words("relations", "kinds") for w in rest)
                and _joins(pole[: of[-1]])
            )
        ):
            pole = pole[: of[-1]]
    while (
        len(pole) > 1
        and pole[-1].surface in words("relations", "modifiers")
        and not _joins(pole[-2:-1])
        and pole[-2].surface not in _NOBODY
    ):
        pole = pole[:-1]
    if pole and pole[-1].surface in ("这", "之间", "相互", "的"):
        pole = pole[:-1]
    while pole and (count := _COUNT.search(text, pole[0].start, pole[-1].end)):
        cut = [word for word in pole if word.end <= count.start()]
        if not cut:
            break
        pole = cut
    return pole


def _lists_modifiers(rest: Sequence[Token]) -> bool:
    """Say whether only kinds of relation are listed: 甲与乙的衔接、兼容和互补关系."""
    said = [word for word in rest if not _joins([word])]
    return 0 < len(said) < len(rest) and all(
        word.surface in words("relations", "modifiers") for word in said
    )


def _after_of(pole: Pole) -> bool:
    return len(pole) > 1 and pole[-2].surface == "的"


def _linked(pole: Sequence[Token]) -> bool:
    return any(word.surface in joining() for word in pole)


def _joins(pole: Sequence[Token]) -> bool:
    return any(word.surface == "、" or word.surface in joining() for word in pole)
