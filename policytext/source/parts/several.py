"""Where further documents begin in a file that holds several."""

import re
from collections.abc import Iterator, Sequence

from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import folded, is_heading, is_salutation, is_sentence, squeezed
from policytext.source.parts.titles import ends_as_title, is_strong, title_lines

_RIGHTS = ("copyright", "disclaimer")
_FRAMES = ("footer", "site", "related", "metadata")
_ENDS = (*_RIGHTS, *_FRAMES, "signature", "colophon", "glossary", "attachment")
_OWN = ("red_head", "number", "index_table", "front_matter")
_AROUND = (*_OWN, "byline", "metadata", "before", "breadcrumb", "comment")
_SENDS = re.compile(r"印发|转发|批转|发布|公布|下达|颁布|令$|公告")
_LEAST = 150  # characters of a body
_SENT = 3000  # characters of a notice that sends another document along
_NEAR = 200  # lines at both ends of a document in which it names what it sends along
_MARK = re.compile(r"#\s+\S")


def beginnings(lines: Sequence[str], kinds: Sequence[Part]) -> list[tuple[int, str]]:
    """Return (line, title) of each further document, in order; [] where there is only one.

    A document begins behind the end of another when it has a head of its own: a number, a red
    head, a meeting at which it was given; or behind a notice of rights; or with a title that the
    text before it does not name. What a notice sends along (a plan, a regulation) is part of it.
    """
    found = _marked(lines, kinds) or list(_headed(lines, kinds))
    kept: list[tuple[int, str]] = []
    for number, title in found:
        start = kept[-1][0] if kept else 0
        if _body(lines, kinds, start, number) >= _LEAST:
            kept.append((number, title))
    while kept and _body(lines, kinds, kept[-1][0], len(lines)) < _LEAST:
        kept.pop()
    return kept


def _headed(lines: Sequence[str], kinds: Sequence[Part]) -> Iterator[tuple[int, str]]:
    start = 0
    for number in range(1, len(lines)):
        before = kinds[number - 1]
        if before in _ENDS and (kinds[number] == "body" or kinds[number] in _OWN):
            title = _behind_an_end(lines, kinds, start, number)
        elif before == "body" and kinds[number] == "body" and _is_given(lines, kinds, number):
            title = lines[number]
        else:
            continue
        if title is not None:
            yield number, title
            start = number


def _behind_an_end(
    lines: Sequence[str], kinds: Sequence[Part], start: int, number: int
) -> str | None:
    """Return the title of a document that begins at a line behind an end, None if none does."""
    place = number
    while place < len(lines) - 1 and kinds[place] in _AROUND:
        place += 1
    size = title_lines(lines, place, ()) if kinds[place] == "body" else 0
    title = "".join(lines[place : place + size])
    behind = place + size
    around = [*kinds[number:place], *_run(kinds, behind)]
    label = kinds[number - 1] == "attachment"
    if _below_rights(kinds, number):
        given = size or is_salutation(lines[place]) or is_sentence(lines[place])
        return title if given and not is_heading(lines[place]) else None
    if label or not size or _is_named(lines, start, number, title):
        return None
    if any(kind in _OWN for kind in around) or _is_given(lines, kinds, place):
        return title
    sent = bool(_SENDS.search(_title_of(lines, kinds, start)))
    if sent and _body(lines, kinds, start, number) < _SENT:
        return None
    return title if is_strong(title) and re.search(r"关于", title) else None


def _below_rights(kinds: Sequence[Part], number: int) -> bool:
    """Say whether a notice of rights stands above a line, with the page's end at most between."""
    above = number - 1
    while above > 0 and kinds[above] in _FRAMES:
        above -= 1
    return kinds[above] in _RIGHTS


def _run(kinds: Sequence[Part], number: int) -> list[Part]:
    """Return the kinds of the lines from one on that stand below a title."""
    end = number
    while end < len(kinds) and kinds[end] in _AROUND:
        end += 1
    return list(kinds[number:end])


def _is_given(lines: Sequence[str], kinds: Sequence[Part], number: int) -> bool:
    """Say whether a title stands here above the meeting at which a report was given."""
    behind = _run(kinds, number + 1)
    return ends_as_title(lines[number]) and "byline" in behind and len(lines[number]) <= 60


def _is_named(lines: Sequence[str], start: int, number: int, title: str) -> bool:
    """Say whether the document above names the title: then it sends it along."""
    core = re.sub(r"[（(〔][^（）()]*[）)〕]$", "", squeezed(title))
    every = range(start, number)
    near = (*every[:_NEAR], *every[max(_NEAR, len(every) - _NEAR) :])
    above = folded("".join(lines[n] for n in near))
    inner = re.sub(r"^.{2,20}?关于(?:印发)?", "", core)
    return folded(core) in above or (len(inner) >= 8 and folded(inner) in above)


def _title_of(lines: Sequence[str], kinds: Sequence[Part], start: int) -> str:
    """Return the title of the document that begins at a line."""
    titled = [
        line for line, kind in zip(lines[start:], kinds[start:], strict=True) if kind == "title"
    ]
    if start == 0:
        return "".join(titled)
    place = next((n for n in range(start, len(lines)) if kinds[n] == "body"), start)
    return "".join(lines[place : place + max(title_lines(lines, place, ()), 1)])


def _body(lines: Sequence[str], kinds: Sequence[Part], start: int, end: int) -> int:
    """Return how many characters of body stand between two lines."""
    return sum(len(squeezed(lines[n])) for n in range(start, end) if kinds[n] == "body")


def _marked(lines: Sequence[str], kinds: Sequence[Part]) -> list[tuple[int, str]]:
    """Return the headings of the first level, where several in Markdown each have a long body."""
    marked = [
        n for n, line in enumerate(lines) if _MARK.match(line) and kinds[n] in ("body", "title")
    ]
    titles = [re.sub(r"^#\s+", "", lines[n]) for n in marked]
    if len(marked) < 2 or any(is_heading(title) for title in titles):
        return []
    edges = [*marked[1:], len(lines)]
    long = [_body(lines, kinds, a, b) >= _LEAST for a, b in zip(marked, edges, strict=True)]
    return list(zip(marked, titles, strict=True))[1:] if all(long) else []
