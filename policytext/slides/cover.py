"""The first page of a deck: what the text is, its facts, and where each theme stands in it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Page

from policytext.base.fitting import breadth, printable
from policytext.base.labels import label, paired
from policytext.charts.slides.page import Box
from policytext.library.row_names import name_said
from policytext.remarks.words import listed
from policytext.slides.breaking import broken
from policytext.slides.layout import Layout, sheet
from policytext.slides.pages import describe, foot
from policytext.slides.shapes import Said, place, rectangle, words
from policytext.slides.template import COVER_LAYOUT
from policytext.study.comparison import Comparison
from policytext.study.study import Study
from policytext.themes.themes import Theme
from policytext.views.statement import Statement

_SIZES = (44, 36, 30)  # points, of a title on one or two lines, on more, and of a very long one
_WHITE, _PALE, _BAND = "#ffffff", "#c9cfd6", "#3a4350"
_MIDDLE = 0.5  # of the height: where the title ends
_TIGHT, _BETWEEN = 0.4, 0.6  # inches: below the title, between facts
_BAND_HEIGHT, _THIN = 0.3, 0.03  # inches: of the band, of its narrowest part
_SIGN = "■"


def cover(
    made: Deck,
    study: Study,
    comparison: Comparison | None,
    layout: Layout,
    statements: Sequence[Statement],
) -> None:
    """Add the cover; of a comparison it names the other side as well."""
    page = made.slides.add_slide(made.slide_layouts[COVER_LAYOUT])
    at = sheet(layout)
    languages = [one.language for one in statements]
    bottom = (at.foot.top + at.foot.height) * _MIDDLE
    _title(page, name_said(study.title, languages[0]), at.headline.left, at.headline.width, bottom)
    kind = " · ".join(label("slide_subtitle", language) for language in languages)
    if comparison:
        name = comparison.name
        kind += "　" + label("source_against", languages[0], name=name)
    page.placeholders[1].text_frame.text = printable(kind)
    across = Box(at.headline.left, bottom + _TIGHT, at.headline.width, 0.95)
    _facts(page, across, study, languages)
    _band(page, across._replace(top=at.foot.top - 1.15), study, languages)
    tool = label("app_title", languages[0])
    foot(page, at, f"{statements[0].made.isoformat()} · {tool}")
    describe(page, None)


def _title(page: Page, title: str, left: float, width: float, bottom: float) -> None:
    """Set the title so that its last line ends at `bottom`, and the kind of page above it."""
    shape = page.shapes.title
    assert shape is not None
    for size, most in zip(_SIZES, (2, 3, 4), strict=True):
        lines = broken(title, width * 72 / size / 1.04, most)
        if all(breadth(line) * size * 1.04 <= width * 72 for line in lines):
            break
    shape.text_frame.text = "\v".join(map(printable, lines))
    high = len(lines) * size * 1.3 / 72
    place(shape, Box(left, bottom - high, width, high), size)
    place(page.placeholders[1], Box(left, bottom - high - 0.42, width, 0.34))


def _facts(page: Page, box: Box, study: Study, languages: Sequence[str]) -> None:
    """Write what there is how often, each number above its noun, in each language on a line."""
    left = box.left
    for number, nouns in _counted(study, languages):
        figure = f"{number:,}"
        width = max(breadth(figure) * 36, *(breadth(noun) * 16 for noun in nouns)) / 72 * 1.1 + 0.1
        lines = [[Said(figure, 34, _WHITE, bold=True)]]
        lines += [[Said(noun, 16, _PALE)] for noun in nouns]
        words(page.shapes, Box(left, box.top, width, box.height + 0.28 * (len(nouns) - 1)), lines)
        left += width + _BETWEEN


def _counted(study: Study, languages: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    kinds = [theme.kind for theme in study.book]
    numbers = {
        "characters": sum(p.end - p.start for p in study.document.paragraphs),
        "sentences": len(study.document.sentences),
        **{kind: kinds.count(kind) for kind in dict.fromkeys(kinds)},
    }
    for name, number in numbers.items():
        yield number, [label(f"cover_{name}", language, number=number) for language in languages]


def _band(page: Page, box: Box, study: Study, languages: Sequence[str]) -> None:
    """Draw the text from left to right, and in it the passages that state a theme, in its hue."""
    language = languages[0]
    stated = sorted((a for a in study.annotations if a.how == "stated"), key=lambda a: a.start)
    length = len(study.document.text)
    if not stated or not length:
        return
    group = page.shapes.add_group_shape()
    rectangle(group.shapes, box._replace(height=_BAND_HEIGHT), _BAND)
    shades = {theme.id: theme.colour["dark"] for theme in study.book}
    for (theme, start), same in groupby(stated, key=lambda a: (a.theme, a.start)):
        end = max(a.end for a in same)
        left = box.left + box.width * start / length
        width = max(box.width * (end - start) / length, _THIN)
        part = Box(left, box.top, width, _BAND_HEIGHT)
        rectangle(group.shapes, part, shades[theme])
    themes = [t for t in study.book if any(a.theme == t.id for a in stated)]
    names = listed([theme.label[language] for theme in themes], language)
    told = paired(label("cover_band", language), names, language)
    group._element._nvXxPr.cNvPr.set("descr", printable(told))
    below = box._replace(top=box.top + _BAND_HEIGHT + 0.12, height=0.3)
    _names(page, below, themes, languages)


def _names(page: Page, box: Box, themes: Sequence[Theme], languages: Sequence[str]) -> None:
    """Name the hues of the band on one line, relationships as one.

    Where they do not fit, say what the band shows, in each language on a line.
    """
    language = languages[0]
    pairs = [theme for theme in themes if theme.kind == "relationship"]
    line: list[Said] = []
    for theme in themes:
        if theme not in pairs:
            line.append(Said(f"{_SIGN} ", 16, theme.colour["dark"]))
            line.append(Said(f"{theme.label[language]}　", 16, _PALE))
    if pairs:
        noun = label("cover_relationship", language, number=len(pairs))
        line += [Said(_SIGN, 16, theme.colour["dark"]) for theme in pairs]
        line.append(Said(f" {len(pairs)} {noun}", 16, _PALE))
    lines = [line]
    if sum(breadth(piece.text) * piece.size for piece in line) > box.width * 72:
        lines = [[Said(label("cover_band", one), 16, _PALE)] for one in languages]
    words(page.shapes, box._replace(height=box.height * len(lines)), lines)
