"""What is said of two sides: invented texts in which it can be counted by hand."""

from dataclasses import replace

import pytest
from short_texts import BUILDING, beside, text

from policytext.base.look import Look
from policytext.remarks.sides import Sides, own_names, sides_of
from policytext.remarks.words import Words
from policytext.slides.proposing import proposed
from policytext.source.facts import Facts
from policytext.study.comparison import Comparison, with_language, with_theme
from policytext.study.evidence import Letters, NamedFind
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.themes.themes import same_words
from policytext.views.catalogue import builder


def said(name: str, options: Options, language: str = "zh") -> Words:
    assert options.comparison
    return (
        builder(name)(options.comparison.target, options, Look(language))
        .words()
        ._replace(mentioned=frozenset())
    )


def terms(*names: str) -> frozenset[str]:
    return frozenset(str(Pick(term=name)) for name in names)


def phrases(*names: str) -> frozenset[str]:
    return frozenset(str(Pick(evidence=Letters(name))) for name in names)


def dated(source: str, title: str, other: str, other_title: str, said: str = "") -> Options:
    """Return two texts with titles of their own, side by side."""
    both = [
        replace(one, document=replace(one.document, title=name))
        for one, name in ((text(source, said=said), title), (text(other, said=said), other_title))
    ]
    return Options(comparison=Comparison("text", other_title, "x", both[0], (both[1],)))


def sides(title: str, other: str, *facts: Facts) -> Sides:
    options = dated("甲\n城市。", title, "乙\n城市。", other)
    assert options.comparison
    both = (options.comparison.target, *options.comparison.studies)
    known = facts or (Facts(), Facts())
    target, second = (
        replace(one, document=replace(one.document, facts=found))
        for one, found in zip(both, known, strict=True)
    )
    return sides_of(replace(options.comparison, target=target, studies=(second,)), "zh")


def test_texts_that_only_the_year_tells_apart_go_by_it() -> None:
    assert sides("2025年政府工作报告", "2015年政府工作报告") == ("2025 年", "2015 年", 1)
    assert sides("1978_政府工作报告", "2018_政府工作报告") == ("1978 年", "2018 年", -1)
    dates = Facts(date="2024-03-05"), Facts(date="2023-03-05")
    assert sides("政府工作报告", "政府工作报告 · 2023-03-05", *dates) == ("2024 年", "2023 年", 1)


def test_reports_of_one_year_go_by_whose_they_are_and_others_by_their_title() -> None:
    assert sides("2025年江苏省政府工作报告", "2025年西藏政府工作报告") == ("江苏省", "西藏", 0)
    issuer = Facts(issuer="国务院", date="2025-03-05")
    own = sides("2025年江苏省政府工作报告", "政府工作报告", Facts(), issuer)
    assert own == ("江苏省", "国务院", 0)
    assert sides("城市规划", "2025年工作要点") == ("本篇", "《2025年工作要点》", 0)
    assert sides("2025年江苏省政府工作报告", "2015年浙江省政府工作报告").here == "本篇"
    assert sides("城市规划", "城市规划") == ("本篇", "对方", 0)


# 创新 five times as often here, 改革 four times as often there, among 80 words each.
NEW = f"甲\n{'创新。' * 30}{'改革。' * 10}{'城市。' * 40}"
OLD = f"乙\n{'创新。' * 6}{'改革。' * 40}{'城市。' * 34}"


def test_what_is_said_several_times_as_often_has_counts_and_factor() -> None:
    options = dated(NEW, "2025年报告", OLD, "2015年报告")
    assert said("keyness", options) == Words(
        "“改革”：2015 年 40 次，2025 年 10 次，约 4 倍",
        "“创新”：2025 年 30 次，2015 年 6 次，约 5 倍。",
        terms("改革"),
    )
    assert said("keyness", options, "en").headline == (
        "“改革”: 40 times in 2015, 10 in 2025, about 4 times as often"
    )


def test_texts_of_unlike_length_are_compared_for_their_length() -> None:
    # 40 of 80 words there, 10 of 400 here: 20 times as often.
    longer = f"甲\n{'改革。' * 10}{'城市。' * 390}"
    words = said("keyness", dated(longer, "2025年报告", OLD, "2015年报告"))
    assert words.headline == "“改革”：2015 年 40 次，2025 年 10 次，按篇幅约 20 倍"


