"""What is recognised of a text, by what, and what its reader says instead."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.library.card import FIELDS, Card, Known
from policytext.library.card_names import recognised_by, shown
from policytext.library.cataloguing import card_of
from policytext.library.editing import edited
from policytext.library.facets import Option, facets
from policytext.library.kinds_of_document import kind_of_form
from policytext.library.scope import NONE, Scope, within
from policytext.library.store import Store
from policytext.source.corrections import Corrections
from policytext.source.facts import Facts
from policytext.source.parts.words import words
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

BODY = "各区县：\n为做好春季防火工作，现将有关事项通知如下。\n一、加强巡查。每日两次。"


def card(source: str, name: str = "a.txt", **received: object) -> Card:
    return card_of(Text(name, Received(source, "text", **received)))  # type: ignore[arg-type]


def known(one: Card) -> dict[str, tuple[str, str]]:
    return {name: tuple(one.known(name)) for name in FIELDS if one.value(name)}


def test_a_notice_and_what_each_field_was_recognised_by() -> None:
    found = card(
        f"重庆市财政局文件\n渝财〔2024〕8号\n关于做好防火工作的通知\n{BODY}\n重庆市财政局\n2024年3月1日"
    )
    assert known(found) == {
        "title": ("关于做好防火工作的通知", "title"),
        "date": ("2024-03-01", "signature"),
        "issuer": ("重庆市财政局", "red_head"),
        "tier": ("province", "issuer"),
        "region": ("重庆市", "issuer"),
        "form": ("通知", "title"),
        "number": ("渝财〔2024〕8号", "number"),
    }


def test_several_bodies_are_told_apart_and_a_text_counts_once() -> None:
    together = card(
        f"教育部等三部门关于防火的通知\n{BODY}\n教育部\n财政部　国家发展和改革委员会\n2024年3月1日"
    )
    assert together.known("issuer") == Known("教育部 财政部 国家发展改革委", "signature")
    assert together.values("issuer") == ("教育部", "财政部", "国家发展改革委")
    assert together.value("tier") == "ministry"
    alone = card(f"财政部关于做好防火工作的通知\n{BODY}")
    for issuer, found in (
        (("财政部",), [together, alone]),
        (("教育部",), [together]),
        (("教育部", "财政部"), [together, alone]),
        ((NONE,), []),
    ):
        assert list(within([together, alone], Scope(issuer=issuer), {})) == found


def test_two_regions_of_one_text() -> None:
    both = card(
        f"关于川渝共同防火的通知\n{BODY}\n四川省人民政府办公厅　重庆市人民政府办公厅\n2024年3月1日"
    )
    assert both.values("region") == ("四川省", "重庆市")
    assert list(within([both], Scope(region=("重庆市",)), {})) == [both]


@pytest.mark.parametrize(
    ("source", "field", "value", "by"),
    [
        (
            "政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n"
            "国务院总理　李某\n好。",
            "date",
            "2024-03-05",
            "byline",
        ),
        ("2025年国务院政府工作报告\n各位代表：\n好。", "date", "2025", "title"),
        ("2021—2025年某市防火规划\n好。", "date", "", ""),
        ("2024年某市工作要点\n好。", "date", "", ""),
        (f"关于防火的通知\n{BODY}\n某市财政局\n2024年3月", "date", "2024-03", "signature"),
        (
            "防火管理办法\n（2019年3月1日财政部令第9号公布）\n第一条　好。",
            "issuer",
            "财政部",
            "byline",
        ),
        (
            "防火管理办法\n（2019年3月1日财政部令第9号公布）\n第一条　好。",
            "number",
            "财政部令第9号",
            "byline",
        ),
        (
            "杭州市防火条例\n（2020年12月29日杭州市第十三届人民代表大会常务委员会"
            "第三十四次会议通过）\n第一条　好。",
            "region",
            "浙江省",
            "issuer",
        ),
        (
            "杭州市防火条例\n（2014年6月27日市十二届人民代表大会常务委员会第二十次会议通过）\n好。",
            "issuer",
            "杭州市人民代表大会常务委员会",
            "byline",
        ),
        (
            "某省防火条例\n2004年1月16日某省第十届人民代表大会常务委员会第七次会议通过　根据"
            "2011年11月25日某省第十一届人民代表大会常务委员会第九次会议修正\n第一条　好。",
            "date",
            "2011-11-25",
            "byline",
        ),
        (
            "索引号：A01 发文日期：2023-01-03\n发布机构：某局 文    号：蔡政办〔2023〕1号\n"
            f"区人民政府办公室关于防火的通知\n{BODY}\n蔡甸区人民政府办公室\n2023年1月3日",
            "number",
            "蔡政办〔2023〕1号",
            "index_table",
        ),
        (
            f"区人民政府办公室关于防火的通知\n{BODY}\n武汉市蔡甸区人民政府办公室\n2023年1月3日",
            "issuer",
            "武汉市蔡甸区人民政府办公室",
            "title",
        ),
        (f"防火宣传\n沪府规〔2023〕9号\n{BODY}", "region", "上海市", "number"),
        ("江苏省防火规划纲要（2021—2025年）\n好。", "form", "规划", "title"),
        ("江苏省防火规划纲要（2021—2025年）\n好。", "region", "江苏省", "title"),
        (
            "索引号：\tA01\t发文机关：\t某市人民政府\n成文日期：\t2024年3月1日\t发布日期：\t2024年3月5日\n"
            f"发文字号：\t某政发〔2024〕8号\n关于做好防火工作的意见\n{BODY}",
            "issuer",
            "某市人民政府",
            "index_table",
        ),
    ],
)
def test_each_field_by_what_tells_it(source: str, field: str, value: str, by: str) -> None:
    assert card(source).known(field) == Known(value, by)


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2023_防火.txt", "2023"),
        ("防火20240105.txt", "2024-01-05"),
        ("防火 2024年3月.txt", "2024-03"),
        ("防火规划（2021-2025年）.txt", ""),
        ("“十四五”防火规划.txt", ""),
        ("某政发〔2024〕8号.txt", ""),
        ("防火20241305.txt", ""),
    ],
)
def test_a_date_in_a_files_name_is_the_last_that_is_asked(name: str, date: str) -> None:
    right = Known(date, "file") if date else Known()
    assert card("防火宣传\n好。", name).known("date") == right
    assert card(f"防火\n{BODY}\n某市财政局\n2022年3月1日", name).date == "2022-03-01"


def test_who_enacted_it_is_no_part_of_a_title_that_stands_twice() -> None:
    found = card(
        "最高人民法院关于审理某类案件若干问题的解释\n"
        "2024年2月4日 最高人民法院审判委员会第9次会议通过\n"
        f"2024年7月1日 施行\n最高人民法院 关于审理某类案件若干问题的解释\n法释〔2024〕6号\n{BODY}"
    )
    assert found.title == "最高人民法院关于审理某类案件若干问题的解释"
    assert found.known("date") == Known("2024-02-04", "byline")
    assert found.known("number") == Known("法释〔2024〕6号", "number")


def test_what_stands_beside_a_text_says_where_it_is_from() -> None:
    assert card("防火\n好。", "重庆/2024/a.txt").known("source") == Known("重庆/2024", "file")
    beside = (("source", "某市政府网", "page"), ("tier", "county", "table"))
    found = card("防火\n好。", beside=beside)
    assert found.known("source") == Known("某市政府网", "page")
    assert found.known("tier") == Known("county", "table")


def test_who_published_a_document_need_not_have_issued_it() -> None:
    beside = (("issuer", "某区财政局", "page"),)
    published = card(f"财政部关于防火的通知\n{BODY}", beside=beside)
    assert published.known("issuer") == Known("财政部", "title")
    assert card("防火\n好。", beside=beside).known("issuer") == Known("某区财政局", "page")


def test_a_tables_columns_go_before_what_is_recognised() -> None:
    facts = Facts(issuer="财政部、民政部", form="其他").recognised_by("table")
    found = card(f"关于防火的通知\n{BODY}\n教育部\n2024年3月1日", facts=facts)
    assert found.known("issuer") == Known("财政部 民政部", "table")
    assert found.known("form") == Known("通知", "title")  # 其他 is no form
    assert found.known("date") == Known("2024-03-01", "signature")


def test_what_a_reader_gave_hides_and_does_not_change_what_was_recognised() -> None:
    source = f"财政部关于防火的通知\n{BODY}\n财政部\n2024年3月1日"
    plain = card(source)
    said = Corrections(title="新题", facts=(("issuer", "重庆市教委"), ("date", "")))
    given_ = card_of(Text("a.txt", Received(source, "text"), said, (("tier", "city"),)))
    assert given_.found == plain.found
    assert [given_.value(name) for name in ("title", "issuer", "date", "tier", "region")] == [
        "新题",
        "重庆市教委",
        "",
        "city",
        "重庆市",
    ]


VALUES = {
    "title": st.sampled_from(["新题", "关于防火的意见", None]),
    "date": st.sampled_from(["2020", "", None]),
    "issuer": st.sampled_from(["财政部 民政部", "杭州市人民政府", "", None]),
    "tier": st.sampled_from(["city", "", None]),
    "region": st.sampled_from(["重庆", "", None]),
    "form": st.sampled_from(["规划纲要", "", None]),
    "source": st.sampled_from(["某网", "", None]),
}
ROWS = st.fixed_dictionaries({}, optional=VALUES)


@settings(deadline=None, max_examples=25)
@given(rows=st.lists(ROWS, min_size=1, max_size=4))
def test_an_edited_card_is_the_card_of_the_edited_text(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str | None]]
) -> None:
    folder: Path = tmp_path_factory.mktemp("library")
    store = Store(folder)
    for source, name in (
        (f"财政部关于防火的通知\n{BODY}\n财政部\n2024年3月1日", "a"),
        ("好。", "防火通知"),
    ):
        store.put([Text(f"{name}.txt", Received(source, "text"))])
    for row in rows:
        store.apply(edited(store, {one.id: row for one in store.cards()}))
    for one in store.cards():
        text = store.text(one.id)
        assert text is not None
        fresh = card_of(text)
        assert replace(one, added="", family="") == replace(fresh, added="", family="")
        assert one.fingerprint == text.document.fingerprint
    store.close()


def test_what_a_foreign_file_says_breaks_no_list_of_the_library() -> None:
    said = Received(BODY, "text", facts=Facts(issuer="甲局", origins=(("issuer", "oracle"),)))
    one = card_of(Text("a.txt", said, filed=(("tier", "galactic"),)))
    assert one.value("tier") == "" and facets([one], Scope(), {})["tier"] == (Option(NONE, 1),)
    for language in ("zh", "en"):
        assert recognised_by("oracle", language) == "" and recognised_by("table", language)
        assert shown("tier", "galactic", language) == "galactic"


def test_kinds_of_documents_are_called_in_the_readers_language() -> None:
    kinds = {kind_of_form(form) for form in (*words("forms"), *words("weak_forms"))}
    said = {kind: shown("form", kind, "en") for kind in kinds}
    assert {kind: shown("form", kind, "zh") for kind in kinds} == {kind: kind for kind in kinds}
    assert all(name.isascii() or name == "Communiqué" for name in said.values())
    assert len(set(said.values())) == len(kinds), "each has a name of its own"
    assert shown("form", "某种", "en") == "某种" and shown("issuer", "报告", "en") == "报告"
    assert shown("region", "全国", "en") == "Whole country" != shown("region", "全国", "zh")
