"""Counts in rows and columns as a native table, the higher ones in a stronger colour."""

from collections.abc import Sequence
from typing import NamedTuple

from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.fitting import shortened
from policytext.base.labels import label
from policytext.base.look import GREY, GROUND, Look
from policytext.charts.slide_room import THEMES
from policytext.exports.slide_table import BOLD, cell, plain_table
from policytext.exports.template import Box, mixed
from policytext.views.view import View

_CROWDED = 12  # rows from which a name has one line
_COLUMNS = 16  # paragraphs; of more, neighbours share a column
_FIRST = 0.19  # of the width, for the names


class _Row(NamedTuple):
    name: str
    shade: str  # of the name, "" for plain ink
    tint: str  # of the cells
    numbers: list[int]


def matrix(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Write themes × terms."""
    counts = view.counts.pivot(index="theme", columns="term", values="frequency")
    terms = list(dict.fromkeys(view.counts["term"]))
    rows = [
        _Row(hue.label, hue.colour, hue.colour, [int(counts.loc[theme, term]) for term in terms])
        for theme, hue in view.hues.items()
        if theme in counts.index
    ]
    _grid(slide, box, "", terms, rows, look)


def by_paragraph(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Write terms, then themes × paragraphs, neighbouring ones together where there are many.

    Of more than THEMES themes it has those with most sentences.
    """
    last = int(view.counts["paragraph"].max()) + 1
    step = -(-last // _COLUMNS)
    themes = view.counts[view.counts["kind"] == "theme"].groupby("row")["number"].sum()
    shown = view.counts["row"].isin(themes.nlargest(THEMES).index)
    counted = view.counts[shown | (view.counts["kind"] == "term")]
    counted = counted.assign(column=counted["paragraph"] // step)
    columns = range(-(-last // step))
    counts = counted.pivot_table(
        index=["kind", "row"], columns="column", values="number", aggfunc="sum", sort=False
    ).reindex(columns=columns, fill_value=0)
    names = [
        f"{column * step + 1}" + (f"–{min((column + 1) * step, last)}" if step > 1 else "")
        for column in columns
    ]
    rows = []
    for (kind, row), numbers in counts.fillna(0).astype(int).iterrows():
        hue = view.hues[row] if kind == "theme" else None
        name, shade = (hue.label, hue.colour) if hue else (row, "")
        rows.append(_Row(name, shade, shade or GREY[look.mode], numbers.tolist()))
    _grid(slide, box, label("column_paragraph", look.language), names, rows, look)


def _grid(
    slide: Slide,
    box: Box,
    corner: str,
    columns: Sequence[str],
    rows: Sequence[_Row],
    look: Look,
) -> None:
    most = max(1, *(number for row in rows for number in row.numbers))
    height = min(box.height / (len(rows) + 1), 0.6)
    box = box._replace(height=height * (len(rows) + 1))
    frame = slide.shapes.add_table(len(rows) + 1, len(columns) + 1, *map(Inches, box))
    table = frame.table
    plain_table(frame)
    first = box.width * _FIRST
    table.columns[0].width = Inches(first)
    for place in range(len(columns)):
        table.columns[place + 1].width = Inches((box.width - first) / len(columns))
    size = min(11, height * 72 * 0.55)
    longest = (first * 72 / size - 1) / BOLD  # hanzi in one line of the first column
    cell(table.cell(0, 0), corner, look, shade=look.mute, size=size)
    for place, name in enumerate(columns, 1):
        cell(table.cell(0, place), name, look, bold=True, size=size)
    for down, row in enumerate(rows, 1):
        name = row.name if len(rows) < _CROWDED else shortened(row.name, longest)
        cell(table.cell(down, 0), name, look, bold=True, shade=row.shade or look.ink, size=size)
        for place, n in enumerate(row.numbers, 1):
            tint = mixed(row.tint, GROUND[look.mode], 0.12 + 0.43 * n / most) if n else ""
            cell(table.cell(down, place), str(n) if n else "·", look, ground=tint, size=size)
