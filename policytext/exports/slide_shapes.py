"""Views as native shapes: the breakdown, the cloud, the theme × term table, quotes."""

from math import ceil
from typing import Any

from PIL import ImageFont
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from policytext.clouds import FONT
from policytext.exports.headlines import stated_characters
from policytext.exports.template import Box, colour, set_typefaces
from policytext.fitting import printable, shortened
from policytext.labels import label
from policytext.look import GREY, GROUND, Look
from policytext.study import Study
from policytext.themes import Theme
from policytext.views import View

_GAP = 0.15
_CROWDED = 12  # themes from which a name has one line of a table


def breakdown(slide: Slide, box: Box, study: Study, look: Look) -> None:
    """Draw one card a theme: focus areas above, relationships with their two poles below."""
    areas = [theme for theme in study.book if theme.kind != "relationship"]
    relationships = [theme for theme in study.book if theme.kind == "relationship"]
    share = 0.56 if areas and relationships else 1
    upper = Box(box.left, box.top, box.width, box.height * share - _GAP)
    lower = Box(box.left, box.top + box.height * share, box.width, box.height * (1 - share))
    for place, theme in zip(_row(upper, len(areas)), areas, strict=True):
        facts = label(
            "card_facts",
            look.language,
            characters=stated_characters(study, theme),
            terms=_stated_terms(study, theme),
        )
        size = 14 if place.width > 2.6 else 11
        texts = [
            (theme.label[look.language], size + 5, True),
            (facts, size, True),
            (" · ".join(theme.points), size, False),
            (theme.gloss[look.language], size, False),
        ]
        _card(slide, place, texts, theme.colour[look.mode], look)
    rows = _row(lower if areas else box, len(relationships))
    for place, theme in zip(rows, relationships, strict=True):
        left, right = (pole.label[look.language] for pole in theme.poles)
        texts = [(left, 15, True), ("↔", 15, True), (right, 15, True)]
        _card(slide, place, texts, theme.colour[look.mode], look, middle=True)


