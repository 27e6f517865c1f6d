"""The passport of a phrase, in texts that can be counted by hand."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from made_parts import parts
from scipy.stats import chi2_contingency

from policytext.base.unreadable import Unreadable
from policytext.library.card import Card, Known
from policytext.library.counting.tables import Tables, opened
from policytext.library.lives.passport import Passport, passport
from policytext.library.lives.path import Lag, lag, path
from policytext.library.lives.standing import Standing, standing

PHRASE = "东坊共荣"
TEXTS = {
    "京": "东坊共荣先行。别的话。",
    "国": "要有方向。推进“东坊共荣”的事，东坊共荣要快。",
    "部": "大家都来推进东坊共荣。",
    "川渝": "东坊共荣。再说东坊共荣！",
    "沪": "这里不说它。",
    "无": "东坊共荣没有日期。",
}
DATES = {"京": "2009-05-05", "国": "2010-03-05", "部": "2011", "川渝": "2012-01-10", "沪": "2013"}
BODIES = {
    "京": ("北京市人民政府", "province", "北京市"),
    "国": ("国务院", "national", "全国"),
    "部": ("教育部 财政部", "ministry", "全国"),
    "川渝": ("四川省人民政府 重庆市人民政府", "province", "四川省 重庆市"),
    "沪": ("上海市人民政府", "province", "上海市"),
}


def issued(cards: tuple[Card, ...], bodies: Mapping[str, tuple[str, ...]]) -> tuple[Card, ...]:
    """Return cards with the bodies that issued their texts, their levels and places."""
    names = ("issuer", "tier", "region")
    return tuple(
        replace(
            card,
            found={
                **card.found,
                **dict(zip(names, map(Known, bodies.get(card.id, ())), strict=False)),
            },
        )
        for card in cards
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tables, tuple[Card, ...]]:
    folder = tmp_path_factory.mktemp("library")
    cards = parts(folder, TEXTS, DATES)
    return opened(folder), issued(cards, BODIES)


@pytest.fixture(scope="module")
def found(library: tuple[Tables, tuple[Card, ...]]) -> Passport:
    return passport(*library, PHRASE)


def shown(one: Standing, texts: Mapping[str, str]) -> str:
    """Return the words of a place, which are the same in its text and in its sentence."""
    words = texts[one.id][one.start : one.end]
    assert one.sentence[one.at : one.at + one.end - one.start] == words
    assert one.sentence in texts[one.id]
    return words


def test_first_last_and_peak_open_their_sentences(found: Passport) -> None:
    life = found.life
    assert (life.total, life.texts, life.undated) == (7, 5, 1)
    assert life.first == Standing("京", 0, 4, "东坊共荣先行。", 0)
    assert life.last == Standing("川渝", 7, 11, "再说东坊共荣！", 2)
    # 2 of 12 characters in 2012, 1 of 11 in 2009, 2 of 24 in 2010.
    assert life.peak_year == 2012 and life.peak == Standing("川渝", 0, 4, "东坊共荣。", 0)
    for one in (life.first, life.last, life.peak):
        assert shown(one, TEXTS) == PHRASE


def test_every_year_says_how_much_text_it_has(found: Passport) -> None:
    years = {one.year: (one.occurrences, one.texts, one.characters) for one in found.life.years}
    size = {id: len(text) for id, text in TEXTS.items()}
    assert years == {
        2009: (1, 1, size["京"]),
        2010: (2, 1, size["国"]),
        2011: (1, 1, size["部"]),
        2012: (2, 1, size["川渝"]),
        2013: (0, 0, size["沪"]),
    }


def test_who_followed_when_and_joint_bodies_take_one_step(found: Passport) -> None:
    steps = [
        (one.names, one.id, one.behind, one.behind_centre) for one in found.paths["issuer"].steps
    ]
    assert steps == [
        (("北京市人民政府",), "京", Lag(0, 0), Lag(-1, -304)),
        (("国务院",), "国", Lag(1, 304), Lag(0, 0)),
        (("教育部", "财政部"), "部", Lag(2, None), Lag(1, None)),
        (("四川省人民政府", "重庆市人民政府"), "川渝", Lag(3, 980), Lag(2, 676)),
    ]
    assert found.paths["issuer"].silent == ("上海市人民政府",)
    tiers = [(one.names, one.id) for one in found.paths["tier"].steps]
    assert tiers == [(("province",), "京"), (("national",), "国"), (("ministry",), "部")]
    assert found.paths["region"].silent == ("上海市",)


def test_texts_without_bodies_are_told_and_without_a_centre_no_lag_is(
    library: tuple[Tables, tuple[Card, ...]],
) -> None:
    _, cards = library
    bare = [replace(card, found={"date": Known(card.date)}) for card in cards]
    assert path(bare, {"京", "国"}, "tier") == ((), (), 2)
    [step] = path(cards[:1], {"京"}, "tier").steps
    assert step.behind_centre is None
    assert path(cards, set(), "tier") == ((), (), 0)


def test_time_between_dates_is_told_as_exactly_as_they_are() -> None:
    assert lag("2010-03-05", "2010-03-06") == Lag(0, 1)
    assert lag("2010", "2012-03-06") == Lag(2, None)


def test_a_phrase_that_nobody_marked_has_a_passport_too(
    library: tuple[Tables, tuple[Card, ...]],
) -> None:
    told = passport(*library, "先行")
    assert told.life.total == 1 and told.life.first == Standing("京", 4, 6, "东坊共荣先行。", 4)
    nothing = passport(*library, "没有的话")
    assert nothing.life.total == 0 and nothing.life.first is None
    assert not nothing.paths["tier"].steps and not nothing.company.companions
    only_undated = passport(*library, "没有日期")
    assert (only_undated.life.undated, only_undated.life.first) == (1, None)
    for bad in ("", " ", "东\n坊"):
        with pytest.raises(Unreadable):
            passport(*library, bad)


def test_strings_that_no_rule_found_are_counted_as_they_are_written(
    library: tuple[Tables, tuple[Card, ...]],
) -> None:
    for phrase, number in (("“东坊共荣”的事", 1), ("先行。别的", 1), ("说东坊", 1), ("东…荣", 0)):
        assert passport(*library, phrase).life.total == number, phrase


def test_a_place_has_its_whole_sentence() -> None:
    text = "第一段。\n　前一句。“这一句”在这里。后一句"
    at = text.index("这一句")
    assert standing("甲", text, (at, at + 3)) == Standing("甲", at, at + 3, "“这一句”在这里。", 1)
    at = text.index("前一句")
    assert standing("甲", text, (at, at + 3)) == Standing("甲", at, at + 3, "前一句。", 0)


SLOGAN = "东坊放权、西坊共管、南坊服务"
FORMS = {
    "一": f"推进“{SLOGAN}”改革。深化“{SLOGAN}”改革。",
    "二": "推进“放管服”改革。深化“放管服”改革。又推进放管服改革。",
    "三": "加快“双坊”（东坊工程和西坊工程）建设。",
    "四": "“化坊工、立坊商、新坊学”不是“工商学”。",
}


def test_variants_have_lives_of_their_own(tmp_path: Path) -> None:
    cards = parts(tmp_path, FORMS, {"一": "2016", "二": "2017", "三": "2018", "四": "2019"})
    tables = opened(tmp_path)
    [full] = passport(tables, cards, "放管服").variants
    assert (full.phrase, full.how, full.total, full.by_year) == (SLOGAN, "full", 2, ((2016, 2),))
    assert shown(full.first, FORMS) == SLOGAN and full.beside is None  # 改革 stands behind both
    [short] = passport(tables, cards, SLOGAN).variants
    assert (short.phrase, short.how, short.total) == ("放管服", "short", 3)
    told = {
        one.phrase: (one.how, one.total) for one in passport(tables, cards, "放管服改革").variants
    }
    assert told == {"“放管服”改革": ("marks", 2)}
    told = {
        one.phrase: (one.how, one.total) for one in passport(tables, cards, "“放管服”改革").variants
    }
    assert told["放管服改革"] == ("marks", 1)
    [gloss] = passport(tables, cards, "双坊").variants
    assert (gloss.phrase, gloss.how, gloss.total) == ("东坊工程和西坊工程", "full", 1)
    assert gloss.beside is not None and shown(gloss.beside, FORMS) == gloss.phrase
    assert not passport(tables, cards, "工商学").variants


WITH = "推进“东坊共荣”和“西坊共兴”。"
WITHOUT = "还有许多别的话要在这里说一说，好让这一篇长一些。"


def test_company_is_weighed_as_the_formula_says(tmp_path: Path) -> None:
    texts = {
        "甲": WITH * 6 + "推进东坊共荣。" + WITHOUT * 20 + "“西坊共兴”“南坊共富”。",
        "乙": "西坊共兴。" * 50,  # does not say it: is not read
    }
    cards = parts(tmp_path, texts, {"甲": "2001", "乙": "2002"})
    told = passport(opened(tmp_path), cards, PHRASE).company
    assert (told.sentences, told.texts, told.of_texts) == (7, 1, 1)
    [one] = told.companions
    assert one.phrase == "西坊共兴"
    assert (one.tie.sentences, one.tie.occurrences, one.tie.elsewhere) == (6, 6, 1)
    inside = 6 * len(WITH) + len("推进东坊共荣。")
    outside = len(texts["甲"]) - inside
    table = [[6, inside - 6], [1, outside - 1]]
    expected = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    assert one.tie.strength == pytest.approx(expected)
    words = [texts[met.id][met.start : met.end] for met in one.met]
    assert words == ["西坊共兴"] * 6 and shown(one.example, texts) == "西坊共兴"


PLANS = {
    "一": "编制“甲一坊”规划。实施“甲一坊”规划。编制“甲一坊”规划。",
    "二": "编制“甲一坊”规划。实施“甲一坊”规划。",
    "三": "编制“甲二坊”规划。实施“甲二坊”规划。编制“旧城”规划。",
    "四": "编制“甲二坊”规划。实施“甲二坊”规划。编制“旧城”规划。实施“旧城”规划。",
    "五": "推进“另有所说”的事。",
}
YEARS = {"一": "2000", "二": "2001", "三": "2010", "四": "2011", "五": "2012"}


def test_what_appears_instead_stands_where_the_phrase_stood(tmp_path: Path) -> None:
    cards = parts(tmp_path, PLANS, YEARS)
    told = passport(opened(tmp_path), cards, "甲一坊").instead
    # “旧城” stands there too, but neither in this company nor written alike.
    [one] = told
    assert (one.phrase, one.first, set(one.frames)) == (
        "甲二坊",
        2010,
        {("编制", "规划"), ("实施", "规划")},
    )
    # 编制 stood 3 times, 实施 2; two phrases stand in each now, twice each.
    assert one.weight == pytest.approx(2 * 3**0.5 / 2 + 2 * 2**0.5 / 2)
    assert shown(one.then, PLANS) == "甲一坊"
    assert [shown(now, PLANS) for now in one.now] == ["甲二坊"] * 2


def test_nothing_appears_instead_of_what_is_still_said_or_has_no_text_after_it(
    tmp_path: Path,
) -> None:
    cards = parts(tmp_path, PLANS, YEARS)
    tables = opened(tmp_path)
    assert not passport(tables, cards[:3], "甲一坊").instead  # one year of text behind it
    assert not passport(tables, cards, "甲二坊").instead  # one year, again
    still = {**PLANS, "五": "甲一坊。"}
    (tmp_path / "still").mkdir()
    cards = parts(tmp_path / "still", still, YEARS)
    assert not passport(opened(tmp_path / "still"), cards, "甲一坊").instead
