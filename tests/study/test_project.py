"""The project file: everything back as it was, and nothing else taken for one."""

import gzip
import json
from dataclasses import replace
from hashlib import sha256

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
from policytext.study.project_whole import hashed as hashed_first
from policytext.themes.doubts import Doubt
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


GROUPS = {"2013–2017": {"since": "2013", "until": "2017", "texts": [], "once": False}}


def test_everything_comes_back_the_same() -> None:
    file = project.to_bytes(LIBRARY, QUERY, PLAN, GROUPS)
    opened = project.from_bytes(file)
    for _ in range(2):  # each time anew
        assert tuple(opened.texts) == tuple(LIBRARY.texts)
    assert opened.ids == (TEXT.id,) and opened.groups == GROUPS
    assert (opened.words, opened.books) == (LIBRARY.words, LIBRARY.books)
    assert opened.plan == PLAN
    assert opened.query == {"document": [TEXT.id], "themes": ["a", "b"]}
    assert next(iter(opened.texts)).document == TEXT.document


def test_the_same_project_is_the_same_file() -> None:
    assert project.to_bytes(LIBRARY, QUERY) == project.to_bytes(LIBRARY, QUERY)


def test_books_and_doubts_go_along_with_their_documents() -> None:
    doubts = tuple(Doubt(id, ("快", "慢"), 0, "好。") for id in (TEXT.id, "0123456789"))
    books = {**LIBRARY.books, "0123456789": ()}
    opened = project.from_bytes(project.to_bytes(replace(LIBRARY, books=books, doubts=doubts), {}))
    assert opened.books == LIBRARY.books and opened.doubts == doubts[:1]


def test_many_texts_fit_and_are_read_one_at_a_time() -> None:
    many = tuple(Text(f"{n}.txt", Received(f"第{n}份\n好。", "text")) for n in range(600))
    opened = project.from_bytes(project.to_bytes(Library(InMemory(many)), {}))
    assert opened.ids == tuple(text.id for text in many)
    assert next(iter(opened.texts)) == many[0] and not isinstance(opened.texts, tuple)


