"""The figures, on tables small enough to count by hand."""

from collections.abc import Callable
from urllib.parse import parse_qs

import pandas as pd
import plotly.graph_objects as go
import pytest

from policytext.base.fitting import breadth, plain, short, shortened, wrapped
from policytext.base.labels import label
from policytext.base.look import CHOSEN, GREY, SEVERAL, Hue, Look
from policytext.charts import plotly as figures
from policytext.charts.plotly.style import config
from policytext.charts.values import Axis, Dot, Named, Scatter

HUES = {
    "industry": Hue("兴业兴城", "#b4530a"),
    "now-later": Hue("抓当前 ↔ 谋长远", "#8c1d40"),
    "*": Hue("几个主题", SEVERAL["light"]),
    "": Hue("主题之外", GREY["light"]),
}
FREQUENCY = pd.DataFrame(
    [("城市", "industry", 2, 20.0), ("城市", "", 3, 30.0), ("<b>产</b>", "*", 1, 10.0)],
    columns=["term", "theme", "frequency", "per_thousand"],
)
TERMS = pd.DataFrame(
    [("城市", "industry", 12, 14), ("城市", "", 40, 42), ("产业", "", 90, 92)],
    columns=["row", "theme", "start", "end"],
)
THEMES = pd.DataFrame(
    [("industry", 10, 30, "stated"), ("industry", 60, 70, "echo"), ("now-later", 80, 84, "stated")],
    columns=["theme", "start", "end", "how"],
)
MATRIX = pd.DataFrame(
    [("industry", "城市", 4), ("industry", "产业", 0), ("now-later", "城市", 1)],
    columns=["theme", "term", "frequency"],
)
BALANCE = pd.DataFrame(
    [("now-later", "now", 0, 4, 1, 3), ("now-later", "later", 1, 3, 1, 2)],
    columns=["theme", "pole", "side", "sentences", "stated", "echoed"],
)
POLES = {("now-later", 0): "抓当前", ("now-later", 1): "谋长远"}
COVERAGE = pd.DataFrame(
    [("none", 1, 30, 0.3), ("one", 2, 50, 0.5), ("several", 1, 20, 0.2)],
    columns=["themes", "sentences", "characters", "share"],
)
SCREEN = Look("zh")
PICTURE = Look("zh", picture=True, title="题", base="全文", source="来源：文")
Draw = Callable[[Look], go.Figure]
DRAWN: dict[str, tuple[Draw, pd.DataFrame]] = {
    "frequency": (
        lambda look: figures.frequency(FREQUENCY, hues=HUES, look=look, unit="frequency"),
        FREQUENCY,
    ),
    "dispersion": (
        lambda look: figures.dispersion(
            TERMS, THEMES, length=100, paragraphs=[0, 50], hues=HUES, look=look
        ),
        TERMS,
    ),
    "matrix": (lambda look: figures.matrix(MATRIX, hues=HUES, look=look), MATRIX),
    "balance": (lambda look: figures.balance(BALANCE, labels=POLES, hues=HUES, look=look), BALANCE),
    "coverage": (lambda look: figures.coverage(COVERAGE, look=look), COVERAGE),
}


def picks(figure: go.Figure) -> list[dict[str, list[str]]]:
    return [
        parse_qs(pick, keep_blank_values=True, strict_parsing=True)
        for trace in figure.data
        if trace.customdata is not None
        for pick in trace.customdata
    ]


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("look", [SCREEN, PICTURE], ids=["screen", "picture"])
def test_a_figure_leaves_its_table_alone_and_every_pick_can_be_read(name: str, look: Look) -> None:
    draw, table = DRAWN[name]
    before = table.copy(deep=True)
    figure = draw(look)
    pd.testing.assert_frame_equal(table, before)
    assert picks(figure)
    assert all(set(pick) <= {"term", "theme", "at", "evidence"} for pick in picks(figure))


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_has_its_size_its_words_and_margins_that_stay(name: str) -> None:
    layout = DRAWN[name][0](PICTURE).layout
    assert (layout.width, layout.height, layout.paper_bgcolor) == (1280, 720, "#ffffff")
    assert layout.title.text == "题" and layout.title.subtitle.text.endswith("全文")
    assert "来源：文" in [annotation.text for annotation in layout.annotations]
    sizes = [layout.font.size, layout.legend.font.size, layout.title.subtitle.font.size]
    assert min(sizes) >= 18
    assert layout.margin.autoexpand is False


