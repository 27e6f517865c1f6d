"""Lexical richness by paragraph: by hand, beside an independent count, and as a view."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Bars
from policytext.exports.deck import deck
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.source.cleaning import clean
from policytext.statistics.richness import WINDOW, moving_average_ratio, richness
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.prepared import article, article_tokens
from policytext.study.study import Filter, Study
from policytext.tokens.segmentation import Token, segment
from policytext.views.richness import richness as view_of
from policytext.views.statement import statement

ONE, OTHER = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉"


def study(source: str) -> Study:
    document = clean(source)
    return Study(document, segment(document.text))


def letter_by_letter(source: str) -> Study:
    document = clean(source)
    tokens = [
        Token(at, at + 1, letter, "term" if letter.isalnum() else "punctuation")
        for at, letter in enumerate(document.text)
    ]
    return Study(document, tuple(tokens))


def whole() -> Study:
    return Study(article(), article_tokens("phrases"))


def test_the_mean_of_all_windows_by_hand() -> None:
    # 甲乙 2, 乙甲 2, 甲甲 1 different terms: 5 of 6.
    assert moving_average_ratio(list("甲乙甲甲"), 2) == pytest.approx(5 / 6)
    assert moving_average_ratio(list("甲甲甲"), 3) == pytest.approx(1 / 3)
    assert moving_average_ratio(list("甲乙丙"), 3) == 1
    assert moving_average_ratio(list("甲乙"), 3) is None


def test_a_text_twice_as_long_is_as_rich_and_a_plain_ratio_would_halve() -> None:
    once, twice = list(ONE), list(ONE * 2)
    assert moving_average_ratio(once, 5) == moving_average_ratio(twice, 5) == 1
    assert len(set(twice)) / len(twice) == 0.5


def test_marks_are_no_tokens_and_short_paragraphs_have_no_number() -> None:
    of = study("题\n改革，改革，发展。\n改革。")
    table = richness(of.document, of.tokens, window=2)
    assert table["tokens"].tolist() == [3, 1] and table["types"].tolist() == [2, 1]
    # 改革改革 1, 改革发展 2 different terms: 3 of 4; the mark between them is no token.
    assert table["richness"][0] == pytest.approx(3 / 4) and table["richness"].isna()[1]
    assert richness(clean(""), ()).empty


def test_the_article_is_measured_as_a_plain_count_says() -> None:
    table = richness(article(), article_tokens("phrases"))
    for paragraph, row in zip(article().paragraphs, table.itertuples(), strict=True):
        inside = [t for t in whole().tokens if paragraph.start <= t.start < paragraph.end]
        terms = [t.term for t in inside if any(map(str.isalnum, t.surface))]
        windows = [terms[i : i + WINDOW] for i in range(len(terms) - WINDOW + 1)]
        shares = [len(set(window)) / WINDOW for window in windows]
        assert (row.tokens, row.types) == (len(terms), len(set(terms)))
        assert row.richness == pytest.approx(sum(shares) / len(shares))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_paragraph_is_a_bar_that_leads_to_it(language: str) -> None:
    view = view_of(whole(), Options(), Look(language))
    assert isinstance(view.chart, Bars) and len(view.chart.rows) == len(view.rows) == 6
    starts = [Pick.parse(bar.pick).at for bar in view.chart.rows]
    assert starts == [paragraph.start for paragraph in article().paragraphs]
    assert [row[0] for row in view.picks] == [bar.pick for bar in view.chart.rows]
    assert all(len(row) == len(view.rows.columns) for row in view.picks)
    assert view.words
    rich, poor = (choose(view.chart.rows, key=lambda bar: bar.number) for choose in (max, min))
    assert view.words().named == {rich.pick, poor.pick}
    for number in (5, round(50 * rich.number), 6, round(50 * poor.number)):  # the fifth is richest
        assert str(number) in view.words().headline
    sentences = {article().paragraph_at(place) for place in view.places()}
    assert sentences == {4, 5}  # the sixth repeats itself most


def test_it_says_which_paragraphs_are_too_short_and_draws_the_longest() -> None:
    rich = f"{ONE}{OTHER}" * 3
    of = letter_by_letter("题\n短。\n" + "\n".join([f"{rich}。"] * 25))
    view = view_of(of, Options(), Look())
    assert view.rows.iloc[0, 3] == "太短" and "未计的段落：1" in view.base
    assert isinstance(view.chart, Bars) and len(view.chart.rows) == 20
    assert "图中是最长的 20 段" in view.base and len(view.rows) == 26
    # 20 of 50 in every window.
    assert view.words().headline == "最长的 20 段用词同样丰富：每 50 词有 20 个不同"


def test_a_text_of_short_paragraphs_has_no_number_and_says_so() -> None:
    of = study("题\n改革要快。\n发展要好。")
    view = view_of(of, Options(), Look())
    assert isinstance(view.chart, Bars) and not view.chart.rows and not view.places()
    assert view.words and view.words().headline == "没有一段够 50 词次，无法衡量用词丰富度"


def test_a_filter_changes_nothing_for_windows_need_running_text() -> None:
    of = whole()
    filtered = replace(of, filter=Filter(wording="require"))
    one, other = (view_of(each, Options(), Look()) for each in (of, filtered))
    assert one.whole and one.chart == other.chart
    assert other.base == f"{one.base} · {label('weighs_whole', 'zh')}"


@pytest.mark.parametrize(
    ("language", "windows"),
    [("zh", f"{WINDOW} 个词次的窗口"), ("en", f"a window of {WINDOW} tokens")],
)
def test_the_method_page_says_how_it_is_made(language: str, windows: str) -> None:
    said = label("method_depth", language)
    assert "MATTR" in said and windows in said


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("source", ["", "题\n改革要快。", article().source])
def test_its_slide_is_a_native_chart_or_says_that_nothing_is_there(
    source: str, language: str
) -> None:
    of = whole() if len(source) > 50 else study(source)
    (slide,) = proposed(of, Options(), Look(language), ["richness"])
    said = {language: statement(of, Options(), language, date(2026, 1, 2))}
    page = Presentation(BytesIO(deck([slide], of, Options(), Layout(), said))).slides[1]
    assert "".join(page.shapes.title.text.split()) == "".join(slide.headline.split())
    charts = [shape.chart for shape in page.shapes if shape.has_chart]
    assert len(charts) == (1 if len(source) > 50 else 0)
    for chart in charts:
        table = richness(of.document, of.tokens)
        assert list(chart.plots[0].series[0].values) == table["richness"].tolist()
