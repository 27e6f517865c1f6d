"""Where terms and themes stand, and what a theme has or lacks, counted by hand."""

import sys
from pathlib import Path

from policytext.base.look import Look
from policytext.remarks.words import Words
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.catalogue import builder

sys.path.insert(0, str(Path(__file__).parent))
from invented import area, relationship, study


def told(name: str, of: Study, language: str = "zh") -> Words:
    return builder(name)(of, Options(), Look(language)).words()


AREAS = (area("甲业", "改革改革。"), area("乙业", "创新创新。"), area("丙业", "产业产业。"))
PAIRS = tuple(
    relationship(left, right, f"必须{quote}。")
    for left, right, quote in (("快", "慢", "改革"), ("多", "少", "创新"), ("内", "外", "产业"))
)
FOUR = "发展。\n发展城市。\n改革改革。创新创新。产业产业。\n必须改革。必须创新。必须产业。"


def test_kinds_of_themes_that_keep_to_a_paragraph_are_said_together() -> None:
    of = study(FOUR, *AREAS, *PAIRS)
    words = told("dispersion", of)
    assert words.headline == "三个着力点集中在第 3 段，三对关系在第 4 段"
    blocks = builder("dispersion")(of, Options(), Look()).chart.blocks  # type: ignore[union-attr]
    assert {block.pick for block in blocks} < words.named
    assert told("dispersion", of, "en").headline == (
        "The three focus areas are stated in paragraph 3, the three relationships in paragraph 4"
    )
    # One theme that is stated elsewhere, and they keep together no more.
    apart = told("dispersion", study(f"{FOUR}\n改革改革。", *AREAS, *PAIRS))
    assert "三个着力点" not in apart.headline


def test_under_a_filter_nothing_is_said_of_the_other_themes() -> None:
    words = told("dispersion", study(FOUR, *AREAS, *PAIRS, wording="must"))
    assert "着力点" not in words.headline + words.takeaway
    echoing = (area("甲业", "改革改革。", echoes=("发展",)), *AREAS[1:])
    words = told("dispersion", study(FOUR, *echoing, themes=("甲业",)))
    assert words.headline == "直接论述在第 3 段，呼应句在第 1 至 2 段"


def test_a_term_that_is_everywhere_is_said_unless_most_are() -> None:
    lines = ["发展改革。", "发展创新。", "发展产业。", "发展城市。"]
    words = told("dispersion", study("\n".join(lines)))
    assert words.headline == "5 个词项里，只有“发展”每段都有"
    words = told("dispersion", study("\n".join(["发展改革。"] * 4)))
    assert words.headline == "“发展”见于 4 段中的 4 段" and words.takeaway == ""


def test_a_term_that_keeps_to_one_place_or_ends_early_is_said() -> None:
    lines = ["城市。", "改革改革改革改革改革。", "城市。", "城市发展。", "产业。", "城市产业。"]
    words = told("dispersion", study("\n".join(lines)))
    assert words.headline == "“改革”出现 5 次，全在第 2 段"
    assert str(Pick(term="改革")) in words.named and str(Pick(term="城市")) not in words.named
    lines = ["改革改革改革。", "改革改革改革。", *["城市发展产业创新。"] * 4]
    assert told("dispersion", study("\n".join(lines))).headline == (
        "“改革”出现 6 次，第 2 段之后不再出现"
    )


def test_the_one_theme_that_lacks_a_term_is_named_if_one_would_expect_it() -> None:
    full = "发展发展发展发展发展改革改革改革。"
    book = [area(name, echoes=(word,)) for name, word in
            (("甲业", "产业"), ("乙业", "城市"), ("丙业", "创新"), ("丁业", "必须"))]  # fmt: skip
    text = f"产业{full}城市{full}创新{full}必须{'改革' * 8}。"
    words = told("matrix", study(text, *book))
    assert words.headline == "4 个主题中，只有“丁业”的段落没有“发展”"
    assert words.named == {str(Pick(theme="丁业", term="发展"))}
    assert told("matrix", study(text, *book), "en").headline == (
        "Of 4 themes, only “丁业” does without “发展”"
    )
    # A passage of one word lacks most: that is not said.
    words = told("matrix", study(f"产业{full}城市{full}创新{full}必须。", *book))
    assert "没有“发展”" not in words.headline + words.takeaway


def test_a_term_of_one_theme_far_more_than_of_others_is_said_unless_it_is_its_own() -> None:
    text = "产业发展发展发展发展发展。城市发展。创新发展。必须发展。"
    words = [("甲业", "产业"), ("乙业", "城市"), ("丙业", "创新"), ("丁业", "必须")]
    book = [area(name, echoes=(word,)) for name, word in words]
    said = told("matrix", study(text, *book))
    assert "“发展”在“甲业”的段落有 5 次，其他主题最多 1 次" in said.headline + said.takeaway
    own = [area("甲业", echoes=("产业", "发展")), *book[1:]]
    said = told("matrix", study(text, *own))
    assert "最多 1 次" not in said.headline + said.takeaway


def test_of_one_theme_the_filter_is_not_named_twice() -> None:
    text = "产业发展发展。产业。城市。"
    book = (area("甲业", echoes=("产业",)), area("乙业", echoes=("城市",)))
    words = told("matrix", study(text, *book, themes=("甲业",)))
    assert words.headline == "“产业”“发展”并列最多，各 2 次"
    only = told("matrix", study(text, book[0]))
    assert only.headline == "“甲业”的段落，“产业”“发展”并列最多，各 2 次"


def test_the_first_words_of_a_cloud_are_told_from_the_rest() -> None:
    words = told("cloud", study("发展发展发展产业产业改革改革城市。"))
    assert words.headline == "“发展”“产业”“改革”最常出现：3、2、2 次"
    # Where a fourth is as frequent as the third, only those before it are first.
    words = told("cloud", study("发展发展发展。产业产业。改革改革。城市城市。创新。"))
    assert words.headline == "“发展”最常出现：3 次"
    assert told("cloud", study("发展产业。")).headline == "2 个词项各出现 1 次"
    assert told("cloud", study("发展产业。"), "en").headline == "2 terms with 1 occurrence each"


def test_the_theme_with_most_words_is_named_with_its_words() -> None:
    of = study("改革创新产业。城市。发展。", area("甲业", "改革创新产业。"), area("乙业", "城市。"))
    words = told("cloud", of)
    assert words.headline == "偏向“甲业”的词最多：5 个中有 3 个"
    assert words.named == {
        str(Pick(theme="甲业")), *(str(Pick(term=term)) for term in ("改革", "创新", "产业"))
    }  # fmt: skip
