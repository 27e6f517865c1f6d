"""Charts through the years in a browser: walking by keyboard, a chosen period, narrow boxes."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from policytext.base.look import Look
from policytext.base.places import DATA, PLOTLY
from policytext.charts.chart import Chart
from policytext.charts.plotly.draw import draw
from policytext.charts.through_years import Amount, Curve, Curves, Moment, Panel, Periods, Reading
from policytext.charts.values import Bar, Bars

sys.path.insert(0, str(Path(__file__).parent / "plotly"))
from sample_tiles import TILES
from sample_years import CURVES, LIVES, PANELS

SCRIPTS = "".join(
    (DATA / name).read_text(encoding="utf-8")
    for name in ("pick.js", "marks.js", "mark_keys.js", "chart.js")
)
OPENED = """([record, chosen]) => {
  window.all = []
  const picked = (pick) => all.push((window.picked = pick))
  const onPoint = (pick) => chart.point(pickOf((window.pointed = pick)))
  window.chart = chartIn(box, Plotly, { name: "test", onPick: picked, onPoint })
  window.lit = (more) => chart.light({ themes: [], term: "", evidence: "", ...more })
  chart.rename("图")
  return chart.draw(JSON.parse(record), { themes: [], term: "", evidence: "", ...chosen })
}"""
# Two curves whose gaps differ, in two panels; the second curve is higher by one.
GAPS = Curves(
    tuple(
        Panel(
            name,
            tuple(
                Curve(
                    number, tuple(Reading(x, x + number, f"point={name}{number}.{x}") for x in own)
                )
                for number, own in enumerate(((0, 2, 4, 5, 7, 9, 10), (0, 1, 3, 6, 10)))
            ),
            tuple(Amount(x, 1000.0) for x in range(11)),
        )
        for name in ("a", "b")
    ),
    CURVES.series,
    Periods(tuple(str(2010 + x) for x in range(11)), (0, 5, 10)),
    "每万字",
    "收录字数",
)
MIDDLE = """(pick) => {
  const { node } = marksOf(document.querySelector(".plot")).find((mark) => mark.pick === pick)
  const { x, y, width, height } = node.getBoundingClientRect()
  return [x + width / 2, y + height / 2]
}"""
# Where the middle of a node stands: in which panel, over which period, at which number.
PLACED = """(node) => {
  const [plot, box] = [document.querySelector(".plot"), node.getBoundingClientRect()]
  const home = plot.getBoundingClientRect()
  const left = box.left + box.width / 2 - home.left
  const top = box.top + box.height / 2 - home.top
  const read = (at, { _offset, p2l }) => Math.round(p2l(at - _offset))
  const inside = (at, { _offset, _length }) => at > _offset - 9 && at < _offset + _length + 9
  for (const { xaxis, yaxis } of Object.values(plot._fullLayout._plots))
    if (inside(left, xaxis) && inside(top, yaxis) && yaxis.visible)
      return [xaxis._id, read(left, xaxis), read(top, yaxis)]
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    page = browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
    page.set_content("<p></p>")
    page.add_script_tag(path=PLOTLY)
    page.add_script_tag(content=f"{SCRIPTS}\nwindow.chartIn = chartIn")
    return page


def opened(page: Page, chart: Chart, *, width: int = 1000, **chosen: Any) -> None:
    page.evaluate(
        """([style, width]) => {
          document.body.innerHTML = `<style>${style}</style><div id="box" class="policytext-chart"
            style="width:${width}px"></div>`
        }""",
        [(DATA / "chart.css").read_text(encoding="utf-8"), width],
    )
    page.evaluate(OPENED, [draw(chart, Look("zh")).to_json(), chosen])


def walked(page: Page, *keys: str) -> str:
    """Return what the mark says that these keys lead to, and what Enter picks there."""
    page.locator(".marks").focus()
    for key in keys:
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    return str(page.evaluate("window.picked"))


def words(page: Page) -> list[str]:
    return [one for one in page.locator("svg text").all_text_contents() if one]


def test_the_right_arrow_goes_on_in_time_and_down_to_the_curve_below(page: Page) -> None:
    opened(page, CURVES)
    assert walked(page) == "evidence=q.2018"
    assert walked(page, "Home", "ArrowRight", "ArrowRight") == "evidence=q.2021"
    assert walked(page, "Home", "ArrowDown") == "evidence=r.2018"
    assert walked(page, "ArrowRight", "ArrowUp") == "evidence=q.2022"
    option = page.locator("[role=option]")
    assert option.inner_text() == "高质量发展 · 2022 · 8.0"


@pytest.mark.parametrize("width", [1000, 380])
def test_a_chosen_point_has_a_line_and_its_period_in_its_own_panel(page: Page, width: int) -> None:
    opened(page, PANELS, width=width, evidence="r.2022")
    lines = page.evaluate(
        "document.querySelector('.plot').layout.shapes.map((s) => [s.xref, s.x0])"
    )
    # The reading stands in both panels here, as their curve is the same.
    assert lines == [["x", 4], ["x2", 4]]
    page.evaluate("lit({ evidence: 'q.2021' })")
    assert page.evaluate("document.querySelector('.plot').layout.shapes.length") == 1
    assert words(page).count("2021") == 1  # no tick: only what is chosen has its name
    page.evaluate("lit({})")
    assert page.evaluate("document.querySelector('.plot').layout.shapes.length") == 0
    assert words(page).count("2021") == 0


@pytest.mark.parametrize(
    "chart", [CURVES, PANELS, LIVES, TILES], ids=["one", "many", "lives", "tiles"]
)
def test_a_box_that_becomes_narrow_gets_the_narrow_figure_with_the_same_marks(
    page: Page, chart: Chart
) -> None:
    opened(page, chart)
    picks = "[...marksOf(document.querySelector('.plot'))].map((one) => one.pick).sort()"
    page.evaluate(f"window.before = {picks}")
    wide = page.evaluate("document.querySelector('.plot')._fullLayout.height")
    page.evaluate("box.style.width = '360px'")
    page.evaluate("chart.fit()")
    narrow = json.loads(draw(chart, Look("zh")).to_json())["layout"]["meta"]["narrow"]["layout"]
    assert page.evaluate("document.querySelector('.plot')._fullLayout.height") == narrow["height"]
    assert page.evaluate("document.querySelector('.plot')._fullLayout.width") == 360
    assert wide != narrow["height"]
    assert page.evaluate(picks) == page.evaluate("window.before")
    assert page.evaluate("before.length") >= 3
    page.evaluate("box.style.width = '1000px'")
    page.evaluate("chart.fit()")
    assert page.evaluate("document.querySelector('.plot')._fullLayout.height") == wide


def test_tiles_are_walked_row_by_row(page: Page) -> None:
    opened(page, TILES)
    assert walked(page, "Home") in ("evidence=t.cn", "evidence=t.sc")
    assert walked(page, "End") == "evidence=t.cq"


@pytest.mark.parametrize(
    ("chart", "chosen"),
    [(CURVES, "q.2021"), (LIVES, "f.2021"), (TILES, "t.sc")],
    ids=["curves", "lives", "tiles"],
)
def test_what_is_chosen_has_an_edge_and_no_other_mark_loses_its_strength(
    page: Page, chart: Chart, chosen: str
) -> None:
    opened(page, chart, evidence=chosen)
    assert page.locator("path.chosen").count() == 1
    assert page.locator("path.faded").count() == 0


@pytest.mark.parametrize("width", [1000, 380])
@pytest.mark.parametrize(
    ("pick", "place"),
    [
        ("a0.5", ["x", 5, 5]),
        ("b0.10", ["x2", 10, 10]),
        ("b1.6", ["x2", 6, 7]),
        ("a1.10", ["x", 10, 11]),
        ("a0.0", ["x", 0, 0]),
    ],
)
def test_behind_gaps_the_dot_that_is_chosen_has_the_edge(
    page: Page, pick: str, place: list[Any], width: int
) -> None:
    opened(page, GAPS, width=width, point=pick)
    edged = page.locator(".scatterlayer path.chosen")
    assert [edged.evaluate(PLACED)] == [place]
    page.evaluate("lit({ point: 'a0.9' })")  # drawn again, and once more
    assert edged.evaluate(PLACED) == ["x", 9, 9]
    page.evaluate("lit({})")
    assert edged.count() == 0


def test_behind_gaps_the_ring_stays_on_the_dot_that_enter_chooses(page: Page) -> None:
    opened(page, GAPS)
    for keys, pick, place in (
        (["Home", *["ArrowRight"] * 4], "point=a0.7", ["x", 7, 7]),
        (["ArrowRight"], "point=a0.9", ["x", 9, 9]),
        (["ArrowDown"], "point=a1.10", ["x", 10, 11]),
    ):
        assert walked(page, *keys) == pick
        page.evaluate("lit({ point: picked.slice('point='.length) })")
        assert page.locator(".ring").evaluate(PLACED) == place
        assert page.locator(".scatterlayer path.chosen").evaluate(PLACED) == place
        assert f"{2010 + place[1]} · {place[2]}.0" in page.locator("[role=option]").inner_text()


def test_a_dot_behind_gaps_is_clicked_where_it_stands(page: Page) -> None:
    opened(page, GAPS, point="a0.5")
    for pick, place in (("b0.9", ["x2", 9, 9]), ("a1.3", ["x", 3, 4]), ("a0.5", ["x", 5, 5])):
        x, y = page.evaluate(MIDDLE, f"point={pick}")
        page.mouse.move(x, y)
        page.wait_for_function("(pick) => window.pointed === pick", arg=f"point={pick}")
        page.mouse.click(x, y)
        assert page.evaluate("window.picked") == f"point={pick}"
        page.evaluate("(point) => lit({ point })", pick)
        for state in ("chosen", "pointed"):
            assert page.locator(f".scatterlayer path.{state}").evaluate(PLACED) == place


WORDS = """(words) => {
  const one = [...document.querySelectorAll("svg text")].find((node) => node.textContent === words)
  const { x, y, width, height } = one.getBoundingClientRect()
  return [x + width / 2, y + height / 2]
}"""


@pytest.mark.parametrize("width", [1000, 380])
def test_the_name_of_a_row_chooses_the_row_and_only_once(page: Page, width: int) -> None:
    opened(page, LIVES, width=width)
    for words_of, pick in (("<b>阶级斗争", "struggle"), ("新质生产力", "forces")):
        x, y = page.evaluate(WORDS, words_of)
        page.mouse.move(x, y)
        assert page.locator(".plot.on-words").count() == 1
        page.mouse.click(x, y)
        page.wait_for_function("(pick) => window.picked === pick", arg=f"term={pick}")
    x, y = page.evaluate(MIDDLE, "evidence=f.2021")
    page.mouse.move(x, y)  # a dot
    assert page.locator(".plot.on-words").count() == 0
    page.wait_for_function("window.pointed === 'evidence=f.2021'")
    page.mouse.click(x, y)
    assert page.evaluate("all") == ["term=struggle", "term=forces", "evidence=f.2021"]


def test_a_dot_over_the_note_beside_it_is_not_the_note(page: Page) -> None:
    years = Periods(tuple(str(1950 + x) for x in range(76)), (0, 75))
    moments = (Moment(0, 0.1, "evidence=s.1950", first=True), Moment(75, 1.0, "evidence=s.2025"))
    row = LIVES.rows[0]._replace(moments=moments)
    opened(page, replace(LIVES, rows=(row,), periods=years, without=()), width=720)
    x, y = page.evaluate(MIDDLE, "evidence=s.2025")
    note = page.locator(".textpoint").bounding_box()
    assert note is not None and note["x"] < x + 5 < note["x"] + note["width"]
    page.mouse.move(x + 5, y)  # the note begins under the dot
    assert page.locator(".plot.on-words").count() == 0
    page.mouse.click(x + 5, y)
    assert page.evaluate("all") == []
    page.mouse.click(x + 40, y)
    assert page.evaluate("all") == ["term=struggle"]


def test_the_name_of_a_bar_chooses_the_bar(page: Page) -> None:
    rows = tuple(Bar(f"提法{n}", n, f"term={n}", CURVES.series[0].shade) for n in (3, 2, 1))
    opened(page, Bars(rows, "次数"))
    page.mouse.click(*page.evaluate(WORDS, "提法2"))
    assert page.evaluate("all") == ["term=2"]
