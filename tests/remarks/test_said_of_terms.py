"""What is said of the terms of one text: invented texts in which it can be counted by hand."""

import pytest
from short_texts import BUILDING, CITIES, text

from policytext.base.look import Look
from policytext.remarks.words import Words
from policytext.study.evidence import Meeting, Sequence, Wording
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.catalogue import builder


def said(name: str, source: str | Study, language: str = "zh", **options) -> Words:
    study = text(source) if isinstance(source, str) else source
    return (
        builder(name)(study, Options(**options), Look(language))
        .words()
        ._replace(mentioned=frozenset())
    )


def terms(*names: str) -> frozenset[str]:
    return frozenset(str(Pick(term=name)) for name in names)


# 发展 stands in each of three paragraphs, all four 城市 in the first.
SPREAD = "题\n发展。发展。城市。城市。城市。城市。\n发展。改革。\n发展。改革。"


def test_a_term_in_every_paragraph_and_one_in_a_single_one() -> None:
    assert said("terms", SPREAD) == Words(
        "“发展”在 3 段里段段都有", "“城市”出现 4 次，全在第 1 段。", terms("发展")
    )
    assert said("terms", SPREAD, "en") == Words(
        "“发展” in every one of 3 paragraphs",
        "All 4 occurrences of “城市” stand in paragraph 1.",
        terms("发展"),
    )


def test_what_the_table_of_a_slide_does_not_show_is_no_headline() -> None:
    # Twelve terms fill the table; 城市 comes 13th with five occurrences, all in one paragraph.
    others = [
        "发展",
        "改革",
        "创新",
        "人才",
        "产业",
        "乡村",
        "建设",
        "教育",
        "文化",
        "经济",
        "社会",
        "安全",
    ]
    spread = "\n".join("".join(f"{one}。" for one in others) for _ in range(6))
    words = said("terms", f"题\n{spread}\n{'城市。' * 5}")
    assert words.headline == "“发展”见于 7 段中的 6 段"
    assert words.takeaway == "“城市”出现 5 次，全在第 7 段。"


@pytest.mark.parametrize(
    ("source", "headline"),
    [
        ("题\n城市乡村。", "共 2 个词项，没有一个重复出现"),
        ("题\n城市发展。\n城市建设。\n城市好。", "共 3 个词项，“城市”最多：3 次"),
        ("题\n城市乡村。\n乡村城市。\n城市乡村。", "共 2 个词项，“城市”“乡村”并列最多：各 3 次"),
        # A lead of one occurrence is none.
        (f"题\n{'城市。' * 5}{'乡村。' * 4}", "共 2 个词项，“城市”最多：5 次"),
        (f"题\n{'城市。' * 6}{'乡村。' * 3}", "“城市”出现 6 次，第二位“乡村”为 3 次"),
        (f"题\n{'城市。' * 6}{'乡村改革。' * 3}", "“城市”出现 6 次，其余词项最多 3 次"),
    ],
)
def test_where_little_is_remarkable_the_first_is_named_and_nothing_trivial(
    source: str, headline: str
) -> None:
    words = said("terms", source)
    assert (words.headline, words.takeaway) == (headline, "")


def test_the_longest_sequence_that_comes_back_not_a_piece_of_it() -> None:
    words = said("ngrams", f"题\n{'科技人才队伍改革。' * 3}{'城市乡村。' * 5}")
    assert words.headline == "“科技人才队伍改革”原样出现 3 次"
    assert words.takeaway == "最常连用的是“城市乡村”：5 次。"
    (pick,) = words.named
    gram = Pick.parse(pick).evidence
    assert isinstance(gram, Sequence) and "".join(gram.terms) == "科技人才队伍改革"
    twice = said("ngrams", CITIES)
    assert (twice.headline, twice.takeaway) == ("反复出现的词组 1 个：“城市发展”（2 次）", "")
    assert said("ngrams", CITIES, "en").headline == "1 sequence comes back: “城市发展” (2)"


def test_a_sequence_longer_than_five_tokens_is_told_whole() -> None:
    whole = "城市乡村改革人才产业经济"  # six terms; what is counted has five at most
    source = f"题\n{f'{whole}。' * 3}乡村改革。"
    words = said("ngrams", source)
    assert words.headline == f"“{whole}”原样出现 3 次"
    grams = {Pick.parse(pick).evidence for pick in words.named}
    assert {"".join(gram.terms) for gram in grams if isinstance(gram, Sequence)} == {
        whole[:10],
        whole[2:],
    }


def test_what_stands_beside_a_term_in_its_sentence_three_times_at_least() -> None:
    source = f"题\n{'城市发展。' * 3}城市。发展。发展好。"
    words = said("concordance", source, term="发展")
    assert words.headline == "“发展”前面最常是“城市”：5 行中有 3 行"
    assert words.takeaway == "“发展”共 5 行，见于 5 句、1 段。"
    # 城市发展 three times: the picks of these lines and no others.
    places = {Pick.parse(pick).at for pick in words.named}
    assert places == {at for at in range(30) if source[2:][at:].startswith("发展")} - {18, 21}
    plain = said("concordance", CITIES, term="发展")
    assert (plain.headline, plain.takeaway) == ("“发展”共 3 行，见于 3 句、2 段", "")
    several = said("concordance", f"题\n{'城市。' * 4}城市群。乡村。", search="城市")
    assert several.headline == "5 行中，“城市”最多：4 行"


def test_lines_of_one_paragraph_are_said_from_half_of_all() -> None:
    words = said("concordance", "题\n城市。城市。城市。\n城市。\n城市。", term="城市")
    assert words.headline == "“城市”的 5 行中，3 行在第 1 段"
    assert len(words.named) == 3


