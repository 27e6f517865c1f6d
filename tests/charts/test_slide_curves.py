"""Curves on slides: native lines with gaps, native columns below, one scale, what finds no room."""

import sys
from dataclasses import replace
from pathlib import Path

from native_charts import BOX, drawn, native, words
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.look import Look
from policytext.charts.slides.draw import draw
from policytext.drawn.marks import Lines, Words
from policytext.drawn.pages import drawing

sys.path.insert(0, str(Path(__file__).parent / "plotly"))
from sample_years import CURVES, PANELS, REFORM


def labels(series) -> dict[int, tuple[str, str]]:  # type: ignore[no-untyped-def]
    """Return by place whether a label shows the series' name, and whether its number."""
    return {
        int(one.find(qn("c:idx")).get("val")): (
            one.find(qn("c:showSerName")).get("val"),
            one.find(qn("c:showVal")).get("val"),
        )
        for one in series._element.iter(qn("c:dLbl"))
    }


def test_a_gap_stays_a_gap_and_a_zero_a_zero() -> None:
    page = drawn(CURVES)
    lines, columns = native(page), native(page, 1)
    assert [tuple(series.values) for series in lines.plots[0].series] == [
        (2, 4, None, 0, 8),
        (1, None, None, None, 1),
    ]
    assert list(lines.plots[0].categories) == list(CURVES.periods.names)
    blanks = lines._chartSpace.chart.find(qn("c:dispBlanksAs"))
    assert blanks.get("val") == "gap"
    amounts, without = columns.plots[0].series
    assert tuple(amounts.values) == (1000, 1001, None, 1003, 1004)
    assert tuple(without.values) == (None, None, 1004, None, None)
    assert without.format.fill.pattern is not None


def test_names_are_labels_of_the_chart_and_numbers_of_what_is_named() -> None:
    assert [list(labels(one).values()) for one in native(drawn(CURVES)).plots[0].series] == [
        [("1", "0")],
        [("1", "0")],
    ]
    series = native(drawn(CURVES, None, "evidence=q.2022")).plots[0].series
    by_name = {one.name: labels(one) for one in series}
    assert by_name["高质量发展"][4][1] == "1"
    assert [one[1] for one in by_name["供给侧结构性改革"].values()] == ["0"]


def test_small_panels_are_charts_of_one_scale() -> None:
    page = drawn(PANELS)
    charts = [shape for shape in page.shapes if shape.has_chart]
    tops = {shape.chart.value_axis.maximum_scale for shape in charts[::2]}
    heights = {shape.height for shape in charts[::2]}
    assert len(charts) == 4 and len(tops) == 1 == len(heights)
    assert {"<b>全国", "四川省"} <= set(words(page))
    assert words(page)[0].startswith("■ 高质量发展　■ 供给侧结构性改革　■ 收录字数")


def test_panels_that_find_no_room_are_told_and_the_named_stays() -> None:
    names = [f"省{number}" for number in range(30)]
    many = replace(
        PANELS,
        beyond=2,
        panels=tuple(
            PANELS.panels[0]._replace(name=name, pick=f"term={name}", curves=(REFORM,))
            for name in names
        ),
    )
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    left_out = draw(page, BOX, many, Look(), frozenset(["term=省29"]))
    shown = [name for name in words(page) if name in names]
    assert "省29" in shown and left_out.rows == 32 - len(shown) > 2


def test_a_page_drawn_again_has_the_same_lines_and_words() -> None:
    page: Slide = drawn(CURVES)
    marks = drawing(page, (13.333, 7.5), 0).marks
    text = [mark.text for mark in marks if isinstance(mark, Words)]
    assert {"高质量发展", "供给侧结构性改革", "2018", "2022"} <= set(text)
    blue = [m for m in marks if isinstance(m, Lines) and m.shade == "#0b62a8"]
    assert [len(one.ends) for one in blue] == [2]  # 2018–2019 and 2021–2022, nothing across 2020
    red = [m for m in marks if isinstance(m, Lines) and m.shade == "#b4530a"]
    assert red == []
