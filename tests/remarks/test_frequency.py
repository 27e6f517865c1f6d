"""Who leads and how clearly, on texts small enough to count by hand."""

import sys
from pathlib import Path

import pytest

from policytext.base.look import Look
from policytext.remarks.words import Words
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.frequency import frequency

sys.path.insert(0, str(Path(__file__).parent))
from invented import area, relationship, study


def told(of: Study, language: str = "zh", **options: str) -> Words:
    return frequency(of, Options(**options), Look(language)).words()  # type: ignore[arg-type]


def headline(text: str, language: str = "zh", **options: str) -> str:
    return told(study(text), language, **options).headline


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("发展。", "只有“发展”一个词项，出现 1 次", "“发展” is the only term, with 1 occurrence"),
        ("发展产业改革。", "3 个词项各出现 1 次，没有一个重复", "All 3 terms occur just once"),
        # A lead of one is none; three that are level are named, of four the first two.
        (
            "发展发展产业。",
            "“发展”和“产业”居前：2 次、1 次",
            "“发展” and “产业” come first: 2 and 1 occurrences",
        ),
        (
            "发展产业改革。发展产业改革。",
            "“发展”“产业”“改革”各出现 2 次，并列居首",
            "“发展”, “产业” and “改革” tie for first with 2 occurrences each",
        ),
        (
            "发展产业改革城市。发展产业改革城市。",
            "“发展”“产业”等 4 个词项各出现 2 次，并列居首",
            "4 terms tie for first with 2 occurrences each, among them “发展” and “产业”",
        ),
        (
            "发展发展发展发展。产业。",
            "“发展”出现 4 次，居首，“产业”只有 1 次",
            "“发展” occurs 4 times, “产业” only 1",
        ),
        (
            "发展发展发展发展发展。产业产业产业。改革。",
            "“发展”出现 5 次，居首，比“产业”多 2 次",
            "“发展” leads with 5 occurrences, 2 more than “产业”",
        ),
        (
            "发展发展发展发展。产业产业。改革改革。",
            "“发展”出现 4 次，居首，其余最多 2 次",
            "“发展” leads with 4 occurrences, no other has more than 2",
        ),
    ],
)
def test_who_leads_is_said_by_how_far(text: str, zh: str, en: str) -> None:
    assert headline(text) == zh and headline(text, "en") == en


def test_what_the_headline_names_is_named_and_nothing_else() -> None:
    words = told(study("发展发展发展发展发展。产业产业产业。改革。"))
    assert words.named == {str(Pick(term="发展")), str(Pick(term="产业"))}
    assert words.takeaway == "其后是“产业”3 次。"
    assert told(study("发展产业。")).named == frozenset()


def test_two_in_front_of_all_others_are_named_together() -> None:
    words = told(study("发展发展发展发展发展发展。产业产业产业产业产业。改革改革。城市。"))
    assert words.headline == "“发展”“产业”居前，其余最多 2 次"
    assert words.named == {str(Pick(term="发展")), str(Pick(term="产业"))}


def test_rates_are_said_where_the_bars_are_rates() -> None:
    # 3 of 5 tokens, 2 of 5.
    words = told(study("发展发展发展产业产业。"), unit="per_thousand")
    assert words.headline == "“发展”每千词出现 600.0 次，居首，“产业”400.0 次"
    assert words.takeaway == ""


def test_a_term_that_no_theme_states_is_remarkable_and_one_of_its_own_words_is_not() -> None:
    themed = "改革创新改革创新。" * 3
    book = (area("甲业", "改革创新改革创新。"),)
    words = told(study(f"发展发展发展发展发展发展。\n{themed}", *book))
    said = {words.headline, words.takeaway}
    assert "“发展”出现 6 次，没有一次在主题的直接论述里。" in said
    own = area("甲业", "改革创新改革创新。", echoes=("改革", "创新"))
    words = told(study(f"{themed}\n发展发展发展。", own))
    assert "全在" not in words.headline + words.takeaway
    # In the passages of chosen themes it is so by construction.
    words = told(study(f"{themed}\n发展。", *book, themes=("甲业",), echoes=False))
    assert "直接论述" not in words.headline + words.takeaway


def test_the_words_that_state_every_relationship_are_not_remarkable_there() -> None:
    quotes = ("必须改革。", "必须创新。", "必须城市。")
    book = [
        relationship(*pair, quote)
        for pair, quote in zip(("快慢", "多少", "内外"), quotes, strict=True)
    ]
    words = told(study("".join(quotes) + "发展。" * 6, *book))
    assert "“必须”出现 3 次，全在" not in words.headline + words.takeaway


def test_what_is_most_frequent_and_least_distinctive_is_said() -> None:
    words = told(study("发展发展发展。"), rank="distinctive")
    assert words.headline == "“发展”最突出，出现 3 次" and words.named == {str(Pick(term="发展"))}
