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
from policytext.slides.cover_page import GROUND, PALE, at_foot, begun, facts
from policytext.slides.layout import Layout
from policytext.slides.pages import describe
from policytext.slides.shapes import Said, rectangle, words
from policytext.study.comparison import Comparison
from policytext.study.study import Study
from policytext.themes.themes import Theme
from policytext.views.statement import Statement

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
    languages = [one.language for one in statements]
    against = label("source_against", languages[0], name=comparison.name) if comparison else ""
    title = name_said(study.title, languages[0])
    page, below = begun(made, layout, title, statements, against)
    facts(page, below, list(_counted(study, languages)))
    _band(page, at_foot(below, layout), study, languages)
    describe(page, None)


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
    rectangle(group.shapes, box._replace(height=_BAND_HEIGHT), GROUND)
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
            line.append(Said(f"{theme.label[language]}　", 16, PALE))
    if pairs:
        noun = label("cover_relationship", language, number=len(pairs))
        line += [Said(_SIGN, 16, theme.colour["dark"]) for theme in pairs]
        line.append(Said(f" {len(pairs)} {noun}", 16, PALE))
    lines = [line]
    if sum(breadth(piece.text) * piece.size for piece in line) > box.width * 72:
        lines = [[Said(label("cover_band", one), 16, PALE)] for one in languages]
    words(page.shapes, box._replace(height=box.height * len(lines)), lines)