def test_company_beyond_chance_is_told_with_what_chance_would_bring() -> None:
    # 人才队伍 stands 6 times, always beside 科技, among 52 words: 6 × 6 / 46 = 0.8 by chance.
    source = f"题\n{'科技人才队伍。' * 6}{'城市乡村。' * 20}"
    words = said("collocates", source, term="科技")
    assert words.headline == "“科技”常与“人才队伍”同现：6 次，随机不到 1 次"
    assert words.takeaway == "“人才队伍”6 次都在“科技”后面。"
    assert words.named == terms("科技", "人才队伍")
    assert said("collocates", source, "en", term="科技").takeaway == (
        "“人才队伍” stands behind “科技” all 6 times."
    )


def test_company_that_chance_may_bring_is_not_called_more() -> None:
    words = said("collocates", CITIES, term="发展", window="sentence", least=1)
    assert words.headline == "“发展”近旁最多的是“城市”：3 次，不明显超出随机"
    assert words.takeaway == ""
    met = builder("collocates")(text(CITIES), Options(term="发展", window="sentence"), Look())
    assert str(Pick(evidence=Meeting("sentence", "发展", "城市"))) in met.picks[0]


def test_where_a_term_gathers_and_how_much_of_it() -> None:
    source = f"题\n{'城市。' * 4}\n城市。乡村。\n乡村。改革。\n改革。"
    words = said("distribution", source)
    assert words.headline == "“城市”集中在第 1 段：5 次中的 4 次"
    assert words.named == {str(Pick(term="城市")), str(Pick(term="城市", at=0))}
    alone = said("distribution", f"题\n{'城市。' * 4}\n改革。\n乡村。\n人才。", "en")
    assert alone.headline == "All 4 occurrences of “城市” stand in paragraph 1"
    # Seven of 15 in the first paragraph, four in each of the next two: less than half.
    lines = ["题", "城市。" * 7, *["城市。" * 4 + "改革。" * 9] * 2, "改革。"]
    peak = said("distribution", "\n".join(lines))
    assert peak.headline == "“城市”在第 1 段最多：15 次中的 7 次"


def test_in_two_paragraphs_nothing_gathers_and_themes_follow_terms() -> None:
    plain = said("distribution", CITIES)
    assert (plain.headline, plain.takeaway) == ("“城市”“发展”并列最多：各 3 次", "")
    theme = said("distribution", text(CITIES, (BUILDING,)), search="没有")
    assert theme.headline == "“修建”最多：1 句，见于 1 段"


def wordings(*groups: str) -> frozenset[str]:
    return frozenset(str(Pick(evidence=Wording(group))) for group in groups)


def test_how_firmly_a_text_speaks() -> None:
    firm = said("language", f"题\n{'必须改革。' * 6}{'鼓励创新。' * 2}")
    assert firm.headline == "要求多于鼓励：“必须”“要”一类 6 处，“鼓励”“探索”一类 2 处"
    assert firm.takeaway == "“必须”一类最多：6 处，占力度词的 75%。"
    assert firm.named == wordings("must", "require", "encourage", "explore")
    soft = said("language", f"题\n{'必须改革。' * 2}{'鼓励创新。' * 6}", "en")
    assert soft.headline.startswith("Encouragement prevails: 6 of “encourage”")
    level = said("language", f"题\n{'必须改革。' * 5}{'鼓励创新。' * 5}")
    assert level.headline.startswith("要求和鼓励相当：")


def test_a_kind_of_wording_that_a_long_text_lacks() -> None:
    words = said("language", f"题\n{'推动改革。推进建设。' * 15}")
    assert words.headline == "“推动”一类最多：30 处，占力度词的 100%"
    assert words.takeaway == "力度词 30 处，没有一处是“必须”“要”“鼓励”“探索”一类。"


def test_little_policy_language_is_only_counted_and_a_search_has_no_shares() -> None:
    few = said("language", "题\n必须改革，必须坚持开放。鼓励企业探索。")
    assert (few.headline, few.takeaway) == ("政策用语共 6 处，“必须”最多：2 处", "")
    found = said("language", f"题\n{'必须改革。' * 6}{'鼓励创新。' * 2}", search="必须")
    assert found.headline == "政策用语共 6 处，“必须”最多：6 处"
    assert said("language", "题\n今天晴朗。") == Words(
        "", ""
    )  # the slide says that nothing is there


def test_a_paragraph_that_repeats_itself_is_told_in_words_of_fifty() -> None:
    # 城市 50 times: one different word; 25 words twice: 25.
    many = "改革 创新 人才 产业 乡村 建设 教育 文化 经济 社会 安全 科技 农业 工业 交通 能源 环境"
    many = f"{many} 金融 贸易 法治 健康 体育 旅游 水利 消费".split()
    assert len(set(many)) == 25
    source = f"题\n{'城市。' * 50}\n{''.join(f'{one}。' for one in many * 2)}"
    words = said("richness", source)
    assert words.headline == "第 1 段最常重复：每 50 词只有 1 个不同，第 2 段有 25 个"
    study = text(source)
    starts = [paragraph.start for paragraph in study.document.paragraphs]
    assert words.named == {str(Pick(at=start, reading="text")) for start in starts}
    even = said("richness", f"题\n{'城市。' * 50}\n{'乡村。' * 50}", "en")
    assert even.headline == (
        "The 2 paragraphs that are long enough are equally rich: 1 different word in 50"
    )
