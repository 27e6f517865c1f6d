"""The views of overlaps: numbers as by hand, each opens as many passages as it says."""

from collections.abc import Iterator

import pytest
from taken_over_texts import (
    GANSU,
    JIANGSU,
    OTHER_ROADS,
    ROADED,
    ROADS,
    SICHUAN,
    WATER,
    WATERED,
    store,
)

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Grid, Stacked
from policytext.exports.passages_behind import passages_behind
from policytext.library.asked import Asked
from policytext.library.counting.tables import opened
from policytext.library.many import Many
from policytext.library.overlaps import whole
from policytext.library.passages_at import passages_at
from policytext.library.passing import let_go
from policytext.library.point import Point
from policytext.slides.of_library import is_at_hand, item_of, of_library
from policytext.study.pick import Pick
from policytext.views.catalogue import label_of
from policytext.views.of_library.taken_over import taken_over
from policytext.views.of_library.who_repeats import who_repeats


@pytest.fixture(scope="module")
def many() -> Iterator[Many]:
    made = store()
    yield Many(opened(made.folder), made.cards())
    let_go(made)


@pytest.fixture
def compared(many: Many) -> Many:
    whole.want(many.tables.folder, many.cards)
    whole.work(many.tables.folder)
    return many


def passages(many: Many, asked: Asked, pick: str) -> int:
    point = Point.parse(Pick.parse(pick).point)
    assert point
    return len(passages_at(many, asked, point))


def test_one_text_has_its_passages_beside_the_earlier_words(many: Many) -> None:
    asked = Asked(text=many.cards[JIANGSU].id)
    view = taken_over(many, asked, Look("zh"))
    (row,) = view.rows.values.tolist()
    kind, words, its_words, characters = row[1], row[2], row[5], row[7]
    assert (kind, words, its_words, characters) == ("整段沿用", WATER[:-1], WATER[:-1], WATERED)
    assert len(WATER) - 1 == WATERED and len(ROADS) - 1 == ROADED
    assert isinstance(view.chart, Stacked)
    ((bar,), (part,)) = view.chart.rows, view.chart.rows[0].parts
    assert bar.name == "2019-01-09 甘肃省" and part.number == WATERED
    assert {
        passages(many, asked, pick) for pick in (bar.pick, part.pick, *view.picks[0]) if pick
    } == {1}
    (noted,) = view.evidence() if view.evidence else ()
    assert noted.count(WATER[:-1]) == 2 and "甘肃省" in noted


def test_a_text_without_a_date_or_nothing_in_common_has_no_chart(many: Many) -> None:
    for card in (many.cards[GANSU], many.cards[-1]):
        view = taken_over(many, Asked(text=card.id), Look("en"))
        assert view.chart is None and view.counts.empty and view.rows.empty
    assert taken_over(many, Asked(text="gone"), Look("en")).counts.empty


@pytest.mark.parametrize("between", ["issuer", "region", "tier", "year"])
@pytest.mark.parametrize("measured", ["passages", "characters"])
def test_each_cell_of_the_matrix_opens_what_it_counts(
    compared: Many, between: str, measured: str
) -> None:
    asked = Asked(between=between, measured=measured)
    view = who_repeats(compared, asked, Look("en"))
    assert isinstance(view.chart, Grid)
    total = {"passages": 2, "characters": WATERED + ROADED}[measured]
    assert sum(cell.number for cell in view.chart.cells) == total
    for row, picks in zip(view.rows.values.tolist(), view.picks, strict=True):
        assert row[2] == passages(compared, asked, picks[2])
    assert len(view.chart.cells) == (1 if between == "tier" else 2)


def test_the_sheet_has_both_texts_words(compared: Many) -> None:
    asked = Asked(between="region")
    table = passages_behind(compared, asked, who_repeats(compared, asked, Look("zh")), None, "zh")
    both = {(row[2], row[5]) for row in table.values.tolist()}
    assert both == {(WATER[:-1], WATER[:-1]), (OTHER_ROADS[:-1], ROADS[:-1])}


@pytest.mark.parametrize("name", ["taken_over", "who_repeats"])
def test_the_deck_has_a_name_for_each(name: str) -> None:
    assert all(label(label_of(name), language) for language in ("zh", "en"))


def test_lags_are_days_between_the_two_texts(compared: Many) -> None:
    view = who_repeats(compared, Asked(between="region"), Look("zh"))
    lags = {row[0]: row[6] for row in view.rows.values.tolist()}
    assert lags == {"江苏省": 731, "四川省": 366}


def test_a_kind_that_nobody_uses_is_said_to_be_missing(compared: Many) -> None:
    view = who_repeats(compared, Asked(taken="citation"), Look("zh"))
    assert view.counts.empty and view.words().headline == "所选文本里没有“引用”"


def test_slides_are_at_hand_once_all_is_compared(many: Many) -> None:
    of_all, of_one = Asked(), Asked(text=many.cards[SICHUAN].id)
    (many.tables.folder / "overlaps.sqlite").unlink(missing_ok=True)
    assert not is_at_hand(item_of("who_repeats", of_all), many)
    assert is_at_hand(item_of("taken_over", of_one), many)
    assert not is_at_hand(item_of("taken_over", Asked(text="gone")), many)
    slide = of_library(many, item_of("taken_over", of_one), Look("zh"))
    assert f"1 处、{ROADED} 字" in slide.headline and ROADS[:10] in slide.evidence[0]
