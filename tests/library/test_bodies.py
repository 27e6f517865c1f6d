"""Bodies told apart, under one name each, on the level and at the place they stand on."""

import pytest

from policytext.library.bodies import bodies_of, regions_of, tier_of
from policytext.library.kinds_of_document import kind_of_form
from policytext.library.territory import place_at, province_of


@pytest.mark.parametrize(
    ("issuer", "bodies"),
    [
        ("中共中央 国务院", ("中共中央", "国务院")),
        ("国家发展和改革委员会、财政部、财政部", ("国家发展改革委", "财政部")),
        ("中华人民共和国教育部", ("教育部",)),
        ("重庆市政府办公厅", ("重庆市人民政府办公厅",)),
        ("某市财政局；某市民政局", ("某市财政局", "某市民政局")),
        ("教育部等六部门", ("教育部",)),
        ("市场监管总局", ("市场监管总局",)),
        ("云南省临沧市人民政府", ("临沧市人民政府",)),
        ("内蒙古自治区通辽市教育局", ("通辽市教育局",)),
        ("云南省人民政府", ("云南省人民政府",)),
        ("重庆市渝中区人民政府", ("重庆市渝中区人民政府",)),
        ("统计局", ("统计局",)),
        ("", ()),
    ],
)
def test_bodies_are_told_apart_under_one_name(issuer: str, bodies: tuple[str, ...]) -> None:
    assert bodies_of(issuer) == bodies


@pytest.mark.parametrize(
    ("body", "tier", "region"),
    [
        ("中共中央办公厅", "national", "全国"),
        ("国务院办公厅", "national", "全国"),
        ("全国人民代表大会常务委员会", "national", "全国"),
        ("全国人大财政经济委员会", "national", "全国"),
        ("国务院安全生产委员会", "national", "全国"),
        ("最高人民法院", "national", "全国"),
        ("中共中央组织部", "ministry", "全国"),
        ("国务院国资委", "ministry", "全国"),
        ("教育部办公厅", "ministry", "全国"),
        ("公安部交通管理局", "ministry", "全国"),
        ("国家铁路局", "ministry", "全国"),
        ("全国总工会", "ministry", "全国"),
        ("重庆市人民政府", "province", "重庆市"),
        ("广西壮族自治区人民政府办公厅", "province", "广西壮族自治区"),
        ("四川省高级人民法院", "province", "四川省"),
        ("国家税务总局重庆市税务局", "province", "重庆市"),
        ("中国人民银行上海总部", "province", "上海市"),
        ("新疆生产建设兵团", "province", "新疆维吾尔自治区"),
        ("中共湖南省委", "province", "湖南省"),
        ("省财政厅", "province", ""),
        ("杭州市人民政府", "city", "浙江省"),
        ("吉林市人民政府", "city", "吉林省"),
        ("恩施土家族苗族自治州人民政府", "city", "湖北省"),
        ("延边州人民政府", "city", "吉林省"),
        ("锡林郭勒盟行政公署", "city", "内蒙古自治区"),
        ("河北雄安新区管理委员会", "city", "河北省"),
        ("成都市中级人民法院", "city", "四川省"),
        ("昆山市人民政府", "county", "江苏省"),
        ("上海市浦东新区人民政府", "county", "上海市"),
        ("重庆市渝中区教育委员会", "county", "重庆市"),
        ("泗洪县人民政府", "county", "江苏省"),
        ("鄂温克族自治旗人民政府", "county", "内蒙古自治区"),
        ("朝阳区人民政府", "county", ""),  # in Beijing and in Changchun
        ("苏州工业园区管委会", "county", "江苏省"),
        ("广州市南沙区横沥镇人民政府", "county", "广东省"),
        ("县人民政府", "county", ""),
        ("市财政局", "", ""),
        ("清华大学", "", ""),
        ("中国石油天然气集团公司", "", ""),
        ("国家电网有限公司", "", ""),
    ],
)
def test_a_body_stands_on_a_level_and_at_a_place(body: str, tier: str, region: str) -> None:
    assert tier_of([body]) == tier
    assert " ".join(regions_of([body])) == region


def test_a_body_that_says_only_市_stands_on_the_level_of_its_place() -> None:
    assert tier_of(["市财政局"], "重庆市") == "province"
    assert tier_of(["市财政局"], "四川省") == ""


def test_of_several_bodies_the_highest_counts() -> None:
    assert tier_of(["上海市杨浦区人民政府", "上海市科学技术委员会"]) == "province"
    assert tier_of([]) == ""
    assert regions_of(["四川省人民政府", "重庆市人民政府"]) == ("四川省", "重庆市")


@pytest.mark.parametrize(
    ("words", "name", "province"),
    [
        ("深圳经济特区前海条例", "深圳", "广东省"),
        ("深圳湾治理方案", "", ""),
        ("北京大学章程", "", ""),
        ("北京城市总体规划", "北京", "北京市"),
        ("内蒙古通辽市人民政府", "内蒙古通辽市", "内蒙古自治区"),
        ("海南州人民政府", "海南州", "青海省"),
        ("海南省人民政府", "海南省", "海南省"),
        ("某市某区人民政府", "某市某区", ""),
        ("城市管理局", "", ""),
        ("市场监督管理局", "", ""),
        ("园区管理办法", "", ""),
        ("", "", ""),
    ],
)
def test_places(words: str, name: str, province: str) -> None:
    assert place_at(words).name == name
    assert province_of(words) == province


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("规划纲要", "规划"),
        ("纲要", "规划"),
        ("通知", "通知"),
        ("实施意见", "意见"),
        ("法", "法律"),
        ("令", "命令"),
        ("公告", "公告"),
        ("答记者问", "解读"),
        ("其他", ""),
        ("", ""),
    ],
)
def test_forms_are_few_kinds(form: str, kind: str) -> None:
    assert kind_of_form(form) == kind
