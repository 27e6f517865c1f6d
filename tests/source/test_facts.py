"""What is found of a document's issuer, number, form, date and region."""

import pytest

from policytext.source.cleaning import clean
from policytext.source.corrections import Corrections
from policytext.source.facts import NAMES, Facts, Known, from_record
from policytext.source.parts.dates import iso
from policytext.source.parts.found import form_of
from policytext.source.parts.regions import region_of, region_of_number
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

BODY = "各街道办事处：\n为做好春季防火工作，现将有关事项通知如下。\n一、加强巡查。每日两次。"
NOTICE = (
    f"某市人民政府文件\n某政发〔2024〕8号\n某市人民政府关于做好防火工作的通知\n{BODY}\n"
    "某市人民政府\n2024年3月1日"
)


def test_the_facts_of_a_notice() -> None:
    assert clean(NOTICE).facts == Facts(
        "某市人民政府", "某政发〔2024〕8号", "通知", "2024-03-01", "某市"
    )


@pytest.mark.parametrize(
    ("source", "right"),
    [
        (
            "索引号：\tA01\t发文机关：\t某市人民政府\n成文日期：\t2024年3月1日\t发布日期：\t2024年3月5日\n"
            f"发文字号：\t某政发〔2024〕8号\n关于做好防火工作的意见\n{BODY}",
            Facts("某市人民政府", "某政发〔2024〕8号", "意见", "2024-03-01", "某市"),
        ),
        (
            f"发布机构：\n某市政府网\n发布日期：\n2024-03-05\n关于防火的通告\n{BODY}\n"
            "某县应急管理局\n2024年3月1日",
            Facts("某县应急管理局", "", "通告", "2024-03-01", "某县"),
        ),
        (
            "杭州市防火条例\n（2020年12月29日杭州市第十三届人民代表大会常务委员会第三十四次会议通过\n"
            "2021年3月26日浙江省第十三届人民代表大会常务委员会第二十八次会议批准）\n第一条　好。",
            Facts("杭州市人民代表大会常务委员会", "", "条例", "2021-03-26", "杭州市"),
        ),
        (
            "政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n"
            "国务院总理　李某\n各位代表：\n好。",
            Facts("国务院", "", "报告", "2024-03-05", "全国"),
        ),
        (
            "政府工作报告\n——2025年1月14日在江苏省第十四届人民代表大会第三次会议上\n"
            "省长　许某某\n各位代表：\n好。",
            Facts("江苏省人民政府", "", "报告", "2025-01-14", "江苏省"),
        ),
        (
            f"某市财政局 某市民政局关于印发救助办法的通知\n{BODY}\n"
            "某市财政局\n某市民政局\n二〇二四年三月一日",
            Facts("某市财政局 某市民政局", "", "通知", "2024-03-01", "某市"),
        ),
        (f"防火宣传\n沪府规〔2023〕9号\n{BODY}", Facts("", "沪府规〔2023〕9号", "", "", "上海市")),
        ("没有什么\n好。", Facts()),
    ],
)
def test_facts(source: str, right: Facts) -> None:
    assert clean(source).facts == right


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("关于印发《某市防火办法》的通知", "通知"),
        ("某市人民政府印发《关于加强防火的若干意见》", "意见"),
        ("某市防火办法（试行）", "办法"),
        ("某市防火规划（2024—2030年）", "规划"),
        ("某市加快防火发展若干措施", "措施"),
        ("问答实录", "实录"),
        ("中华人民共和国森林法", "法"),
        ("某市防火责任清单", "清单"),
        ("关于防火方法", ""),
        ("某某诉某局不履行协议案", ""),
        ("通知", ""),
        ("山高水长", ""),
    ],
)
def test_forms(title: str, form: str) -> None:
    assert form_of(title) == form


