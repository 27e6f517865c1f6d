"""Curves on screen: gaps, one scale, the coverage, what a chosen period shows, the narrow twin."""

import json
from dataclasses import replace
from typing import Any

from sample_years import CURVES, PANELS, QUALITY

from policytext.base.look import Look
from policytext.charts.plotly.draw import draw

ZH = Look("zh")


def record(chart: Any, look: Look = ZH) -> tuple[list[dict], dict]:
    figure = json.loads(draw(chart, look).to_json())
    return figure["data"], figure["layout"]


def lines(traces: list[dict]) -> list[dict]:
    return [trace for trace in traces if trace["type"] == "scatter"]


def test_a_curve_has_a_gap_where_there_is_no_text_and_keeps_its_zero() -> None:
    traces, _ = record(CURVES)
    first, other = lines(traces)
    assert first["x"] == [0, 1, None, 3, 4] and first["y"] == [2, 4, None, 0, 8]
    assert first["customdata"][:3] == ["evidence=q.2018", "evidence=q.2019", ""]
    assert other["y"] == [1, None, 1]  # two points that nothing joins
    assert not first.get("connectgaps")
    assert first["hovertext"][:2] == [
        "高质量发展<br>2018 · 2.0",
        "<b>高质量发展</b><br>2019 · 4.0",
    ]


def test_a_period_without_text_is_hatched_and_chooses_nothing() -> None:
    traces, _ = record(CURVES)
    without, amounts = (trace for trace in traces if trace["type"] == "bar")
    assert without["x"] == [2] and without["customdata"] == [""]
    assert (
        without["hovertext"] == ["2020 · 没有文本"] and without["marker"]["pattern"]["shape"] == "/"
    )
    assert amounts["x"] == [0, 1, 3, 4] and max(amounts["y"]) == 1


def test_names_stand_beside_their_curves_in_their_hues() -> None:
    _, layout = record(CURVES)
    found = {one["text"]: one["font"]["color"] for one in layout["annotations"]}
    for named in CURVES.series:
        assert found[f"<b>{named.name}</b>"] == named.shade["light"]


def test_all_panels_have_one_scale_and_hostile_names_are_text() -> None:
    traces, layout = record(PANELS)
    assert layout["yaxis"]["range"] == layout["yaxis3"]["range"]
    assert {trace["yaxis"] for trace in lines(traces)} == {"y", "y3"}
    heads = [one["text"] for one in layout["annotations"]]
    assert "<b>&lt;b&gt;全国</b>" in heads and "<b>四川省</b>" in heads
    assert layout["yaxis3"]["ticktext"] == [""] * len(layout["yaxis"]["ticktext"])


def test_a_chosen_point_knows_its_period_in_its_panel() -> None:
    _, layout = record(PANELS)
    first, second = layout["meta"]["uprights"]
    assert first["at"]["evidence=q.2021"] == 3 and first["shape"]["xref"] == "x"
    assert "evidence=q.2021" not in second["at"] and second["tag"]["xref"] == "x2"
    assert layout["meta"]["periods"] == list(PANELS.periods.names)
    assert not layout.get("shapes")  # nothing is chosen yet


def test_a_narrow_twin_goes_along_with_the_same_marks() -> None:
    traces, layout = record(PANELS)
    narrow = layout["meta"]["narrow"]
    assert narrow["below"] == 700 and "template" not in narrow["layout"]
    assert [t.get("customdata") for t in narrow["data"]] == [t.get("customdata") for t in traces]
    assert narrow["layout"]["xaxis2"]["domain"] == [0, 1]  # one below the other
    assert layout["xaxis2"]["domain"][0] > 0.5


def test_the_keyboard_walks_a_curve_as_one_row() -> None:
    traces, _ = record(PANELS)
    assert [trace["meta"]["row"] for trace in lines(traces)] == [0, 1, 4]


def test_counts_have_whole_marks() -> None:
    few = CURVES.panels[0]._replace(curves=(QUALITY._replace(readings=QUALITY.readings[:1]),))
    _, layout = record(replace(CURVES, panels=(few,), form="{:.0f}"))
    assert layout["yaxis"]["tickvals"] == [0, 1, 2]
