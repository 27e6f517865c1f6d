"""Relationships that a policy text wants balanced: 处理好A和B的关系 and its family."""

import re
from collections.abc import Iterator
from itertools import pairwise

from policytext.documents import Document, Span
from policytext.finding import Finding, Item

_CLAUSE = r"[^，,。；;！!？?：:\n]"
_HANDLING = re.compile(
    r"(?:正确|妥善|统筹|认真|切实)?"
    r"(?:处理好?|协调好?|解决好?|调整好?|把握好|统筹好|摆正|理顺|规范)"
    rf"(?P<body>(?!同|与|对|和(?![谐平睦]))(?:{_CLAUSE}|(?<=之间)[，,]){{3,80}}?)"
    r"(?:这?[两二三四五几](?:者|个?方面|对)?)?(?:之间)?(?:等(?:方面|多种|各种|重大|重要|若干)?)?"
    r"的?(?:财政|利益|分配|比例|相互|辩证|重大|基本)*关系"
)
_UNITED = re.compile(rf"(?P<body>{_CLAUSE}{{4,40}}?)相(?:统一|结合|协调|促进|贯通)")
_BOTH = re.compile(
    rf"既要?(?P<one>{_CLAUSE}{{2,24}})[，,]?(?:又|也|还)要(?P<other>{_CLAUSE}{{2,24}})"
)
_TOGETHER = re.compile(rf"统筹(?:推进|兼顾|协调)?好?(?P<body>{_CLAUSE}{{4,30}})")
# What comes before the first pole: a verb that governs both, or the field they stand in.
_FIELD = re.compile(r"^.*(?:中(?!央)|上(?!海))的?(?=[^和与同、]{1,8}[和与同])")
_BEFORE = re.compile(
    rf"^.*(?:坚持|实现|做到|推动|促进|注重|强化|实行|采取|引导|健全|构建|建立|提倡|贯彻|执行|是以|[把将使给要])(?=.{{2}})|{_FIELD.pattern}"
)
_BETWEEN = re.compile(r"(?:[两二三四]者)?之间[，,]?")  # 国家、集体、个人三者之间，中央与地方之间
_RUN_TOGETHER = {"改革发展稳定": (2, 4)}  # poles that are always written without a mark between
# Characters that join, but not where they are part of a word.
_JOINS = (
    re.compile(r"(?<!共)(?<!合)(?<!不)(?<!协)(?<!相)(?<!会)同(?![时意样志步等行类盟胞])"),
    re.compile(r"(?<!参)(?<!给)(?<!授)与(?![会时])"),
    re.compile(r"(?<!以)(?<!普)(?<!涉)(?<!顾)及(?![时早格其])|以及"),
    re.compile(r"(?<!共)(?<!总)(?<!缓)(?<!调)(?<!饱)(?<!柔)(?<!温)和(?![谐平睦解气善])"),
)


def relationships(document: Document) -> tuple[Finding, ...]:
    """Return the relationships of a text in order; an item's poles are parts of its clause."""
    found: list[Finding] = []
    taken: list[Span] = []
    for pattern, spans in (
        ("处理好…的关系", _handled(document.text)),
        ("既要…又要…", _both(document.text)),
        ("…相统一", _joined(_UNITED, document.text)),
        ("统筹…和…", _joined(_TOGETHER, document.text)),
    ):
        for place, pairs in spans:
            if pairs and not any(place.start < t.end and t.start < place.end for t in taken):
                taken.append(place)
                items = tuple(Item(place.start, place.end, poles) for poles in pairs)
                found.append(Finding(pattern, "relationship", items))
    return tuple(sorted(found, key=lambda finding: finding.items[0].start))


def poles(body: str, offset: int = 0) -> list[tuple[Span, ...]]:
    """Split what stands between the verb and 关系 into pairs (or more) of poles.

    经济和社会、政府和市场 are two pairs; 改革、发展、稳定 are three poles; 新建和改造、扩建 are
    two, the second with two parts. Returns spans, moved by `offset`; [] where nothing joins.
    """
    if body in _RUN_TOGETHER:
        edges = (0, *_RUN_TOGETHER[body], len(body))
        return [tuple(_moved(Span(a, b), offset) for a, b in pairwise(edges))]
    pieces = [Span(m.start(), m.end()) for m in re.finditer(r"[^、]+", body)]
    joins = [_join(body[piece.start : piece.end]) for piece in pieces]
    if len(pieces) == 1 or all(joins):
        return [_two(p, join, offset) for p, join in zip(pieces, joins, strict=True) if join]
    if joins and joins[0]:
        return [_two(Span(pieces[0].start, pieces[-1].end), joins[0], offset)]
    if not pieces:
        return []
    last = _two(pieces[-1], joins[-1], offset) if joins[-1] else (_moved(pieces[-1], offset),)
    return [(*(_moved(piece, offset) for piece in pieces[:-1]), *last)]


def _handled(text: str) -> Iterator[tuple[Span, list[tuple[Span, ...]]]]:
    for found in _HANDLING.finditer(text):
        before = _FIELD.match(found["body"])
        skip = before.end() if before else 0
        pairs: list[tuple[Span, ...]] = []
        for part in _parts(text, found.start("body") + skip, found.end("body")):
            pairs += poles(text[part.start : part.end], part.start)
        yield Span(*found.span()), [pair for pair in pairs if len(pair) > 1 and _differ(pair, text)]


def _both(text: str) -> Iterator[tuple[Span, list[tuple[Span, ...]]]]:
    for found in _BOTH.finditer(text):
        pair = (Span(*found.span("one")), Span(*found.span("other")))
        yield Span(found.start(), found.end()), [pair]


def _joined(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Span, list[tuple[Span, ...]]]]:
    for found in pattern.finditer(text):
        before = _BEFORE.match(found["body"])
        skip = before.end() if before else 0
        body = found["body"][skip:]
        if _paired(body) and not re.match(r"[并也不这]?[同与和]", body):
            place = found.start("body") + skip
            yield Span(place, found.end()), poles(body, place)


def _parts(text: str, start: int, end: int) -> list[Span]:
    """Split at 之间, where several relationships are strung together."""
    edges = [start]
    for found in _BETWEEN.finditer(text, start, end):
        edges += found.span()
    edges.append(end)
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _differ(pair: tuple[Span, ...], text: str) -> bool:
    """国与国 is no relationship of two."""
    return len({text[pole.start : pole.end] for pole in pair}) == len(pair)


def _paired(body: str) -> bool:
    """Say whether a list, if it is one, is a list of pairs."""
    return "、" not in body or all(_join(piece) for piece in body.split("、"))


def _join(piece: str) -> Span | None:
    """Return where a piece is joined: at the strongest word, in the middle if there are several."""
    for pattern in _JOINS:
        inside = [m for m in pattern.finditer(piece) if m.start() > 0 and m.end() < len(piece)]
        if inside:
            best = min(inside, key=lambda m: abs(m.start() - (len(piece) - m.end())))
            return Span(best.start(), best.end())
    return None


def _two(piece: Span, join: Span, offset: int) -> tuple[Span, Span]:
    first = Span(piece.start, piece.start + join.start)
    second = Span(piece.start + join.end, piece.end)
    return _moved(first, offset), _moved(second, offset)


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)