def test_on_screen_nothing_is_painted_behind_a_figure() -> None:
    for draw, _ in DRAWN.values():
        assert draw(SCREEN).layout.paper_bgcolor == "rgba(0,0,0,0)"


def test_bars_add_up_to_the_number_at_their_end() -> None:
    figure = figures.frequency(FREQUENCY, hues=HUES, look=SCREEN, chosen="城市", unit="frequency")
    bars = {trace.name: list(trace.x) for trace in figure.data if trace.type == "bar"}
    assert bars == {"兴业兴城": [2], "主题之外": [3], "几个主题": [1]}
    assert [text.strip() for text in figure.data[-1].text] == ["5", "1"]
    assert [shape.fillcolor for shape in figure.layout.shapes] == [CHOSEN["light"]]
    per_thousand = figures.frequency(FREQUENCY, hues=HUES, look=SCREEN, unit="per_thousand")
    assert [text.strip() for text in per_thousand.data[-1].text] == ["50.0", "10.0"]


def test_a_term_that_looks_like_markup_stays_text() -> None:
    figure = figures.frequency(FREQUENCY, hues=HUES, look=SCREEN, unit="frequency")
    assert "<b>" not in " ".join(figure.layout.yaxis.ticktext)
    assert {"term": ["<b>产</b>"]} in picks(figure)


def test_a_tick_for_each_occurrence_and_a_form_for_each_kind_of_passage() -> None:
    figure = DRAWN["dispersion"][0](SCREEN)
    ticks = [x for trace in figure.data if trace.type == "scatter" for x in trace.x]
    assert sorted(ticks) == [12, 40, 90]
    assert {"term": ["城市"], "at": ["12"]} in picks(figure)
    assert {"theme": ["industry"], "at": ["60"]} in picks(figure)
    bands = [(shape.x0, shape.x1) for shape in figure.layout.shapes]
    assert bands == [(10, 30), (80, 84)]
    blocks = [trace for trace in figure.data if trace.type == "bar" and trace.base is not None]
    grounds = {block.base[0]: block.marker.color for block in blocks}
    assert grounds[10] == "#b4530a" and grounds[60] == "rgba(180,83,10,0.25)"


def test_paragraph_numbers_do_not_run_into_one_another() -> None:
    figure = figures.dispersion(
        TERMS, THEMES, length=100, paragraphs=[0, 2, 4, 50, 53, 90], hues=HUES, look=SCREEN
    )
    assert list(figure.layout.xaxis.tickvals) == [0, 50, 90]
    assert list(figure.layout.xaxis.ticktext) == ["1段", "4段", "6段"]


def test_a_cell_without_occurrences_is_a_dot() -> None:
    (cells,) = DRAWN["matrix"][0](SCREEN).data
    assert list(cells.text) == ["4", "", "1"]
    assert cells.marker.size[1] < cells.marker.size[2] < cells.marker.size[0]
    assert parse_qs(cells.customdata[0]) == {"theme": ["industry"], "term": ["城市"]}


def test_both_halves_of_the_balance_have_one_scale() -> None:
    figure = DRAWN["balance"][0](SCREEN)
    low, high = figure.layout.xaxis.range
    assert low == -high and high > 4
    assert [list(trace.x) for trace in figure.data if trace.type == "bar"] == [[-4], [3]]
    assert {"evidence": ["pole.now-later.1"]} in picks(figure)


def test_long_poles_stand_above_their_bars() -> None:
    named = {key: "Planning and design, at great length" for key in POLES}
    figure = figures.balance(BALANCE, labels=named, hues=HUES, look=Look("en"))
    words = [trace for trace in figure.data if trace.type == "scatter"]
    assert len(words) == 4
    assert all(breadth(text) <= 11 for trace in words for text in trace.text)
    assert figure.data[0].hovertext[0].startswith("Planning and design, at great length")


