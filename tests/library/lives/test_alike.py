"""Forms that say the same are told from those that only look so."""

import pytest

from policytext.library.lives.alike import Alike, Forms

SAME = [
    ("“放管服”改革", "放管服改革", "marks"),
    ("大众创业、万众创新", "大众创业万众创新", "joined"),
    ("效率和公平", "效率、公平", "joined"),
    ("互利共赢的开放战略", "互利共赢开放战略", "joined"),
    ("效率和公平", "公平与效率", "order"),
    ("百花齐放、百家争鸣", "百家争鸣、百花齐放", "order"),
    ("四个意识", "政治意识、大局意识、核心意识、看齐意识", "full"),
    ("六稳", "稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期", "full"),
]
OTHER = [
    ("经济发展", "经济和发展"),
    ("和平统一", "平统一"),
    ("发展经济", "经济发展"),
    ("五个意识", "政治意识、大局意识、核心意识、看齐意识"),
    ("四个意识", "政治意识、大局意识、核心观念、看齐意识"),
    ("放管服", "发展、管理、服务"),  # not a slogan: too short to be told by one character each
    ("放管服", "简政放权、放管结合、依法行政"),
    ("两个健康", "健康教育、健康意识"),
    ("文旅融合", "文旅融合、商旅融合、体旅融合、数旅融合"),
]


@pytest.mark.parametrize(("one", "other", "how"), SAME)
def test_what_says_the_same_is_found_from_both_sides(one: str, other: str, how: str) -> None:
    forms = Forms([one, other])
    assert forms.of(one) == [Alike(other, how)]  # type: ignore[arg-type]
    back = {"full": "short"}.get(how, how)
    assert forms.of(other) == [Alike(one, back)]  # type: ignore[arg-type]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_only_looks_so_is_not(one: str, other: str) -> None:
    forms = Forms([one, other])
    assert not forms.of(one) and not forms.of(other)


def test_one_character_for_each_member_is_not_sure_by_itself() -> None:
    short, full = "放管服", "简政放权、放管结合、优化服务"
    forms = Forms([short, full])
    assert forms.of(short) == [Alike(full, "full", sure=False)]
    assert forms.of(full) == [Alike(short, "short", sure=False)]


def test_few_members_with_one_character_in_common_are_not_sure() -> None:
    # Another 三反 was meant.
    [found] = Forms(["三反", "反官僚主义、反宗派主义、反主观主义"]).of("三反")
    assert not found.sure


def test_what_may_count_two_things_counts_none() -> None:
    forms = Forms(["三化", "工业化、信息化、城镇化", "高端化、智能化、绿色化"])
    assert not forms.of("三化")


def test_a_phrase_of_no_library_has_forms_in_it() -> None:
    assert Forms(["“放管服”改革"]).of("放管服改革") == [Alike("“放管服”改革", "marks")]
