"""What every figure has in common: its picks, its empty state, its bands."""

import sys
from pathlib import Path

import pytest

from policytext.base.fitting import breadth, plain, short, shortened, wrapped
from policytext.base.labels import label
from policytext.base.look import CHOSEN, GREY, Look
from policytext.charts.clouds import CloudLayout
from policytext.charts.plotly.draw import draw
from policytext.charts.values import Cloud

sys.path.insert(0, str(Path(__file__).parent))
from sample_charts import CHARTS, EMPTY, FULL, NUMBERED

SCREEN = Look("zh")


@pytest.mark.parametrize("name", CHARTS)
def test_every_mark_has_its_pick_and_drawing_twice_gives_the_same(name: str) -> None:
    figure = draw(CHARTS[name], SCREEN)
    for trace in figure.data:
        assert len(trace.customdata or ()) == len(trace.y)
        assert not any(p for y, p in zip(trace.y, trace.customdata, strict=True) if y is None)
    assert any(trace.customdata for trace in figure.data)
    assert draw(CHARTS[name], SCREEN) == figure
    assert figure.layout.margin.autoexpand is False


def test_on_screen_nothing_is_painted_behind_a_figure() -> None:
    for chart in CHARTS.values():
        assert draw(chart, SCREEN).layout.paper_bgcolor == "rgba(0,0,0,0)"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_chart_is_said_to_be_empty(name: str, language: str) -> None:
    figure = draw(EMPTY[name], Look(language))
    assert not figure.data
    said = label("figure_empty", language).replace("\n", "<br>")
    assert [annotation.text for annotation in figure.layout.annotations] == [said]


def test_a_cloud_is_no_figure() -> None:
    with pytest.raises(TypeError, match="Cloud"):
        draw(Cloud(CloudLayout(1, 1, (), ()), {}, ()), SCREEN)


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("mode", "panel"), [("light", "#ffffff"), ("dark", "#1a2027")])
def test_grey_marks_can_be_seen(mode: str, panel: str) -> None:
    assert contrast(GREY[mode], panel) >= 3
    figure = draw(FULL, Look("zh", dark=mode == "dark"))
    assert figure.data[0].marker.color == GREY[mode]


def test_labels_are_cut_by_breadth_not_by_letters() -> None:
    assert shortened("一二三四五六", 6) == "一二三四五六"
    assert shortened("一二三四五六七", 6) == "一二三四五…"
    assert shortened("Connectivity", 7) == "Connectivity"
    assert short("<a&b>") == plain("<a&b>") == "&lt;a&amp;b&gt;"


def test_long_text_is_wrapped_to_three_lines() -> None:
    base = "Whole text · " + "one two three " * 9 + "stop words left out"
    assert len(wrapped(base)) == 2 and " ".join(wrapped(base)) == base
    assert "".join(wrapped("字" * 150)) == "字" * 150
    assert all(breadth(line) <= 66 for line in wrapped("字" * 500))
    assert wrapped("字" * 500)[-1].endswith("…")


def test_on_screen_what_can_be_chosen_goes_along_and_nothing_is_lit() -> None:
    layout = draw(NUMBERED, SCREEN).layout
    assert not layout.shapes
    assert [pick for pick, _ in layout.meta["bands"]] == ["term=city"]
    ((_, band), *_) = layout.meta["bands"]
    assert (band["y0"], band["y1"], band["fillcolor"]) == (-0.5, 0.5, CHOSEN["light"])