def test_both_bars_of_the_coverage_are_full() -> None:
    figure = DRAWN["coverage"][0](SCREEN)
    assert [sum(trace.x[bar] for trace in figure.data) for bar in (0, 1)] == [1, 1]
    assert [list(trace.hovertext) for trace in figure.data] == [
        ["1", "30"],
        ["2", "50"],
        ["1", "20"],
    ]
    assert picks(figure)[0] == {"evidence": ["coverage.none"]}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_table_is_said_to_be_empty(language: str) -> None:
    look = Look(language)
    empty = [
        figures.frequency(FREQUENCY[:0], hues=HUES, look=look, unit="frequency"),
        figures.dispersion(TERMS[:0], THEMES[:0], length=0, paragraphs=[], hues=HUES, look=look),
        figures.matrix(MATRIX[:0], hues=HUES, look=look),
        figures.balance(BALANCE[:0], labels={}, hues=HUES, look=look),
        figures.coverage(COVERAGE[:0], look=look),
    ]
    for figure in empty:
        assert not figure.data and figure.layout.annotations[0].text


@pytest.mark.parametrize(("mode", "panel"), [("light", "#ffffff"), ("dark", "#1a2027")])
def test_grey_marks_can_be_seen(mode: str, panel: str) -> None:
    assert contrast(GREY[mode], panel) >= 3
    assert contrast(SEVERAL[mode], panel) >= 3
    figure = figures.coverage(COVERAGE, look=Look("zh", dark=mode == "dark"))
    for trace in figure.data:
        assert contrast(trace.marker.color, panel) >= 3
        assert contrast(trace.insidetextfont.color, trace.marker.color) >= 4.5


def test_labels_are_cut_by_breadth_not_by_letters() -> None:
    assert shortened("一二三四五六", 6) == "一二三四五六"
    assert shortened("一二三四五六七", 6) == "一二三四五…"
    assert shortened("Connectivity", 7) == "Connectivity"
    assert short("<a&b>") == plain("<a&b>") == "&lt;a&amp;b&gt;"


def test_a_long_base_line_goes_on_below() -> None:
    base = "Whole text · " + "one two three " * 9 + "stop words left out"
    assert len(wrapped(base)) == 2 and " ".join(wrapped(base)) == base
    assert "".join(wrapped("字" * 150)) == "字" * 150
    assert all(breadth(line) <= 66 for line in wrapped("字" * 500))
    assert wrapped("字" * 500)[-1].endswith("…")
    tall = figures.coverage(COVERAGE, look=Look("en", picture=True, base=base)).layout
    assert tall.margin.t > figures.coverage(COVERAGE, look=PICTURE).layout.margin.t


def test_only_a_picture_has_a_button() -> None:
    assert config(SCREEN, "x")["displayModeBar"] is False
    saved = config(PICTURE, "词频")["toImageButtonOptions"]
    assert (saved["filename"], saved["width"], saved["height"]) == ("词频", 1280, 720)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_button_is_named_in_the_page_language(language: str) -> None:
    settings = config(Look(language, picture=True), "x")
    words = settings["locales"][settings["locale"]]["dictionary"]
    keys = ("picture_save", "picture_saved", "picture_failed")
    assert set(words.values()) == {label(key, language) for key in keys}
    assert "Download plot as a PNG" in words


def test_many_rows_keep_apart_and_the_source_stands_below_what_is_under_the_plot() -> None:
    counts = pd.DataFrame(
        [
            ("term", f"词{row}", paragraph, 1, 9 * paragraph)
            for row in range(30)
            for paragraph in (0, 3)
        ],
        columns=["kind", "row", "paragraph", "number", "first"],
    )
    rows = figures.distribution(counts, paragraphs=4, hues=HUES, look=PICTURE).layout
    plot = rows.height - rows.margin.t - rows.margin.b
    assert 30 * rows.yaxis.tickfont.size <= plot
    ends = Axis("轴", 0, 1, ((0, "0"), (1, "1")))
    one = Scatter((Dot("词", 0.5, 0.5, 0, "", ("词",)),), ends, ends, (Named("", GREY),))
    dots = figures.scatter(one, PICTURE).layout
    for layout, under in ((rows, 20), (dots, 20 + 20)):  # ticks; ticks and the axis's name
        (source,) = [one for one in layout.annotations if one.text == "来源：文"]
        assert source.yshift + source.font.size <= -under
        assert layout.margin.b + source.yshift > 0