@pytest.mark.parametrize(
    ("words", "region"),
    [
        ("国务院办公厅", "全国"),
        ("教育部等六部门关于加强劳动教育的意见", "全国"),
        ("中华人民共和国森林法", "全国"),
        ("上海市浦东新区人民政府", "上海市浦东新区"),
        ("北京城市总体规划", "北京市"),
        ("内蒙古自治区人民政府", "内蒙古自治区"),
        ("广东省广州市番禺区人民政府", "广东省广州市番禺区"),
        ("2025年江苏省政府工作报告", "江苏省"),
        ("关于印发《杭州市防火办法》的通知", "杭州市"),
        ("聊城市文明行为促进条例", "聊城市"),
        ("徐州市防洪条例", "徐州市"),
        ("延边朝鲜族自治州条例", "延边朝鲜族自治州"),
        ("某县人民政府", "某县"),
        ("推进城市更新行动方案", ""),
        ("城市房屋管理办法", ""),
        ("市场监督管理条例", ""),
        ("全市防火方案", ""),
        ("关于促进园区发展的意见", ""),
        ("", ""),
    ],
)
def test_regions(words: str, region: str) -> None:
    assert region_of(words) == region


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("沪府规〔2023〕9号", "上海市"),
        ("京政办发〔2020〕1号", "北京市"),
        ("新政〔2020〕1号", "新疆维吾尔自治区"),
        ("国发〔2019〕5号", "全国"),
        ("某政发〔2024〕8号", ""),
        ("第36号", ""),
    ],
)
def test_regions_of_numbers(number: str, region: str) -> None:
    assert region_of_number(number) == region


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2024年3月1日", "2024-03-01"),
        ("２０２４年３月１日", "2024-03-01"),
        ("二〇二四年三月二十一日", "2024-03-21"),
        ("一九九六年十一月三十日", "1996-11-30"),
        ("二○○五年十二月十日", "2005-12-10"),
        ("2024-03-05 10:00", "2024-03-05"),
        ("2024.3.5", "2024-03-05"),
        ("2024年13月1日", ""),
        ("2023年2月29日", ""),
        ("三月一日", ""),
    ],
)
def test_dates(words: str, date: str) -> None:
    assert iso(words) == date


def test_stated_before_found_and_corrected_before_both() -> None:
    stated = Received(NOTICE, "html", facts=Facts(number="某政〔2024〕1号"))
    corrected = Corrections(facts=(("form", "意见"), ("region", "")))
    facts = clean(stated, corrections=corrected).facts
    assert facts == Facts("某市人民政府", "某政〔2024〕1号", "意见", "2024-03-01", "")


def test_facts_say_what_they_were_recognised_by() -> None:
    stated = Facts(form="意见").recognised_by("index_table")
    facts = clean(
        Received(NOTICE, "html", facts=stated), corrections=Corrections(facts=(("region", "某县"),))
    ).facts
    assert [facts.fact(name) for name in NAMES] == [
        Known("某市人民政府", "red_head"),
        Known("某政发〔2024〕8号", "number"),
        Known("意见", "index_table"),
        Known("2024-03-01", "signature"),
        Known("某县", "reader"),
    ]
    assert from_record(facts.record()) == facts
    assert from_record(facts.record()).origins == facts.origins


def test_a_title_that_is_given_changes_the_form_and_no_other_fact() -> None:
    facts = clean(NOTICE, corrections=Corrections(title="某县教育局关于防火的意见")).facts
    assert facts == Facts("某市人民政府", "某政发〔2024〕8号", "意见", "2024-03-01", "某市")


@pytest.mark.parametrize(
    ("received", "date"),
    [
        (Received(NOTICE, "html", date="2024-03-05"), "2024-03-01"),
        (Received("防火\n好。", "html", date="2024-03-05"), "2024-03-05"),
        (Received("防火\n2019年7月1日，全市开会。\n好。", "text"), "2023"),
    ],
)
def test_a_texts_date(received: Received, date: str) -> None:
    assert Text("2023_防火.txt", received).date == date


def test_a_text_without_title_goes_by_what_its_name_says() -> None:
    text = Text("2015_国务院政府工作报告.txt", Received("各位代表：\n好。", "text"))
    assert (text.document.facts.form, text.document.facts.region) == ("报告", "全国")
