"""The library that draws charts in the browser belongs to the plotly.py that makes them."""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import plotly
import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from policytext.base.look import Look
from policytext.base.places import PLOTLY
from policytext.charts.plotly.draw import draw

sys.path.insert(0, str(Path(__file__).parent / "plotly"))
from sample_charts import CHARTS

WHOLE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_VERSION = re.compile(r"plotly\.js (?:\(basic - minified\) )?v([0-9.]+)")


def version(path: Path) -> str:
    found = _VERSION.search(path.read_text("utf-8")[:400])
    assert found, path
    return found[1]


def test_both_are_of_one_version() -> None:
    assert version(PLOTLY) == version(WHOLE)


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """Two empty pages: one with the part of the library that we use, one with all of it."""
    context = browser.new_context(viewport={"width": 700, "height": 700})
    opened = []
    for script in (PLOTLY, WHOLE):
        page = context.new_page()
        page.set_content('<div id="plot" style="width:600px"></div>')
        page.add_script_tag(path=script)
        opened.append(page)
    yield opened[0], opened[1]
    context.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", CHARTS)
def test_a_part_of_the_library_draws_as_all_of_it(
    pages: tuple[Page, Page], name: str, dark: bool
) -> None:
    figure = draw(CHARTS[name], Look("zh", dark=dark))
    for page in pages:
        page.evaluate(
            """(record) => {
              const { data, layout } = JSON.parse(record)
              return Plotly.react(plot, data, layout, { displayModeBar: false })
            }""",
            figure.to_json(),
        )
    ours, whole = (
        Image.open(BytesIO(page.locator("#plot").screenshot())).convert("RGB") for page in pages
    )
    assert ours.size == whole.size
    assert ImageChops.difference(ours, whole).getbbox() is None
    assert len(ours.getcolors(1 << 24) or ()) > 3  # something is drawn
