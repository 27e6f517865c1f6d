"""Cleaning: the article's facts by independent counts, and invariants on any text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.base.places import ARTICLE
from policytext.source.cleaning import clean
from policytext.source.notes import pinyin_notes
from policytext.source.script import simplified

SOURCE = ARTICLE.read_text(encoding="utf-8")
DOCUMENT = clean(SOURCE)
TEXTS = st.text(
    alphabet=st.sampled_from("推進(jìn)発展重慶（）。，！\n\r 　aA1WHO著显🙂\x00>【版權】：”")
)

COUNTS = {
    **{"发展": 30, "主城都市区": 18, "推进": 11, "推动": 9, "城市": 9, "成渝地区双城经济圈": 7},
    **{"高质量发展": 6, "建设": 6, "服务": 6, "协调发展": 6, "重庆": 5, "两群": 5, "处理好": 5},
    **{"一区两群": 3, "双城记": 3, "双核": 3, "互联互通": 3, "有利于": 3, "下功夫": 3},
    **{"着眼": 1, "着力": 1, "著": 0},
}


def test_notes_are_those_a_plain_pattern_finds() -> None:
    plain = re.findall(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)", SOURCE)
    assert len(plain) == 287
    assert [SOURCE[a:b] for a, b in DOCUMENT.notes] == plain


def test_title_paragraphs_sentences_and_characters() -> None:
    assert DOCUMENT.title == "坚定有为推进主城都市区高质量发展"
    paragraphs = DOCUMENT.text.split("\n")
    assert [len(re.findall("。", paragraph)) for paragraph in paragraphs] == [2, 5, 2, 3, 5, 2]
    per_paragraph = [
        sum(p.start <= s.start < p.end for s in DOCUMENT.sentences) for p in DOCUMENT.paragraphs
    ]
    assert per_paragraph == [2, 5, 2, 3, 5, 2]
    assert sum(map(len, paragraphs)) == 1507
    assert len(re.findall(r"[\u4e00-\u9fff]", DOCUMENT.text)) == 1352


@pytest.mark.parametrize(("term", "count"), COUNTS.items())
def test_plain_counts(term: str, count: int) -> None:
    assert DOCUMENT.text.count(term) == count


def test_chrome_is_set_aside() -> None:
    kinds = [part.kind for part in DOCUMENT.set_aside]
    assert kinds == ["breadcrumb", "copyright", "disclaimer", "footer"]


@pytest.mark.parametrize(
    ("source", "removed"),
    [
        ("推進(jìn)", 1),
        ("推進（jin）", 1),
        ("推進(jin4)", 1),
        ("(視界網(wǎng))", 1),
        ("女(nǚ)", 1),
        ("女(nv)", 1),
        ("绿(lu:4)", 1),
        ("绿(lü4)", 1),
        ("進(ji\u0300n)", 1),
        ("推(tuī)(tui)", 2),
        ("他们(men)", 1),
        ("一(yí)个", 1),
        ("推進(jín)", 0),
        ("推進(jin2)", 0),
        ("女(nǔ)", 0),
        ("推進(jìn)(chǎn)", 1),
        ("會議(ɡuān)", 0),
        ("(視界網)", 0),
        ("(集團)", 0),
        ("世界卫生组织(WHO)", 0),
        ("他(TA)", 0),
        ("(2020年)", 0),
        ("办法(试行)", 0),
        ("推進(chǎn)", 0),
    ],
)
def test_only_readings_are_notes(source: str, removed: int) -> None:
    assert len(pinyin_notes(source)) == removed


def test_simplified_text_is_left_alone() -> None:
    assert simplified("显著成效，乾隆年间") == "显著成效，乾隆年间"
    assert simplified("著眼全局，著力創新") == "着眼全局，着力创新"


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_character_leads_back_to_the_source(source: str) -> None:
    document = clean(source)
    assert len(document.source_offsets) == len(document.text)
    converted = set(document.converted)
    for character, place in zip(document.text, document.source_offsets, strict=True):
        if character == "\n":
            continue
        assert (document.source[place] != character) == (place in converted)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_nothing_but_notes_and_blanks_is_lost(source: str) -> None:
    document = clean(source)
    kept = {p for p, c in zip(document.source_offsets, document.text, strict=True) if c != "\n"}
    kept |= set(document.title_offsets)
    for span in document.notes:
        kept |= set(range(*span))
    for part in document.set_aside:
        kept |= set(range(part.start, part.end))
    assert all(source[p].isspace() or source[p] == "\ufeff" for p in set(range(len(source))) - kept)


def test_cleaning_the_clean_text_changes_nothing() -> None:
    again = clean(DOCUMENT.title + "\n" + DOCUMENT.text)
    assert (again.title, again.text, again.notes, again.converted) == (
        DOCUMENT.title,
        DOCUMENT.text,
        (),
        (),
    )


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_cleaned_text_holds_no_note(source: str) -> None:
    once = clean(source)
    assert clean(once.text).notes == ()


def test_a_line_break_leads_back_to_the_line_break() -> None:
    source = "题目\r\n\r\n 推進(jìn) \r\n發(fā)展。"
    document = clean(source)
    assert document.text == "推进\n发展。"
    assert source[document.source_offsets[2]] == "\r"


@pytest.mark.parametrize(
    "line",
    [
        "版权声明制度是保护创作者的重要制度，要加快完善。",
        "版权所有人应当依法登记，有关部门要做好服务。",
        "免责声明不能代替法定责任。",
        "来源：这是正文里的一句话。",
    ],
)
def test_a_sentence_about_copyright_is_no_copyright_notice(line: str) -> None:
    body = "推动主城都市区高质量发展，必须坚持以人民为中心，"
    body += "切实增强人民群众的获得感、幸福感、安全感，让广大居民生活得更方便、更舒适、更和谐。"
    document = clean(f"题目\n{body}\n{line}\n{body}")
    assert document.text == f"{body}\n{line}\n{body}" and not document.set_aside


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("【版权声明】凡本网稿件，未经授权不得转载。", "copyright"),
        ("版权所有：某某日报社", "copyright"),
        ("版权所有 违者必究", "copyright"),
        ("Copyright © 2020", "copyright"),
        ("免责声明：文中观点不代表本网。", "disclaimer"),
        ("责任编辑：某某", "metadata"),
    ],
)
def test_a_notice_behind_the_body_is_set_aside(line: str, kind: str) -> None:
    document = clean(f"题目\n正文一句话。\n{line}\n页脚")
    assert document.text == "正文一句话。"
    assert [part.kind for part in document.set_aside] == [kind, "footer"]


@pytest.mark.parametrize(
    ("source", "title", "text"),
    [
        (
            "政府工作报\n告\n——2017年3月5日在大会上\n各位代表：\n好。",
            "政府工作报告",
            "各位代表：\n好。",
        ),
        ("各位代表：\u200d\n现在报告工作。", "", "各位代表：\n现在报告工作。"),
        ("报告\n1957年6月26日在第一届全国人民代表大会第四次会议上\n好。", "报告", "好。"),
        ("\ufeff题目\n好。", "题目", "好。"),
        ("", "", ""),
    ],
)
def test_titles(source: str, title: str, text: str) -> None:
    document = clean(source)
    assert (document.title, document.text) == (title, text)