def cloud(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Write each word as a text box of its own, where the cloud has it."""
    assert view.layout and view.details
    layout = view.layout
    legend = [(f"■ {hue.label}　", hue.colour) for hue in view.details["legend"]]
    if legend:
        foot = Box(box.left, box.top + box.height - 0.3, box.width, 0.3)
        line(slide, foot, legend, PP_ALIGN.CENTER)
        box = box._replace(height=box.height - 0.4)
    scale = min(box.width / layout.width, box.height / layout.height)
    left = box.left + (box.width - layout.width * scale) / 2
    for word in layout.words:
        font = ImageFont.truetype(str(FONT), word.size)
        ink = font.getbbox(word.term, anchor="ls")
        middle = (word.x + (ink[0] + ink[2]) / 2, word.y + (ink[1] + ink[3]) / 2)
        size = word.size * scale * 72
        width, height = word.width * scale + 0.1, word.size * scale * 1.4
        frame = slide.shapes.add_textbox(
            Inches(left + middle[0] * scale - width / 2),
            Inches(box.top + middle[1] * scale - height / 2),
            Inches(width),
            Inches(height),
        ).text_frame
        _bare(frame, MSO_ANCHOR.MIDDLE)
        frame.word_wrap = False
        frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        shade = view.details["colours"][word.term]
        _run(frame.paragraphs[0], word.term, size, shade)


def matrix(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Write themes × terms as a table; the more occurrences, the stronger the theme's colour."""
    counts = view.counts.pivot(index="theme", columns="term", values="frequency")
    themes = [theme for theme in view.hues if theme in counts.index]
    terms = list(dict.fromkeys(view.counts["term"]))
    most = max(int(view.counts["frequency"].max()), 1)
    height = min(box.height / (len(themes) + 1), 0.6)
    box = box._replace(height=height * (len(themes) + 1))
    frame = slide.shapes.add_table(len(themes) + 1, len(terms) + 1, *map(Inches, box))
    table = frame.table
    _plain_table(frame)
    first = box.width * 0.19
    table.columns[0].width = Inches(first)
    for column in range(len(terms)):
        table.columns[column + 1].width = Inches((box.width - first) / len(terms))
    size = min(11, height * 72 * 0.55)
    longest = first * 72 / size - 1.5  # hanzi in one line of the first column
    _cell(table.cell(0, 0), "", look)
    for column, term in enumerate(terms, 1):
        _cell(table.cell(0, column), term, look, bold=True, size=size)
    for row, theme in enumerate(themes, 1):
        hue = view.hues[theme]
        name = hue.label if len(themes) < _CROWDED else shortened(hue.label, longest)
        _cell(table.cell(row, 0), name, look, bold=True, shade=hue.colour, size=size)
        for column, term in enumerate(terms, 1):
            n = int(counts.loc[theme, term])
            tint = _mixed(hue.colour, GROUND[look.mode], 0.12 + 0.43 * n / most) if n else ""
            _cell(table.cell(row, column), str(n) if n else "·", look, ground=tint, size=size)


def quotes(slide: Slide, box: Box, study: Study, theme: Theme, term: str, look: Look) -> None:
    """Write the passages that state a theme, then its echoes.

    Bold are the theme's points, what causes an echo, and the chosen term.
    """
    frame = slide.shapes.add_textbox(*map(Inches, box)).text_frame
    _bare(frame, MSO_ANCHOR.TOP)
    frame.word_wrap = True
    found = [a for a in study.annotations if a.theme == theme.id]
    stated = [a for a in found if a.how == "stated"]
    echoes = [a for a in found if a.how == "echo" and study.echoes]
    passages = {(a.start, a.end): a for a in reversed((*stated, *echoes))}
    size = _fitting([end - start for start, end in passages], box)
    for number, a in enumerate(reversed(passages.values())):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(6)
        _run(paragraph, f"{study.place(a.start, look.language)}　", size - 3, look.mute)
        strong = {a.cause} if a.how == "echo" else {theme.label["zh"], *theme.points}
        strong.add(term)
        for text, bold in parts(study.document.text[a.start : a.end], strong):
            shade = theme.colour[look.mode] if bold else look.ink
            _run(paragraph, text, size, shade, bold=bold)


def _fitting(lengths: list[int], box: Box) -> int:
    """Return the largest size (points) at which paragraphs of these lengths fit a box."""
    for size in (20, 18, 16, 14, 12):
        across = box.width * 72 / size
        lines = sum(ceil((length + 7) / across) for length in lengths)
        if lines * size * 1.3 + 6 * len(lengths) <= box.height * 72:
            return size
    return 10


def line(slide: Slide, box: Box, words: list[tuple[str, str]], alignment: PP_ALIGN) -> None:
    """Write one line of text, each piece in its colour."""
    frame = slide.shapes.add_textbox(*map(Inches, box)).text_frame
    _bare(frame, MSO_ANCHOR.MIDDLE)
    frame.word_wrap = True
    frame.paragraphs[0].alignment = alignment
    for text, shade in words:
        _run(frame.paragraphs[0], text, 13, shade)


def parts(text: str, strong: set[str]) -> list[tuple[str, bool]]:
    """Split a text at the first words of `strong` found from the left; longer words win."""
    found: list[tuple[str, bool]] = []
    while text:
        hits = [(text.find(word), -len(word), word) for word in strong if word and word in text]
        if not hits:
            return [*found, (text, False)]
        at, _, word = min(hits)
        found += [(text[:at], False)] if at else []
        found.append((word, True))
        text = text[at + len(word) :]
    return found


def _row(box: Box, number: int) -> list[Box]:
    width = (box.width - _GAP * (number - 1)) / max(number, 1)
    lefts = (box.left + place * (width + _GAP) for place in range(number))
    return [Box(left, box.top, width, box.height) for left in lefts]


def _stated_terms(study: Study, theme: Theme) -> int:
    stated = [a for a in study.annotations if a.theme == theme.id and a.how == "stated"]
    return sum(
        t.kind == "term" and any(a.start <= t.start and t.end <= a.end for a in stated)
        for t in study.tokens
    )


def _card(
    slide: Slide,
    box: Box,
    texts: list[tuple[str, int, bool]],
    shade: str,
    look: Look,
    *,
    middle: bool = False,
) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(Inches, box))
    shape.adjustments[0] = 0.06
    shape.shadow.inherit = False
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(_mixed(shade, GROUND[look.mode], 0.1))
    shape.line.color.rgb, shape.line.width = colour(shade), Pt(2)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    for number, (text, size, bold) in enumerate(texts):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.CENTER if middle else PP_ALIGN.LEFT
        paragraph.space_after = Pt(4)
        _run(paragraph, text, size, shade if bold else look.ink, bold=bold)


def _run(paragraph: Any, text: str, size: float, shade: str, *, bold: bool = False) -> None:
    run = paragraph.add_run()
    run.text = printable(text)
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = colour(shade)
    set_typefaces(run.font._element)


def _bare(frame: Any, anchor: MSO_ANCHOR) -> None:
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.vertical_anchor = anchor


def _plain_table(frame: Any) -> None:
    """Take the default style's bands and colours away."""
    properties = frame._element.graphic.graphicData.tbl.tblPr
    for name in ("firstRow", "bandRow"):
        properties.set(name, "0")
    style = properties.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"


def _cell(
    cell: Any,
    text: str,
    look: Look,
    *,
    bold: bool = False,
    shade: str = "",
    ground: str = "",
    size: float = 11,
) -> None:
    cell.margin_left = cell.margin_right = Inches(0.04)
    cell.margin_top = cell.margin_bottom = Inches(0.01)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT if shade else PP_ALIGN.CENTER
    faint = GREY[look.mode] if text == "·" else look.ink
    _run(paragraph, text, size, shade or faint, bold=bold)
    if ground:
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(ground)
    else:
        cell.fill.background()


def _mixed(shade: str, ground: str, share: float) -> str:
    """Return the colour between two, `share` of the first."""
    pairs = ((int(shade[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)
