"""Charts through the years in a browser: walking by keyboard, a chosen period, narrow boxes."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from policytext.base.look import Look
from policytext.base.places import DATA, PLOTLY
from policytext.charts.chart import Chart
from policytext.charts.plotly.draw import draw

sys.path.insert(0, str(Path(__file__).parent / "plotly"))
from sample_tiles import TILES
from sample_years import CURVES, LIVES, PANELS

SCRIPTS = "".join(
    (DATA / name).read_text(encoding="utf-8")
    for name in ("pick.js", "marks.js", "mark_keys.js", "chart.js")
)
OPENED = """([record, chosen]) => {
  const picked = (pick) => (window.picked = pick)
  window.chart = chartIn(box, Plotly, { name: "test", onPick: picked, onPoint() {} })
  window.lit = (more) => chart.light({ themes: [], term: "", evidence: "", ...more })
  chart.rename("图")
  return chart.draw(JSON.parse(record), { themes: [], term: "", evidence: "", ...chosen })
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
