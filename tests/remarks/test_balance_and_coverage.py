"""The views that weigh the whole text, on texts small enough to count by hand."""

import sys
from dataclasses import replace
from pathlib import Path

from policytext.base.look import Look
from policytext.remarks.words import Words
from policytext.slides.proposing import proposed
from policytext.study.evidence import PoleSide, Share
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Filter, Study
from policytext.views.catalogue import builder

sys.path.insert(0, str(Path(__file__).parent))
from invented import area, relationship, study

PACE = relationship("快", "慢", "必须改革。", terms=(("发展",), ("产业",)))
NUMBER = relationship("多", "少", "必须创新。", terms=(("城市",), ("创新发展",)))
STATED = "必须改革。必须创新。"


def told(name: str, of: Study, language: str = "zh") -> Words:
    return builder(name)(of, Options(), Look(language)).words()


def picks(theme: str) -> set[str]:
    return {str(Pick(evidence=PoleSide(theme, side))) for side in (0, 1)}


def test_the_widest_gap_is_named_with_its_larger_end_first() -> None:
    # 快: named and three times 发展; 慢: named; 多: named and once 城市; 少: named.
    of = study(f"{STATED}发展。发展。发展。城市。", PACE, NUMBER)
    words = told("balance", of)
    assert words.headline == "“快”4 句，“慢”1 句：相差最大"
    assert words.takeaway == "“慢”只在点明关系时出现，“快”另有 3 句呼应。"
    assert words.named == picks("快-慢")
    assert told("balance", of, "en")[:2] == (
        "“快” has 4 sentences, “慢” 1: the widest gap",
        "“慢” appears only where the pair is named; 3 more sentences echo “快”.",
    )


def test_a_shared_widest_gap_is_said_to_be_shared() -> None:
    words = told("balance", study(f"{STATED}产业。产业。城市。城市。", PACE, NUMBER))
    assert words.headline == "“快”（1）与“慢”（3）、“多”（3）与“少”（1）相差最大，都差 2 句"
    assert words.named == picks("快-慢") | picks("多-少")


def test_where_no_gap_is_wide_they_are_nearly_level() -> None:
    words = told("balance", study(f"{STATED}发展。城市。", PACE, NUMBER))
    assert words.headline == "两对关系两端大体相当，最多差 1 句"
    assert (
        told("balance", study(f"{STATED}发展。产业。城市。创新发展。", PACE, NUMBER)).headline != ""
    )


def test_without_echoes_it_is_not_said_that_the_poles_are_level() -> None:
    words = told("balance", study(f"{STATED}发展。发展。", PACE, NUMBER, echoes=False))
    assert words.headline == "两对关系各有 1 句点明" and "相等" not in words.takeaway
    one = study("必须改革。发展。", PACE, echoes=False)
    assert told("balance", one).headline == "“快”与“慢”有 1 句点明"


def test_one_relationship_has_no_widest_gap() -> None:
    words = told("balance", study("必须改革。发展。发展。", PACE))
    assert words.headline == "“快”3 句，“慢”1 句"


def test_coverage_names_the_share_that_stands_out() -> None:
    book = (area("甲业", "改革。"), area("乙业", "创新。"))
    # Of ten sentences two state a theme.
    of = study("改革。创新。" + "发展。" * 8, *book, echoes=False)
    words = told("coverage", of)
    assert words.headline == "10 句中，只有 2 句直接论述主题"
    assert words.named == {str(Pick(evidence=Share(share))) for share in ("one", "several")}
    assert told("coverage", of, "en").headline == "Only 2 of 10 sentences state a theme"
    # With echoes, eight of ten belong to both; the other two to one.
    both = tuple(replace(theme, echoes=("发展",)) for theme in book)
    words = told("coverage", study("改革。创新。" + "发展。" * 8, *both))
    assert words.headline == "10 句中，8 句同时属于多个主题，占字数的 80%"
    assert words.takeaway == "10 句全部属于某个主题。"


def test_sentences_of_no_theme_that_keep_together_are_found() -> None:
    book = (area("甲业", echoes=("改革",)),)
    words = told("coverage", study("发展。产业。城市。\n" + "改革。\n" * 9, *book))
    assert "不属于任何主题的 3 句都在第 1 段" in words.headline + words.takeaway


def test_beside_a_filter_the_headline_says_that_it_is_of_the_whole_text() -> None:
    of = study(f"{STATED}发展。发展。城市。", PACE, NUMBER)
    filtered = replace(of, filter=Filter(("多-少",)))
    for name in ("balance", "coverage"):
        (whole,), (part,) = (proposed(one, Options(), Look(), [name]) for one in (of, filtered))
        assert part.headline == f"全文看，{whole.headline}" and part.named == whole.named
    (slide,) = proposed(filtered, Options(), Look("en"), ["frequency"])
    assert slide.headline.startswith("Within “多” and “少”: ")