def reason(file: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        project.from_bytes(file)
    assert all(refused.value.said(language) for language in ("zh", "en"))
    return refused.value.reason


def records(file: bytes) -> list[dict]:
    return [json.loads(line) for line in gzip.decompress(file).splitlines()]


def packed(*lines: object) -> bytes:
    return gzip.compress(b"".join(json.dumps(line).encode() + b"\n" for line in lines))


def hashed(*lines: object) -> bytes:
    """Return a file whose hash is right though its content is not."""
    seen = gzip.decompress(packed(*lines))
    return packed(*lines, {"sha256": sha256(seen).hexdigest()})


HEAD, RECORD, KEPT, _ = records(project.to_bytes(LIBRARY, QUERY, PLAN, GROUPS))


def first(content: dict, version: object = 1, known: str = "") -> bytes:
    """Return a file of version 1, as it was written before."""
    head = {"format": "policytext-project", "version": version, "made_with": "0"}
    return json.dumps(
        head | {"sha256": known or hashed_first(content), "content": content}
    ).encode()


WHOLE = {**KEPT, "texts": [RECORD]}


def test_a_file_of_the_first_version_still_opens() -> None:
    old = {name: value for name, value in WHOLE.items() if name not in ("groups", "doubts", "deck")}
    opened = project.from_bytes(first(old))
    assert tuple(opened.texts) == (TEXT,) and opened.ids == (TEXT.id,)
    assert (opened.words, opened.books) == (LIBRARY.words, LIBRARY.books)
    assert (opened.plan, opened.groups, opened.doubts) == (NO_PLAN, {}, ())


def test_other_files_are_refused_with_their_reason() -> None:
    whole = project.to_bytes(LIBRARY, QUERY)
    assert reason(b"") == reason(b"{}") == reason("正文".encode()) == "not_project"
    assert reason(gzip.compress(b"")) == reason(gzip.compress(b"{}\n")) == "not_project"
    assert reason(whole[:-40]) == "project_damaged"
    assert reason(whole[:40] + b"?" + whole[41:]) == "project_damaged"
    assert reason(packed(HEAD, RECORD, KEPT, {"sha256": "0"})) == "project_damaged"
    assert reason(hashed(HEAD, RECORD, KEPT)[:-1]) == "project_damaged"
    assert reason(packed(HEAD, RECORD, KEPT)) == "project_damaged"
    assert reason(hashed(HEAD, RECORD, KEPT, KEPT)) == "project_damaged"
    assert reason(hashed({**HEAD, "version": 3}, RECORD, KEPT)) == "project_newer"
    assert reason(first(WHOLE, 3)) == "project_newer"
    assert reason(first(WHOLE, "1")) == reason(first(WHOLE, known="0")) == "project_damaged"
    assert reason(first(WHOLE)[:-40]) == "project_damaged"
    for refused in (
        lambda lines, kept: hashed(HEAD, *lines, kept),
        lambda lines, kept: first({**kept, "texts": lines}),
    ):
        for name in ("books", "selection", "groups"):
            assert reason(refused([RECORD], {**KEPT, name: 3})) == "project_damaged"
        assert reason(refused([RECORD, RECORD], KEPT)) == "project_damaged"
        assert reason(refused([RECORD], {**KEPT, "words": None})) == "not_word_list"
        odd = {**KEPT["books"], ARTICLE_ID: {"themes": [{"id": "<b>"}]}}
        assert reason(refused([RECORD], {**KEPT, "books": odd})) == "not_theme_book"
        stranger = {"nobody": KEPT["books"][ARTICLE_ID]}
        assert reason(refused([RECORD], {**KEPT, "books": stranger})) == "project_damaged"
        for part, value in (("received", {}), ("corrections", {"first": -1}), ("name", None)):
            assert reason(refused([{**RECORD, part: value}], KEPT)) == "project_damaged"
        for name, scope in (("", {}), ("a" * 61, {}), ("甲", []), ("甲", {"texts": [1]})):
            assert reason(refused([RECORD], {**KEPT, "groups": {name: scope}})) == "project_damaged"


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
    text = {**RECORD, part: {**RECORD[part], field: value}}
    assert reason(hashed(HEAD, text, KEPT)) == "project_damaged"


def test_half_a_character_is_refused_and_a_whole_one_is_not() -> None:
    """A lone surrogate can be written in JSON, but neither shown nor kept."""
    for write in (
        lambda text: hashed(HEAD, text, KEPT),
        lambda text: first({**KEPT, "texts": [text]}),
    ):
        for half in ("\ud83d", "题\udc00"):
            for part, field in (
                ("received", "text"),
                ("received", "title"),
                ("corrections", "title"),
            ):
                text = {**RECORD, part: {**RECORD[part], field: half}}
                assert reason(write(text)) == "project_damaged"
            assert reason(write({**RECORD, "name": half})) == "project_damaged"
        whole = {**RECORD, "received": {**RECORD["received"], "title": "🙂"}}
        assert next(iter(project.from_bytes(write(whole)).texts)).received.title == "🙂"


@pytest.mark.parametrize(("first_line", "last_line"), [(2, 0), (99, 1), (10**30, 10**30)])
def test_a_body_that_ends_before_it_begins_is_one_line(first_line: int, last_line: int) -> None:
    given = {**RECORD["corrections"], "first": first_line, "last": last_line, "taken": []}
    (text,) = project.from_bytes(hashed(HEAD, {**RECORD, "corrections": given}, KEPT)).texts
    assert text.document.text == "完。" and len(text.document.sentences) == 1


def test_a_file_from_before_these_fields_still_opens() -> None:
    fields = ("facts", "aside", "left_out", "replaced")
    received = {name: value for name, value in RECORD["received"].items() if name not in fields}
    fields = ("taken", "facts")
    given = {name: value for name, value in RECORD["corrections"].items() if name not in fields}
    text = {"name": RECORD["name"], "received": received, "corrections": given}
    opened = next(iter(project.from_bytes(hashed(HEAD, text, KEPT)).texts))
    assert (opened.received.text, opened.corrections.title) == (TEXT.received.text, "报告")
    assert (opened.received.aside, opened.corrections.taken) == ((), ())


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
    deck = {**KEPT["deck"], field: value}
    assert reason(hashed(HEAD, RECORD, {**KEPT, "deck": deck})) == "project_damaged"
    assert reason(hashed(HEAD, RECORD, {**KEPT, "deck": []})) == "project_damaged"


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(file: bytes) -> None:
    for one in (file, b"\x1f\x8b" + file, gzip.compress(file)):
        assert reason(one) in ("not_project", "project_damaged")


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


def test_a_project_is_known_by_what_it_begins_with() -> None:
    saved = project.to_bytes(LIBRARY, QUERY)
    assert project.is_project(saved) and project.is_project(saved[: project.SEEN])
    assert project.is_project(saved[:-9]) and project.is_project(first(WHOLE))
    others = (b"", b"{}", b"\x1f\x8b", gzip.compress(b"{}"), "正文".encode())
    assert not any(map(project.is_project, others))
