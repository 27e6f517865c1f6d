"""What a reader edits on many cards at once."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.unreadable import Unreadable
from policytext.library.card import Known
from policytext.library.editing import date_given, edited
from policytext.library.store import Store
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

NOTICE = (
    "重庆市财政局文件\n渝财〔2024〕8号\n关于做好防火工作的通知\n各区县财政局：\n"
    "为做好春季防火工作，现将有关事项通知如下。\n一、加强巡查。每日两次。\n{0}\n重庆市财政局\n2024年3月1日"
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    kept = Store(tmp_path / "library")
    kept.put(Text(f"{n}.txt", Received(NOTICE.format(f"第{n}项。"), "text")) for n in range(3))
    return kept


def test_several_rows_are_edited_at_once_and_taken_back(store: Store) -> None:
    first, second, third = store.cards()
    rows = {
        first.id: {"issuer": "财政部、民政部", "date": "2023年5月"},
        second.id: {"tier": "市级"},
    }
    before = store.apply(edited(store, rows))
    new = store.cards()
    assert new[0].values("issuer") == ("财政部", "民政部")
    assert (new[0].date, new[0].year) == ("2023-05", "2023")
    assert new[1].known("tier") == Known("city", "reader")
    assert new[2] == third
    store.apply(before)
    assert store.cards() == (first, second, third)


def test_level_and_place_follow_an_issuing_body_that_is_given(store: Store) -> None:
    card = store.cards()[0]
    assert (card.value("tier"), card.value("region")) == ("province", "重庆市")
    store.apply(edited(store, {card.id: {"issuer": "中华人民共和国财政部"}}))
    new = store.cards()[0]
    assert new.value("issuer") == "财政部"
    assert new.known("tier") == Known("ministry", "issuer")
    assert new.known("region") == Known("全国", "issuer")
    store.apply(edited(store, {card.id: {"tier": "county"}}))
    assert store.cards()[0].known("tier") == Known("county", "reader")


def test_a_field_goes_back_to_what_was_recognised(store: Store) -> None:
    card = store.cards()[0]
    for name in ("title", "date", "issuer", "tier", "region", "form", "number"):
        value = {"date": "2001", "tier": "national"}.get(name, "某某")
        store.apply(edited(store, {card.id: {name: value}}))
        assert store.cards()[0].value(name) == value, name
        store.apply(edited(store, {card.id: {name: None}}))
        assert store.cards()[0] == card, name


def test_empty_says_that_there_is_none(store: Store) -> None:
    card = store.cards()[0]
    empty = {"date": "", "issuer": "", "tier": "", "number": " ", "source": ""}
    store.apply(edited(store, {card.id: empty}))
    new = store.cards()[0]
    assert [new.known(name) for name in empty if name != "tier"] == [Known("", "reader")] * 4
    assert new.value("tier") == "" and new.values("issuer") == ()


def test_what_was_recognised_anyway_is_not_kept_as_an_edit(store: Store) -> None:
    card = store.cards()[0]
    same = {name: card.value(name) for name in ("title", "date", "issuer", "tier", "form")}
    assert edited(store, {card.id: same}) == {}


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("date", "2024-02-30", "edited_date"),
        ("date", "去年", "edited_date"),
        ("tier", "中央", "edited_tier"),
        ("title", " \u200b", "edited_untitled"),
        ("issuer", "某" * 401, "edited_long"),
        ("number", "某\u202e号", "edited_unprintable"),
        ("mood", "好", "edited_unknown"),
    ],
)
def test_one_bad_value_changes_nothing_and_is_named(
    store: Store, field: str, value: str, reason: str
) -> None:
    good, bad, _ = store.cards()
    with pytest.raises(Unreadable) as refused:
        edited(store, {good.id: {"form": "意见"}, bad.id: {field: value}})
    assert refused.value.reason == reason
    for language, words in (("zh", "没有作任何改动"), ("en", "othing was changed")):
        assert bad.listed in refused.value.said(language)
        assert words in refused.value.said(language)


def test_a_row_that_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(Unreadable, match="no longer"):
        edited(store, {"nobody": {"form": "意见"}})


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2024-3-5", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"),
        ("2024.03", "2024-03"),
        ("2024年12月", "2024-12"),
        ("2024/2/29", "2024-02-29"),
        ("2024年", "2024"),
        (" 1954 ", "1954"),
    ],
)
def test_dates_as_they_are_written(written: str, right: str) -> None:
    assert date_given(written) == right


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_kept_as_it_is(day: date) -> None:
    assert date_given(day.isoformat()) == day.isoformat()
    assert date_given(f"{day.year}年{day.month}月{day.day}日") == day.isoformat()


@given(st.text(max_size=12))
def test_no_other_words_make_a_date(words: str) -> None:
    try:
        found = date_given(words)
    except ValueError:
        return
    assert date_given(found) == found
