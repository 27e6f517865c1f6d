"""Lines → paragraphs: a line that is full goes on in the next one, unless that begins anew."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from policytext.source.reading.pdf.columns import Line
from policytext.source.reading.pdf.joining import is_spaced, joined
from policytext.source.reading.pdf.measures import Measure, is_centred, unit_width

_NUMBERED = re.compile(
    r"^(?:第[一二三四五六七八九十百零〇\d]+[章节条部分编款]|[一二三四五六七八九十]+、"
    r"|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、．.](?!\d)|[①-⑳]|附[件表录图]\s*\d*[：:]?|【[^】]{2,20}】)"
)
_MARK = re.compile(
    r"^(?:[（(]?(?:[\d一二三四五六七八九十]+|[A-Za-z](?=[）)、．.]))[）)、．.]?|[•·●○■□◆▪–—\-*①-⑳])\s*"
)
_CONTENTS = re.compile(
    r"[\s\t]*(?:(?:[.．·⋅・•‥…⋯_]\s?){4,}|…+)[\s\t.．]*([（(]?[-–—]?\s?[\divxIVX]+\s?[-–—]?[）)]?)$"
)
_AROUND = 40  # lines that are looked at around one
_END = ("。", "！", "？", "；", "：", "!", "?", "”", "」", "』", "）")


class Paragraph(NamedTuple):
    """A paragraph: its text, how many lines it had, on which pages it begins and ends."""

    text: str
    lines: int
    first_page: int
    last_page: int


def paragraphs(
    lines: Sequence[Line],
    measures: dict[int, Measure],
    *,
    begins: Callable[[Line], bool] = lambda line: False,
) -> list[Paragraph]:
    """Return the paragraphs that lines form. Rows of tables and of contents stay by themselves.

    `begins` says of a line that it begins a paragraph whatever its place.
    """
    indented = _begins_indented(lines, measures)
    spaced = is_spaced(line.text for line in lines)
    found: list[Paragraph] = []
    opener: Line | None = None  # the first line of the paragraph that is open
    for number, line in enumerate(lines):
        if line.table:
            found += [Paragraph(row, 1, line.page, line.page) for row in line.table]
            opener = None
            continue
        if opener and not begins(line) and _goes_on(opener, lines, number, measures, indented):
            open_one = found[-1]
            text = joined(open_one.text, line.text, spaced=spaced)
            found[-1] = Paragraph(text, open_one.lines + 1, open_one.first_page, line.page)
        else:
            found.append(Paragraph(line.text, 1, line.page, line.page))
            opener = line
    return [x._replace(text=_CONTENTS.sub(r"……\1", x.text)) for x in found]


def _goes_on(
    opener: Line,
    lines: Sequence[Line],
    number: int,
    measures: dict[int, Measure],
    indented: bool,
) -> bool:
    """Say whether line `number` goes on with the paragraph that `opener` began."""
    above, line = lines[number - 1], lines[number]
    measure, above_measure = measures[line.area], measures[above.area]
    em = line.size
    if abs(above.size - line.size) > 0.12 * em or _CONTENTS.search(above.text):
        return False
    if above.area == line.area:
        gap, usual = line.base - above.base, measure.leading
        if gap > 2.6 * em or (usual and gap > 1.3 * usual):
            return False
    deeper, above_deeper = line.left - measure.left, above.left - above_measure.left
    anew = _NUMBERED.match(line.text) and above.text.endswith(_END)
    if not is_full(above, line, above_measure):
        # Where paragraphs begin indented, a line at the edge goes on, though the last one is short.
        long = above.right - above_measure.left > 0.85 * (above_measure.right - above_measure.left)
        unfinished = long and not above.text.endswith(_END) and not _NUMBERED.match(line.text)
        return indented and unfinished and abs(deeper) < 0.5 * em and above.area == line.area
    if is_centred(above, above_measure) and not is_centred(line, measure):
        return False
    if _hangs(opener, line, measure, measures[opener.area]):
        return True
    if deeper - above_deeper > 0.8 * em:
        return False
    if above_deeper - deeper > 4.5 * em:  # from a line at the right edge: a date, a signature
        return False
    if deeper > 0.8 * em and deeper - above_deeper > -0.8 * em:
        if above is not opener or _is_block(lines, number, measures):
            return True
        usual = 1.7 * em < deeper < 2.3 * em  # how far a paragraph's first line is set in
        if usual or deeper > 4.5 * em:
            return False
        return not above.text.endswith(_END) and not _NUMBERED.match(line.text)
    return not anew


def is_full(above: Line, line: Line, measure: Measure) -> bool:
    """Say whether the first word of `line` had no room at the end of `above`."""
    room = measure.right - above.right
    if is_centred(above, measure):
        room = measure.right - measure.left - (above.right - above.left)
    return room < unit_width(line) + 0.35 * line.size


def _hangs(opener: Line, line: Line, measure: Measure, first: Measure) -> bool:
    """Say whether a line stands under the text behind the number or mark that opens its item."""
    mark = _MARK.match(opener.text)
    if not mark or mark.end() >= len(opener.text):
        return False
    piece = opener.pieces[0]
    if mark.end() >= len(piece.starts):
        start = opener.pieces[1].left if len(opener.pieces) > 1 else piece.left
    else:
        start = piece.starts[mark.end()]
    under = (line.left - measure.left) - (start - first.left)
    return abs(under) < 0.4 * line.size and start - opener.left > 0.4 * line.size


def _is_block(lines: Sequence[Line], number: int, measures: dict[int, Measure]) -> bool:
    """Say whether lines around are all set in from the edge: a quotation, a list of one depth."""
    left = lines[number].left - measures[lines[number].area].left
    alike = full = ended = 0
    for step in (-1, 1):
        at = number - 1 if step < 0 else number
        while max(0, number - _AROUND) <= at < min(len(lines), number + _AROUND):
            if lines[at].table:
                break
            line, measure = lines[at], measures[lines[at].area]
            if abs(line.left - measure.left - left) > 0.5 * line.size:
                break
            alike += 1
            ended += line.text.endswith(_END)
            after = at + 1
            full += (
                after < len(lines)
                and not lines[after].table
                and is_full(line, lines[after], measure)
            )
            at += step
    return alike >= 4 and full >= 0.6 * alike and ended < 0.5 * alike


def _begins_indented(lines: Sequence[Line], measures: dict[int, Measure]) -> bool:
    """Say whether paragraphs begin with an indent in most of a text."""
    deep = short = 0
    for above, line in pairwise(lines):
        if above.table or line.table or above.area != line.area:
            continue
        measure = measures[line.area]
        if is_centred(line, measure) or is_full(above, line, measure):
            continue
        if 1.2 * line.size < line.left - measure.left < 4 * line.size:
            deep += 1
        elif line.left - measure.left < 0.8 * line.size:
            short += 1
    return deep > 2 * short
