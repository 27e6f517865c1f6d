"""Lives of phrases on slides: one native chart of dots, words beside it, what finds no room."""

import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from native_charts import BOX, drawn, native, words
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_MARKER_STYLE

from policytext.base.look import ACCENT, QUIET, Look
from policytext.charts.slides.draw import draw
from policytext.charts.through_years import runs
from policytext.drawn.marks import Oval, Polygon
from policytext.drawn.pages import drawing

sys.path.insert(0, str(Path(__file__).parent / "plotly"))
from sample_years import FORCES, LIVES, STRUGGLE


def test_neighbouring_periods_are_one_run() -> None:
    assert runs([]) == [] and runs([4, 0, 1, 7, 5]) == [(0, 1), (4, 5), (7, 7)]


def test_dots_stand_in_one_sheet_and_the_first_is_a_diamond_on_top() -> None:
    chart = native(drawn(LIVES))
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    told = list(sheet.iter_rows(min_row=2, values_only=True))
    assert told == [
        *((0, None, None, "2018"), (1, 2, None, "2019"), (2, None, None, "2020")),
        *((3, None, 1, "2021"), (4, None, 1, "2022")),
        *((0, 2, None, "2018"), (1, None, 1, "2019")),  # the first ones, drawn last
    ]
    one, other = chart.plots[0].series
    assert one.points[5].marker.style == XL_MARKER_STYLE.DIAMOND
    sizes = [other.points[place].marker.size for place in (3, 4)]
    assert sizes[0] > sizes[1] and other.points[3].marker.style == XL_MARKER_STYLE.CIRCLE


def test_names_notes_and_tags_stand_beside_the_dots() -> None:
    told = words(drawn(LIVES))
    assert told[0].startswith("◆ 在本文库中首次出现")
    assert {"<b>阶级斗争", "新质生产力", "2018–2019  未再出现", "2019–2022  新"} <= set(told)


def test_what_is_not_named_steps_back() -> None:
    one, other = native(drawn(LIVES, None, "term=forces")).plots[0].series
    red = ACCENT["light"][1:].upper()
    assert str(other.points[6].marker.format.fill.fore_color.rgb) == red
    assert str(one.points[5].marker.format.fill.fore_color.rgb) != red
    assert str(one.marker.format.fill.fore_color.rgb) == QUIET["light"][1:].upper()


def test_phrases_that_find_no_room_are_told_and_the_named_stays() -> None:
    rows = tuple(STRUGGLE._replace(name=f"提法{n}", pick=f"term={n}") for n in range(30))
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    left_out = draw(page, BOX, replace(LIVES, rows=rows, beyond=5), Look(), frozenset(["term=29"]))
    shown = [name for name in words(page) if name.startswith("提法")]
    assert shown[-1] == "提法29" and left_out.rows == 35 - len(shown) == 23


def test_a_page_drawn_again_has_the_same_dots() -> None:
    page = drawn(replace(LIVES, rows=(FORCES,)))
    marks = drawing(page, (13.333, 7.5), 0).marks
    dots = [mark for mark in marks if isinstance(mark, Oval)]
    assert len(dots) == 2 and dots[0].width > dots[1].width
    (diamond,) = (mark for mark in marks if isinstance(mark, Polygon))
    assert diamond.fill == ACCENT["light"]