def test_what_chance_may_bring_is_not_called_typical() -> None:
    few = dated("甲\n创新。创新。创新。改革。", "甲", "乙\n改革。改革。改革。创新。", "乙")
    words = said("keyness", few)
    assert words == Words("本篇、《乙》用词没有明显差别（比较了 2 个词）", "", frozenset())
    same = said("keyness", dated(NEW, "甲", NEW, "乙"), "en")
    assert same.headline == "3 terms compared: no clear difference between this text and “乙”"


def test_what_only_one_side_says_is_named_for_each_side() -> None:
    here = f"甲\n{'人才。' * 12}{'城市。' * 60}{'乡村。' * 20}"
    there = f"乙\n{'改革。' * 9}{'城市。' * 60}{'乡村。' * 22}"
    options = dated(here, "2025年报告", there, "2015年报告")
    assert said("contrast", options) == Words(
        "2025 年独有的词：“人才”（12 次）", "2015 年独有的词：“改革”（9 次）。", terms("人才")
    )
    # Nothing but both sides' common words: 城市 has the same rate within a tenth.
    level = dated(
        f"甲\n{'城市。' * 20}{'乡村。' * 9}", "甲", f"乙\n{'城市。' * 20}{'乡村。' * 9}", "乙"
    )
    words = said("contrast", level)
    assert words.headline == "“城市”两边一样常说：本篇 20 次，《乙》20 次"
    assert words.takeaway == "2 个词两边都有，没有哪边独有的词。"


def test_its_own_region_is_no_news() -> None:
    options = dated(
        f"甲\n{'江苏。' * 30}{'城市。' * 60}",
        "2025年江苏省政府工作报告",
        OLD,
        "2025年浙江省政府工作报告",
    )
    comparison = options.comparison
    assert comparison
    target = comparison.target
    document = replace(target.document, facts=Facts(region="江苏省"))
    comparison = replace(comparison, target=replace(target, document=document))
    assert own_names(comparison) == {"江苏省", "江苏"}
    options = Options(comparison=comparison)
    for name in ("keyness", "contrast"):
        assert "“江苏”" not in "".join(said(name, options)[:2])


# 提质量 twice and 强基础 once here, 保速度 three times there.
PHRASES = "甲\n要“提质量”。坚持“提质量”。都要“强基础”。"
BEFORE = "乙\n要“保速度”。仍要“保速度”，再“保速度”。都要“强基础”。"


def test_the_later_text_has_new_phrases_and_says_others_no_more() -> None:
    words = said("set_phrases", dated(PHRASES, "2025年报告", BEFORE, "2015年报告"))
    assert words.headline == "2025 年新提“提质量”，不再提“保速度”"
    assert words.named == phrases("提质量", "保速度")
    assert words.takeaway == "1 个提法两边都有，2025 年独有 1 个，2015 年独有 1 个。"
    # Read from the earlier text, it is the later one all the same.
    turned = said("set_phrases", dated(PHRASES, "2015年报告", BEFORE, "2025年报告"), "en")
    assert turned.headline == "New in 2025: “保速度”; dropped: “提质量”"
    one_side = said("set_phrases", dated(PHRASES, "2025年报告", "乙\n都要“强基础”。", "2015年报告"))
    assert one_side.headline == "2025 年新提“提质量”"


def test_undated_texts_and_passages_have_phrases_alone_nothing_new() -> None:
    words = said("set_phrases", dated(PHRASES, "规划", BEFORE, "纲要"))
    assert words.headline == "本篇独有“提质量”，《纲要》独有“保速度”"
    source, other = (f"{one}\n要“优服务”，再“优服务”。" for one in (PHRASES, BEFORE))
    passages = dated(source, "2025年报告", other, "2015年报告", said="require")
    for language, new in (("zh", "新提"), ("en", "New")):
        assert new not in said("set_phrases", passages, language).headline


def test_phrases_that_are_said_once_are_only_counted() -> None:
    words = said(
        "set_phrases", dated("甲\n要“提质量”。", "2025年报告", "乙\n要“保速度”。", "2015年报告")
    )
    assert words.headline == "0 个提法两边都有，2025 年独有 1 个，2015 年独有 1 个"
    same = said("set_phrases", dated(PHRASES, "2025年报告", PHRASES, "2015年报告"))
    assert same.headline == "2 个提法两边都有，没有哪边独有的提法"


