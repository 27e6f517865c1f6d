"""Structure: the article's own, hand-made clauses, and what must hold on any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.structure.structures import Finding, phrases, relationships, series, structures
from policytext.study.prepared import article, article_tokens
from policytext.themes.theme_book import read_theme_book
from policytext.themes.themes import annotate
from policytext.tokens.discovery import quoted_slogans
from policytext.tokens.segmentation import segment


def poles(text: str) -> list[list[str]]:
    return [
        [text[pole.start : pole.end] for pole in item.poles]
        for finding in relationships(document(text))
        for item in finding.items
    ]


def members(text: str, pattern: str) -> list[list[str]]:
    of = document(text)
    return [
        [of.text[item.start : item.end] for item in finding.items]
        for finding in found_series(of)
        if finding.pattern == pattern
    ]


def found_series(of: Document) -> tuple[Finding, ...]:
    return series(of, segment(of.text, "words"))


def document(text: str) -> Document:
    """Return a text without title, so that places in it are places in what was given."""
    made = clean(text)
    return made if made.text == text else clean(f"题\n{text}")


def test_the_article_has_its_five_relationships_with_exactly_their_poles() -> None:
    of = article()
    found = [finding for finding in relationships(of) if finding.pattern == "处理好…的关系"]
    said = [
        [of.text[pole.start : pole.end] for item in finding.items for pole in item.poles]
        for finding in found
    ]
    book = [theme for theme in read_theme_book() if theme.poles]
    assert said == [[pole.label["zh"] for pole in theme.poles] for theme in book]
    stated = [(a.start, a.end) for a in annotate(of, book) if a.how == "stated"]
    assert [(f.items[0].start, f.items[0].end) for f in found] == stated
    assert relationships(of) == tuple(found)


def test_the_article_has_its_three_areas_and_its_three_gains() -> None:
    of = article()
    (efforts,) = (f for f in found_series(of) if f.pattern == "在…上下功夫")
    areas = [theme.id for theme in read_theme_book()[1:4]]
    stated = [a for a in annotate(of, read_theme_book()) if a.how == "stated"]
    passages = [(a.start, a.end) for a in stated if a.theme in areas]
    assert [(item.start, item.end) for item in efforts.items] == passages
    (gains,) = (f for f in found_series(of) if f.pattern == "有利于…；有利于…")
    assert len(gains.items) == 3
    assert all(of.text[item.start :].startswith("有利于") for item in gains.items)


def test_every_quoted_slogan_of_the_article_is_found_at_all_its_places() -> None:
    of = article()
    found = {
        of.text[f.items[0].start : f.items[0].end]: len(f.items)
        for f in phrases(of, article_tokens("words"))
    }
    for slogan in quoted_slogans(of.text):
        assert found[slogan] >= 1
    assert {"一区两群", "双城记", "双核", "两群", "两中心两地"} <= set(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动一区两群协调发展。", ["一区两群"]),
        ("开展五讲四美活动。", ["五讲四美"]),
        ("增强四个意识、坚定四个自信。", ["四个意识", "四个自信"]),
        # Amounts, dates, list numbers and words that only begin with one are no phrases.
        ("增长四点二倍，新建一百零六个项目，五千五百余人。", []),
        ("一九五三年至一九五七年，七月二十二日。", []),
        ("三是进一步推进，一切为了第三世界。", []),
        ("纳入一致性评估。", []),
        ("两岸关系一定能够发展。", []),
        # Sessions and meetings go by their names alone.
        ("党的十八大和十八届三中全会以来。", ["党的十八大", "十八届三中全会"]),
        ("市委五届八次全会精神。", ["市委五届八次全会"]),
        ("全面贯彻落实中央经济工作会议精神。", ["中央经济工作会议"]),
        ("在中央财经委员会第六次会议上。", ["中央财经委员会第六次会议"]),
        ("实施“十四五”规划。", ["十四五", "“十四五”规划"]),
    ],
)
def test_numbers_and_meetings_are_phrases_only_as_whole_names(
    text: str, expected: list[str]
) -> None:
    of = document(text)
    found = phrases(of, segment(text, "words"))
    assert [text[f.items[0].start : f.items[0].end] for f in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要处理好速度与效益的关系。", [["速度", "效益"]]),
        ("正确处理集体同个人关系。", [["集体", "个人"]]),
        ("处理好做好自己和服务他人的关系。", [["做好自己", "服务他人"]]),
        ("处理好专门委员会工作与其他工作的关系。", [["专门委员会工作", "其他工作"]]),
        ("统筹处理城镇、乡村和海岛三者之间的关系。", [["城镇", "乡村", "海岛"]]),
        (
            "处理好经济和社会、政府和市场、效率和公平、活力和秩序等重大关系。",
            [["经济", "社会"], ["政府", "市场"], ["效率", "公平"], ["活力", "秩序"]],
        ),
        ("理顺国家和企业的分配关系。", [["国家", "企业"]]),
        ("处理好新建和改造、扩建的关系。", [["新建", "改造、扩建"]]),
        ("妥善处理发展中的速度和质量两方面关系。", [["速度", "质量"]]),
        ("处理好中央和地方的关系。", [["中央", "地方"]]),
        ("处理好参与和退出的关系。", [["参与", "退出"]]),
        ("处理好和谐与竞争的关系。", [["和谐", "竞争"]]),
        ("处理好共同富裕和先富的关系。", [["共同富裕", "先富"]]),
        ("既要看得远，又要走得稳。", [["看得远", "走得稳"]]),
        ("坚持守正与创新相统一。", [["守正", "创新"]]),
        ("统筹发展和安全。", [["发展", "安全"]]),
        ("发展同各国的关系。", []),
        ("处理同邻国的关系。", []),
        ("妥善处理各方面的利益关系。", []),
        ("理顺价格关系。", []),
    ],
)
def test_poles(text: str, expected: list[list[str]]) -> None:
    assert poles(text) == expected


def test_numbered_members_run_to_where_the_next_begins() -> None:
    text = "今年抓三件事：一是修路，方便出行；二是种树；三是治水，保护水源。其他照旧。"
    assert members(text, "一是…二是…") == [
        ["一是修路，方便出行；", "二是种树；", "三是治水，保护水源。"]
    ]
    heads = "（一）修路。\n先修主路。\n（二）种树。"
    assert members(heads, "（一）…（二）…") == [["（一）修路。\n先修主路。\n", "（二）种树。"]]
    assert members("第一，修路。第二，种树。", "第一…第二…") == [["第一，修路。", "第二，种树。"]]


def test_one_member_alone_is_no_series() -> None:
    assert found_series(document("一是修路。三是治水。必须在修路上下功夫。有利于出行。")) == ()


def test_clauses_with_one_head_stand_together() -> None:
    text = "坚持质量第一，坚持效益优先，努力向前。"
    assert members(text, "坚持…，坚持…") == [["坚持质量第一，", "坚持效益优先，"]]


PIECES = st.sampled_from(
    [
        *"处理好和与同、，。；：\n的关系一二三是第（）既要又在上下功夫有利于坚持统筹相中央🙂\x00AB“”",
        *("处理好", "的关系", "在修路上下功夫", "一是", "二是", "有利于", "之间", "等重大"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    of = clean(text)
    for finding in structures(of, segment(of.text, "words")):
        assert finding.items
        for item in finding.items:
            assert 0 <= item.start < item.end <= len(of.text)
            for pole in item.poles:
                assert item.start <= pole.start < pole.end <= item.end
        if finding.kind == "series":
            assert len(finding.items) > 1
            assert all(
                a.end <= b.start for a, b in zip(finding.items, finding.items[1:], strict=False)
            )


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("坚持团结，坚持斗争，一定能够胜利。", ["坚持团结，", "坚持斗争，"]),
        ("与俄罗斯建立了联系，与蒙古签了约。", []),
        ("我们要修路，我们要治水。", []),
        ("路通财通。“  ”　坚持", []),
        ("“　”、“\u3000", []),
        ("加强防汛；今年加强植树。加强修路。", []),
    ],
)
def test_clauses_are_parallel_by_their_first_word(text: str, heads: list[str]) -> None:
    of = document(text)
    found = [f for f in found_series(of) if "…，" in f.pattern]
    assert [of.text[i.start : i.end] for f in found for i in f.items] == heads


def test_lists_inside_lists_keep_their_numbers() -> None:
    lines = ["一、回顾", "甲。", "一、修路。", "二、治水。", "二、任务", "乙。", "三、结语", "丙。"]
    of = document("\n".join(lines))
    found = [[of.text[i.start :][:4] for i in f.items] for f in found_series(of)]
    assert found == [["一、回顾", "二、任务", "三、结语"], ["一、修路", "二、治水"]]


def test_relationships_strung_together_and_poles_run_together() -> None:
    assert poles("处理好国家、集体、个人三者之间，中央与地方之间的利益关系。") == [
        ["国家", "集体", "个人"],
        ["中央", "地方"],
    ]
    assert poles("正确处理改革发展稳定的关系。") == [["改革", "发展", "稳定"]]
    assert poles("处理国与国的关系。") == []
