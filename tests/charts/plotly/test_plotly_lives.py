"""Lives of phrases on screen: what is first differs in form, sizes are of the row, notes beside."""

import json

import pytest
from sample_years import LIVES

from policytext.base.look import ACCENT, Look
from policytext.charts.plotly.draw import draw

FIGURE = json.loads(draw(LIVES, Look("zh")).to_json())
WIDE = FIGURE["data"], FIGURE["layout"]
NARROW = tuple(FIGURE["layout"]["meta"]["narrow"][name] for name in ("data", "layout"))


def marks(traces: list[dict], symbol: str) -> dict:
    (found,) = (t for t in traces if t.get("marker", {}).get("symbol") == symbol)
    return found


@pytest.mark.parametrize("traces", [WIDE[0], NARROW[0]], ids=["wide", "narrow"])
def test_the_first_is_a_red_diamond_and_the_others_are_dots(traces: list[dict]) -> None:
    first, dots = marks(traces, "diamond"), marks(traces, "circle")
    assert first["customdata"] == ["evidence=s.2018", "evidence=f.2019"]
    assert first["x"] == [0, 1] and first["marker"]["color"] == ACCENT["light"]
    assert dots["customdata"] == ["evidence=s.2019", "evidence=f.2021", "evidence=f.2022"]
    assert first["hovertext"][1] == "新质生产力<br>2019 · 1 次"
    half, whole, again = dots["marker"]["size"]
    assert half == again < whole


@pytest.mark.parametrize("traces", [WIDE[0], NARROW[0]], ids=["wide", "narrow"])
def test_a_line_goes_from_first_to_last_and_years_without_text_are_hatched(
    traces: list[dict],
) -> None:
    (line,) = (t for t in traces if t.get("mode") == "lines")
    assert line["x"] == [0, 1, None, 1, 4, None]
    assert traces[0]["type"] == "bar" and traces[0]["x"] == [2] and traces[0]["y"] == [2]


def test_names_and_notes_are_text_whatever_they_hold() -> None:
    names = WIDE[1]["yaxis"]["ticktext"]
    assert names[0] == "&lt;b&gt;阶级斗争" and names[1].startswith("<b><span")
    (notes,) = (t for t in WIDE[0] if t.get("mode") == "text")
    assert "2018–2019" in notes["text"][0] and "未再出现" in notes["text"][0]
    above, beside = (t for t in NARROW[0] if t.get("mode") == "text")
    assert above["text"] == names and "2019–2022" in beside["text"][1]
    assert NARROW[1]["yaxis"]["ticktext"] == []


def test_a_phrase_that_is_chosen_lights_its_row() -> None:
    for _, layout in (WIDE, NARROW):
        assert [pick for pick, _ in layout["meta"]["bands"]] == ["term=struggle", "term=forces"]