def test_the_widest_gap_between_themes_has_both_shares() -> None:
    # 20 of 40 sentences here, 2 of 40 there.
    here = text(f"甲\n{'城市建设要好。' * 20}{'乡村要美。' * 20}", (BUILDING,))
    there = text(f"乙\n{'城市建设要好。' * 2}{'乡村要美。' * 38}", (BUILDING,))
    words = said("themes_compared", beside(here, there))
    assert words == Words(
        "“修建”：本篇占 50.0%，《乙》占 5.0%", "", frozenset({str(Pick(theme="building"))})
    )
    turned = said("themes_compared", beside(there, here, "甲"))
    assert turned.headline == "“修建”：《甲》占 50.0%，本篇占 5.0%"
    none = text(f"乙\n{'乡村要美。' * 40}", (BUILDING,))
    alone = said("themes_compared", beside(here, none), "en")
    assert alone.headline == "“修建”: 20 sentences (50.0%) in this text, none in “乙”"
    level = said("themes_compared", beside(here, here), "en")
    assert level.headline == "“修建” is level: 50.0% of sentences in this text, 50.0% in “乙”"


def test_one_sentence_more_is_no_gap_but_both_shares_stand() -> None:
    here = text("甲\n城市建设要好。乡村要美。", (BUILDING,))
    there = text("乙\n城市建设要好。乡村要美。发展要快。改革要稳。", (BUILDING,))
    words = said("themes_compared", beside(here, there))
    assert words.headline == "“修建”：本篇占 50.0%，《乙》占 25.0%"
    nothing = said("themes_compared", beside(*[text("甲\n乡村要美。", (BUILDING,))] * 2))
    assert nothing.headline == "本篇和《乙》没有别的共同主题"


CITY = replace(BUILDING, quotes=("城市要好，城市要稳。",))
SPEED = replace(BUILDING, id="fast", quotes=("乡村要快，乡村要美。",), label=same_words("提速"))


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("keyness", "“修建”、“提速”用词没有明显差别（比较了 2 个词）"),
        ("contrast", "0 个词两边都有，“修建”独有 1 个，“提速”独有 1 个"),
        ("themes_compared", "“修建”和“提速”没有别的共同主题"),
    ],
)
def test_themes_beside_each_other_are_named_by_the_words_and_not_before_them(
    name: str, headline: str
) -> None:
    source = "甲\n城市要好，城市要稳。\n乡村要快，乡村要美。"
    study = text(source, (CITY, SPEED), ("building",))
    options = Options(comparison=with_theme(study, "fast", "本篇的主题：提速", "修建"))
    (slide,) = proposed(study, options, Look(), [name])
    assert slide.headline == headline


def test_beside_the_language_rates_are_told_and_counts_are_not() -> None:
    options = Options(
        comparison=with_language(text(f"甲\n{'城市发展。' * 50}"), "一般汉语（词典）")
    )
    words = said("keyness", options)
    assert words.headline == "与一般汉语相比，本篇最突出的是“城市”“发展”"
    # Each of the two is every second word.
    assert words.takeaway.startswith("“城市”每千词 500.0 次，一般汉语 0.")
    assert words.named == terms("城市", "发展")


FAST_SLOW = frozenset({str(Pick(evidence=NamedFind("relationship", "快 ↔ 慢")))})


@pytest.mark.parametrize(
    ("here", "there", "headline", "named"),
    [
        (
            "要处理好快与慢的关系。",
            "要处理好快与慢的关系。要处理好多与少的关系。",
            "两边都讲“快 ↔ 慢”",
            FAST_SLOW,
        ),
        (
            "城市要好。",
            "要处理好快与慢的关系。要处理好多与少的关系。",
            "《乙》讲 2 对关系，本篇没有",
            frozenset(),
        ),
        (
            "要处理好快与慢的关系。" * 3,
            "要处理好多与少的关系。",
            "“快 ↔ 慢”：本篇讲了 3 次，《乙》没有",
            FAST_SLOW,
        ),
        # One against none is no news, and is only counted.
        ("要处理好快与慢的关系。", "城市要好。", "关系：本篇 1 对，《乙》0 对", frozenset()),
    ],
)
def test_relationships_of_both_sides(
    here: str, there: str, headline: str, named: frozenset[str]
) -> None:
    words = said("structures_compared", beside(text(f"甲\n{here}"), text(f"乙\n{there}")))
    assert (words.headline, words.named) == (headline, named)
