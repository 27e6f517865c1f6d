"""Set phrases: what is one, what is none, and what each rule is called."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.source.cleaning import clean
from policytext.structure.finding import Finding
from policytext.structure.phrases import phrases
from policytext.tokens.segmentation import segment


def found(text: str) -> dict[str, str]:
    """Return the set phrases of a text with the names of their rules."""
    of = clean(f"题\n{text}")
    return {
        of.text[finding.items[0].start : finding.items[0].end]: finding.pattern
        for finding in phrases(of, segment(of.text, "words"))
    }


def of_rule(pattern: str, text: str) -> list[str]:
    return [words for words, rule in found(text).items() if rule == pattern]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推广“人工智能+水利”和“A+B”做法。", ["人工智能+水利", "A+B"]),
        ("做到“路相通、心相连”。", ["路相通、心相连"]),
        ("发展「山水之城」。", ["山水之城"]),
        ("坚持“稳住一头，放开一片”。", ["稳住一头，放开一片"]),
        # A sentence, a single mark, an abbreviation of the text's own, an amendment: none.
        ("他说：“今天天气很好，我们去修路。”", []),
        ("东湖新技术公司（以下简称“东湖公司”）。", []),
        ("将“市林业局”修改为“市园林局”。", []),
        ("选“是”。", []),
    ],
)
def test_quotation_marks_show_a_phrase_but_no_speech_or_mention(
    text: str, expected: list[str]
) -> None:
    assert of_rule("引号", text) == expected


def test_titles_are_names_with_what_is_in_them() -> None:
    text = "依据《东湖市供水条例》和《关于修改〈东湖市供水条例〉的决定》。"
    assert of_rule("书名号", text) == ["东湖市供水条例", "关于修改〈东湖市供水条例〉的决定"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("形成一湖两带格局。", ["一湖两带"]),
        ("构建一湖、三岸、多片的布局。", ["一湖、三岸、多片"]),
        ("落实三管三必须。", ["三管三必须"]),
        ("实施百湖千河万塘工程。", ["百湖千河万塘"]),
        ("建设六大产业基地。", ["六大产业基地"]),
        # Rooms, times, idioms, plants, amounts and schools of a grade.
        ("两房一厅、三室两厅。", []),
        ("一天一夜，干一件成一件，一茬一茬。", []),
        ("一心一意，三番五次。", []),
        ("东门核电三期、七门核电一期。", []),
        ("三级医院一半以上，第三批两类。", []),
    ],
)
def test_counted_nouns_are_names_and_not_amounts(text: str, expected: list[str]) -> None:
    assert of_rule("数字缩略", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贯彻党的二十大和二十届三中全会精神。", ["党的二十大", "二十届三中全会"]),
        ("贯彻党的十九届二中、三中全会精神。", ["党的十九届二中、三中全会"]),
        ("中央农村工作会议在京召开。", ["中央农村工作会议"]),
        (
            "2020年5月1日东湖市第十届人民代表大会常务委员会第三次会议通过。",
            ["东湖市第十届人民代表大会常务委员会第三次会议"],
        ),
        ("编制第十五个五年规划纲要。", ["第十五个五年规划纲要"]),
        ("法律案应当经常务委员会会议审议，由常务委员会会议通过。", []),
        ("可以经两次常务委员会会议审议。", []),
        ("十二大类产品。", []),
    ],
)
def test_meetings_and_plans_go_by_their_names(text: str, expected: list[str]) -> None:
    assert of_rule("会议与规划", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The name begins behind what governs it.
        ("深入实施湖区碧水提质三年行动。", ["湖区碧水提质三年行动"]),
        ("大力推进老旧泵站改造提升工程。", ["老旧泵站改造提升工程"]),
        ("制定并启动青年科学家培育计划。", ["青年科学家培育计划"]),
        ("加快打造国家水体治理技术创新中心。", ["国家水体治理技术创新中心"]),
        ("建设东湖科创走廊和环湖旅游示范区。", ["东湖科创走廊", "环湖旅游示范区"]),
        ("发展露营经济。", ["露营经济"]),
        ("实施“百鱼计划”行动。", ["“百鱼计划”行动"]),
        ("在中国（东湖）自由贸易试验区先行。", ["中国（东湖）自由贸易试验区"]),
        ("建设数字浙江、平安广东。", ["数字浙江", "平安广东"]),
        # Institutions that are set up, who is in charge, lists, subsidies, platforms.
        ("建立渔船检查单制度。", ["渔船检查单制度"]),
        ("推行湖长负责制。", ["湖长负责制"]),
        ("编制渔船检验事项清单。", ["渔船检验事项清单"]),
        ("依托渔业信息共享平台办理。", ["渔业信息共享平台"]),
        ("国务院渔业工作部际联席会议办公室印发。", ["国务院渔业工作部际联席会议"]),
        ("建设市、区渔业应急指挥中心。", ["渔业应急指挥中心"]),
        ("允许综合保税区，简化自贸试验区手续。", []),
        ("采取相应监管机制。", []),
        # What anybody calls so is no name.
        ("完善工作机制和管理制度，建设信息平台。", []),
        ("抓好重点工程，采取行动，投资计划。", []),
        ("农村经济社会发展，国民经济增长。", []),
        ("中心城区的工程技术人员。", []),
    ],
)
def test_names_are_found_once_and_from_their_first_word(text: str, expected: list[str]) -> None:
    assert of_rule("专名", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做到应救尽救、能快则快。", ["应救尽救", "能快则快"]),
        ("坚持以湖定城、以湖定产。", ["以湖定城、以湖定产"]),
        ("增强向心力、行动力、号召力。", ["向心力、行动力、号召力"]),
        (
            "坚持政府搭台、企业唱戏、湖区参与、群众得益。",
            ["政府搭台、企业唱戏、湖区参与、群众得益"],
        ),
        ("推行先看病后付费。", ["先看病后付费"]),
        # Clauses that say a state, verbs with their objects, ways of doing things.
        ("发展水质清晰、鱼种丰富的湖区。", ["水质清晰、鱼种丰富"]),
        ("完善湖权明晰、职责明确、运转高效的机制。", ["湖权明晰、职责明确、运转高效"]),
        ("聚焦强船队、补渔网、改码头。", ["强船队、补渔网、改码头"]),
        ("加快强船队、补渔网、改码头行动。", ["强船队、补渔网、改码头"]),
        ("实行统一登记、分批返回。", ["统一登记、分批返回"]),
        ("推进船员正规化、专业化、职业化建设。", ["正规化、专业化、职业化"]),
        ("加强湖调对接、港调对接、渔调对接。", ["湖调对接、港调对接、渔调对接"]),
        ("做到一船登记、一码通行、一网查询。", ["一船登记、一码通行、一网查询"]),
        ("购置强力胶、补给品、改锥。", []),
        ("教育部、财政部、水利部。", []),
        ("水库、湖泊、河流、泵站。", []),
        ("经济建设、城乡建设、环境建设。", []),
    ],
)
def test_formulas_answer_limb_by_limb(text: str, expected: list[str]) -> None:
    assert of_rule("对仗", text) == expected


def test_established_phrases_are_found_once_and_never_inside_a_word() -> None:
    said = found("推进高质量发展，壮大首发经济，深化放管服改革，做好六稳工作。")
    assert {"高质量发展", "首发经济", "六稳"} <= set(said)
    assert said["首发经济"] == "常用提法"
    assert "三农" not in found("第三农场")


def test_a_listed_phrase_counts_besides_the_longer_one_that_it_begins_or_ends() -> None:
    assert {"优化营商环境", "营商环境"} <= set(found("持续优化营商环境。"))
    assert {"独角兽企业", "独角兽"} <= set(found("培育独角兽企业。"))


def test_what_repeats_is_a_whole_noun_phrase() -> None:
    text = "保护湖区鱼苗，投放湖区鱼苗。" * 3 + "深入推进治水。深入推进修路。" * 3
    assert not any(words.startswith("深入") for words in found(text))
    others = "天空晴朗，山坡青翠，果园飘香，孩童嬉戏，老人下棋，商贩叫卖，游客拍照。" * 20
    named = "湖区淡水网箱很多。保护湖区淡水网箱，投放湖区淡水网箱。" * 3 + others
    assert of_rule("反复出现", named) == ["湖区淡水网箱"]


def test_no_other_name_is_looked_for_inside_a_title() -> None:
    assert found("落实《东湖市空间信息产业高地行动计划》。") == {
        "东湖市空间信息产业高地行动计划": "书名号"
    }


PIECES = st.sampled_from(
    [
        *"一二两三四五六大个的和、，。：；\n“”《》（）+经网管以先谁应尽新第届会议年百千万",
        *("行动", "工程", "计划", "机制", "经济", "实施", "国家", "东湖", "高质量发展", "示范区"),
        *("党的", "全会", "规划", "坚持", "重点", "提升", "改革", "人民代表大会", "中心"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=50).map("".join))
def test_every_find_lies_in_the_text_under_one_name(text: str) -> None:
    of = clean(text)
    kept = phrases(of, segment(of.text, "words"))
    assert len({words(of.text, finding) for finding in kept}) == len(kept)
    for finding in kept:
        assert finding.kind == "phrase"
        assert len(set(finding.items)) == len(finding.items)
        for item in finding.items:
            assert 0 <= item.start < item.end <= len(of.text)
            assert of.text[item.start : item.end] == words(of.text, finding)
            assert "\n" not in of.text[item.start : item.end]


def words(text: str, finding: Finding) -> str:
    first = finding.items[0]
    return text[first.start : first.end]


def test_every_rule_has_its_own_name() -> None:
    text = (
        "落实《湖区条例》、“碧水+”、党的二十大、高质量发展、一湖两带。"
        "实施湖区碧水三年行动。应救尽救。"
    )
    assert set(found(text).values()) == {
        "书名号",
        "引号",
        "会议与规划",
        "常用提法",
        "数字缩略",
        "专名",
        "对仗",
    }
