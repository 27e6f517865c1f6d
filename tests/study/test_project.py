"""The project file: everything back as it was, and nothing else taken for one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.unreadable import Unreadable
from policytext.source.corrections import Corrections
from policytext.source.documents import SetAside, Span
from policytext.source.facts import Facts
from policytext.source.reading import Received
from policytext.study import project
from policytext.study.own_texts import InMemory, Library, Text
from policytext.study.plan import NO_PLAN, Plan, Proposal, Wording
from policytext.study.prepared import ARTICLE_ID
from policytext.themes.theme_book import read_theme_book
from policytext.tokens.word_list import WordList

TEXT = Text(
    "報告.docx",
    Received(
        "題目\n各位代表：🙂好。\n完。",
        "docx",
        date="2024-01-02",
        dropped=("第1页",),
        joined=3,
        facts=Facts(issuer="某市人民政府", number="某政发〔2024〕8号"),
        aside=(SetAside("footnote", 8, 9),),
        left_out=(("comments", 2),),
        replaced=1,
    ),
    Corrections(
        title="报告",
        first=1,
        last=2,
        convert=False,
        taken=(Span(8, 9),),
        facts=(("form", "报告"), ("date", "2024")),
    ),
)
LIBRARY = Library(
    InMemory((TEXT,)),
    WordList(("主城",), (("甲", "乙"),), ("丙",)),
    {ARTICLE_ID: read_theme_book()[:2], TEXT.id: ()},
)
QUERY = {"document": TEXT.id, "themes": ["a", "b"]}
PLAN = Plan(
    ("frequency", "quotes.gone", "of_a_later_version"),
    "both",
    "dark",
    "4:3",
    "picture",
    {Proposal("frequency", "zh", "城市居首", ""): Wording("我的<b>标题", "🙂")},
)


def test_everything_comes_back_the_same() -> None:
    opened = project.from_bytes(project.to_bytes(LIBRARY, QUERY, PLAN))
    assert (opened.library, opened.plan) == (LIBRARY, PLAN)
    assert opened.query == {"document": [TEXT.id], "themes": ["a", "b"]}
    assert next(opened.library.texts).document == TEXT.document


def test_the_same_project_is_the_same_file() -> None:
    assert project.to_bytes(LIBRARY, QUERY) == project.to_bytes(LIBRARY, QUERY)


def reason(file: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        project.from_bytes(file)
    assert all(refused.value.said(language) for language in ("zh", "en"))
    return refused.value.reason


def changed(**values: object) -> bytes:
    return json.dumps(json.loads(project.to_bytes(LIBRARY, QUERY)) | values).encode()


def rehashed(content: dict) -> bytes:
    """Return a file whose hash is right though its content is not."""
    return changed(content=content, sha256=project._hash(content))


def test_other_files_are_refused_with_their_reason() -> None:
    whole = project.to_bytes(LIBRARY, QUERY)
    content = json.loads(whole)["content"]
    assert reason(b"") == reason(b"{}") == reason("正文".encode()) == "not_project"
    assert reason(whole[:-40]) == "project_damaged"
    assert reason(whole.replace("主城".encode("unicode_escape"), b"X")) == "project_damaged"
    assert reason(changed(version=2)) == "project_newer"
    assert reason(changed(version="1")) == "project_damaged"
    for name in ("texts", "books", "selection"):
        assert reason(rehashed({**content, name: 3})) == "project_damaged"
    assert reason(rehashed({**content, "texts": content["texts"] * 2})) == "project_damaged"
    assert reason(rehashed({**content, "words": None})) == "not_word_list"
    odd = {**content["books"], ARTICLE_ID: {"themes": [{"id": "<b>"}]}}
    assert reason(rehashed({**content, "books": odd})) == "not_theme_book"
    stranger = {"nobody": content["books"][ARTICLE_ID]}
    assert reason(rehashed({**content, "books": stranger})) == "project_damaged"
    text = content["texts"][0]
    for part, value in (("received", {}), ("corrections", {"first": -1}), ("name", None)):
        assert reason(rehashed({**content, "texts": [{**text, part: value}]})) == "project_damaged"


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("received", "kind", "odt"),
        ("received", "facts", {"mood": "好"}),
        ("received", "facts", {"form": 3}),
        ("received", "aside", [["footnote", 3]]),
        ("received", "aside", [["footnote", 3, 2]]),
        ("received", "aside", [["footnote", 0, 999]]),
        ("received", "aside", [[3, 0, 1]]),
        ("received", "left_out", [["comments", True]]),
        ("received", "replaced", "1"),
        ("corrections", "taken", [[2, 1]]),
        ("corrections", "taken", [[0, 1, 2]]),
        ("corrections", "facts", [["form", None]]),
        ("corrections", "facts", [["mood", "好"]]),
    ],
)
def test_damaged_fields_are_refused(part: str, field: str, value: object) -> None:
    content = json.loads(project.to_bytes(LIBRARY, QUERY))["content"]
    text = content["texts"][0]
    text = {**text, part: {**text[part], field: value}}
    assert reason(rehashed({**content, "texts": [text]})) == "project_damaged"


def test_a_file_from_before_these_fields_still_opens() -> None:
    content = json.loads(project.to_bytes(LIBRARY, QUERY))["content"]
    text = content["texts"][0]
    for field in ("facts", "aside", "left_out", "replaced"):
        del text["received"][field]
    for field in ("taken", "facts"):
        del text["corrections"][field]
    opened = next(project.from_bytes(rehashed(content)).library.texts)
    assert (opened.received.text, opened.corrections.title) == (TEXT.received.text, "报告")
    assert (opened.received.aside, opened.corrections.taken) == ((), ())


def test_a_file_from_before_the_deck_opens_with_the_first_one() -> None:
    content = json.loads(project.to_bytes(LIBRARY, QUERY, PLAN))["content"]
    del content["deck"]
    assert project.from_bytes(rehashed(content)).plan == NO_PLAN
    assert project.from_bytes(project.to_bytes(LIBRARY, QUERY)).plan == NO_PLAN


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("items", "frequency"),
        ("items", ["frequency", "frequency"]),
        ("items", ["<b>"]),
        ("items", ["frequency.industry.more"]),
        ("items", [3]),
        ("languages", "fr"),
        ("ground", None),
        ("ratio", "1:1"),
        ("cloud", 1),
        ("words", {}),
        ("words", [["frequency", "zh", "一", "二", "三"]]),
        ("words", [["frequency", "zh", "一", "二", "三", 4]]),
    ],
)
def test_a_damaged_deck_is_refused(field: str, value: object) -> None:
    content = json.loads(project.to_bytes(LIBRARY, QUERY, PLAN))["content"]
    content["deck"][field] = value
    assert reason(rehashed(content)) == "project_damaged"
    assert reason(rehashed({**content, "deck": []})) == "project_damaged"


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(file: bytes) -> None:
    assert reason(file) in ("not_project", "project_damaged")


@pytest.mark.parametrize(
    ("name", "source", "title", "date"),
    [
        ("2015_政府工作报告.txt", "各位代表：\n好。", "2015 政府工作报告", "2015"),
        ("x.txt", "政府工作报告\n——2023年3月5日在会上\n好。", "政府工作报告", "2023-03-05"),
        ("x.txt", "没有日期\n好。", "没有日期", ""),
        ("x.txt", "题目\n2023年13月45日。", "题目", ""),
    ],
)
def test_title_and_date(name: str, source: str, title: str, date: str) -> None:
    text = Text(name, Received(source, "text"))
    assert (text.document.title, text.date) == (title, date)
