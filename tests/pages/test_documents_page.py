"""The documents and structure pages without a browser: in, corrected, kept apart, out again."""

import io
import zipfile
from dataclasses import replace

import pytest
import streamlit as st
from brought import brought
from streamlit.runtime.state import SafeSessionState, SessionState, session_state_proxy
from streamlit.testing.v1 import AppTest

from components.browser import taken_bar
from components.documents import preview_controls, reading
from components.session.record import KEY, Session
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.base.places import ROOT
from policytext.base.unreadable import Unreadable
from policytext.source.corrections import AS_FOUND
from policytext.source.documents import Span
from policytext.source.reading import Received
from policytext.study import project
from policytext.study.own_texts import InMemory, Library, Text
from policytext.themes import theme_book
from policytext.tokens import word_list
from policytext.tokens.word_list import WordList

REPORT = "\n".join(
    [
        "某市政府工作报告",
        "2024年1月9日",
        "各位代表：现在报告工作。",
        "一、修路",
        "要处理好快与慢的关系，坚持质量，坚持安全。",
        "二、治水",
        "水清鱼肥，百姓高兴。",
        "版权所有 某网",
    ]
)


def page(name: str, lang: str = "zh", *texts: Text) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["lang"] = lang
    at.session_state[KEY] = Session(text_shown=True, passing=brought(*texts) if texts else None)
    at.run()
    if name != "app.py":
        at.switch_page(name).run()
    assert not at.exception
    return at


def upload(at: AppTest, place: int, *files: tuple[str, bytes]) -> AppTest:
    given = [(name, content, "application/octet-stream") for name, content in files]
    at.file_uploader[place].set_value(given if place == 0 else given[0]).run()
    assert not at.exception
    return at


def button(at: AppTest, key: str):
    return next(b for b in at.button if b.key.startswith(key))


def test_a_file_is_looked_at_corrected_and_read() -> None:
    at = upload(page("pages/documents.py"), 0, ("报告.txt", REPORT.encode()))
    assert not own(at).names
    (title,) = [t for t in at.text_input if t.key.startswith("title_")]
    assert title.value == "某市政府工作报告"
    (date,) = [t for t in at.text_input if t.key.startswith("fact_date_")]
    assert date.value == "2024-01-09"
    title.set_value("改过的题目").run()
    date.set_value("2024年1月10日").run()
    last = next(s for s in at.selectbox if s.key.startswith("last_"))
    last.set_value(4).run()
    button(at, "take_").click().run()
    assert not at.exception
    (text,) = own(at).texts
    assert text.document.title == "改过的题目"
    assert text.document.facts.date == text.date == "2024-01-10"
    assert text.document.text.endswith("坚持安全。")
    assert at.session_state[KEY].selection.document == text.id


def test_a_part_that_was_left_out_is_taken_back_in() -> None:
    at = upload(page("pages/documents.py"), 0, ("报告.txt", REPORT.encode()))
    (text,) = at.session_state[KEY].waiting
    shown = taken_bar.view(text.document, (), Look())
    (notice,) = [kind for kind in shown["kinds"] if kind["kind"] == "copyright"]
    assert [part["words"] for part in notice["parts"]] == ["版权所有 某网"]
    assert sum(share for _, share in shown["pieces"]) == pytest.approx(1)
    span = Span(*notice["parts"][0]["span"])
    taken_back = {text.id: (span,)}
    at.session_state[KEY] = replace(at.session_state[KEY], taken_back=taken_back)
    at.run()
    (last,) = [s for s in at.selectbox if s.key.startswith("last_")]
    assert last.value == 7  # the notice ends the body now
    button(at, "take_").click().run()
    (text,) = own(at).texts
    assert text.corrections.taken == (span,) and text.corrections.last is None
    assert text.document.text.endswith("版权所有 某网")


def test_what_was_taken_back_in_before_stays_when_more_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of an opened project was corrected in another session."""
    state = SafeSessionState(SessionState(), lambda: None)
    monkeypatch.setattr(session_state_proxy, "get_session_state", lambda: state)
    one, two, three = (Span(n, n + 5) for n in (0, 10, 20))
    text = replace(MINE, corrections=replace(AS_FOUND, taken=(one, two)))
    preview_controls.take_back(text, three, True)
    assert preview_controls.corrected(text).corrections.taken == (one, two, three)
    preview_controls.take_back(text, one, False)
    assert preview_controls.corrected(text).corrections.taken == (two, three)


def test_much_that_is_left_out_is_warned_of() -> None:
    long = "版权所有 某网，" + "未经许可不得转载" * 30
    short = REPORT.replace("百姓高兴", "百姓高兴，处处都好")  # 15 of 79 are left out
    for source, warned in ((short, False), (f"{REPORT}\n{long}", True)):
        text = Text("报告.txt", Received(source, "text"))
        assert bool(taken_bar.view(text.document, (), Look())["warning"]) == warned


def test_a_file_with_several_documents_is_taken_apart() -> None:
    lines = [f"第{n}件事要办好，要处理好快与慢的关系，让百姓满意。" for n in range(12)]
    one = ["{year}年某市政府工作报告", "各位代表：现在报告工作。", *lines, "版权所有 某网"]
    both = "\n".join(line.format(year=year) for year in (2023, 2024) for line in one)
    at = upload(page("pages/documents.py"), 0, ("两年.txt", both.encode()))
    button(at, "divide_").click().run()
    titles = [text.document.title for text in at.session_state[KEY].waiting]
    assert titles == ["2023年某市政府工作报告", "2024年某市政府工作报告"]
    assert sum(len(t.received.text) for t in at.session_state[KEY].waiting) == len(both)
    button(at, "take_all").click().run()
    assert len(own(at).names) == 2 and not at.exception


def test_pasted_text_and_several_files_are_taken_together() -> None:
    at = page("pages/documents.py", "en")
    at.text_area[0].set_value(REPORT).run()
    button(at, "paste_take").click().run()
    upload(at, 0, ("a.txt", REPORT.encode("gb18030")), ("b.md", "# 题\n好吗？好。".encode()))
    button(at, "take_all").click().run()
    assert not at.exception
    assert len(own(at).names) == 3


def test_a_click_while_files_are_read_loses_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [(f"{n}.txt", f"第{n}份报告\n{REPORT}".encode()) for n in range(3)]
    at = page("pages/documents.py")
    heard: list[str] = []
    once = reading._text

    def read(name: str, content: bytes) -> Text | Unreadable:
        heard.append(name)
        if heard == ["坏.docx", "0.txt", "1.txt"]:
            st.rerun()  # as a click does while the second one is read
        return once(name, content)

    monkeypatch.setattr(reading, "_text", read)
    upload(at, 0, ("坏.docx", b"PK\x03\x04"), *files)
    names = [text.name for text in at.session_state[KEY].waiting]
    assert sorted(names) == ["0.txt", "1.txt", "2.txt"]
    assert len(at.error) == 1 and not at.session_state[KEY].to_read


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_bad_files_are_refused_and_leave_the_others_alone(lang: str) -> None:
    files = [("空.txt", b""), ("no.txt", b"only latin"), ("x.docx", b"PK\x03\x04 broken")]
    at = upload(page("pages/documents.py", lang), 0, *files, ("好.txt", REPORT.encode()))
    assert len(at.error) == 3
    assert all("\n" not in error.value for error in at.error)
    assert label("unreadable_empty", lang)[:4] in at.error[0].value.replace("\\", "")
    assert len([t for t in at.text_input if t.key.startswith("title_")]) == 1


def test_archives_and_tables_are_not_taken_for_word_files() -> None:
    at = page("pages/documents.py")
    sound = io.BytesIO()
    with zipfile.ZipFile(sound, "w") as archive:
        archive.writestr("报告.txt", REPORT)
    for name, content, said in (
        ("坏.zip", b"PK\x03\x04 broken", label("unreadable_damaged", "zh", kind="ZIP")),
        ("好.zip", sound.getvalue(), label("unreadable_for_library", "zh")),
        ("表.xlsx", sound.getvalue(), label("unreadable_for_library", "zh")),
        ("坏.docx", b"PK\x03\x04 broken", label("unreadable_damaged", "zh", kind="DOCX")),
        ("别的.docx", sound.getvalue(), label("unreadable_not_docx", "zh")),
    ):
        upload(at, 0, (name, content))
        assert [error.value.replace("\\", "") for error in at.error] == [f"{name}：{said}"]
    upload(at, 0, ("好.txt", REPORT.encode()))
    assert not at.error


def own(at: AppTest) -> Library:
    """Return the library that a page was drawn with."""
    return at.session_state[KEY].library


def open_text(at: AppTest, id: str) -> AppTest:
    """Open a text of the library as a link does."""
    at.query_params["document"] = id
    at.run()
    assert not at.exception
    return at


MINE = Text("报告.txt", Received(REPORT, "text"))


@pytest.mark.parametrize("name", ["app.py", "pages/structure.py", "pages/slides.py"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_works_on_a_text_of_ones_own(name: str, lang: str) -> None:
    at = page("app.py", lang, MINE)
    open_text(at, MINE.id)
    assert not at.exception
    if name != "app.py":
        at.switch_page(name).run()
    assert not at.exception
    assert at.session_state[KEY].selection.document == MINE.id


@pytest.mark.parametrize("source", ["好。", "一句话没有主题。" * 3, "🙂好\n\n好。"])
def test_a_text_without_themes_is_shown_all_the_same(source: str) -> None:
    text = Text("短.txt", Received(source, "text"))
    at = page("app.py", "zh", text)
    open_text(at, text.id)
    assert not at.exception
    at.switch_page("pages/structure.py").run()
    assert not at.exception


def test_a_title_full_of_markdown_is_shown_as_it_is() -> None:
    hostile = "![x](http://example.org/a.png) **<b>$1$ www.example.org"
    text = Text("a.txt", Received(f"{hostile}\n好。要处理好快与慢的关系。", "text"))
    at = page("app.py", "zh", text)
    open_text(at, text.id)
    assert not at.exception
    (title,) = [m.value for m in at.markdown if m.value.startswith("## ")]
    assert "![" not in title.replace("\\!", "").replace("\\[", "")
    assert "://" not in title.replace("\\", "") and "www." not in title.replace("\\", "")


def test_two_readers_never_see_each_others_texts_words_or_themes() -> None:
    first, second = page("pages/documents.py"), page("pages/documents.py")
    upload(first, 0, ("报告.txt", REPORT.encode()))
    button(first, "take_").click().run()
    first.switch_page("pages/documents.py").run()
    next(t for t in first.text_input if t.key == "word_new").set_value("处理好快").run()
    assert own(first).words.whole == ("处理好快",)
    second.run()
    assert own(second).untouched
    assert not second.sidebar.selectbox  # there is nothing to choose from
    assert REPORT[:4] not in " ".join(m.value for m in second.markdown)
    second.query_params["document"] = first.session_state[KEY].selection.document
    second.switch_page("app.py").run()
    assert second.session_state[KEY].selection.document == ""


def linked(*texts: Text, page: str = "app.py", **query: str) -> AppTest:
    """Open a link in a new visit."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    passing = brought(*texts) if texts else None
    at.session_state[KEY] = Session(text_shown=True, passing=passing)
    at.query_params.update(query)
    at.run()
    assert not at.exception
    return at


LINK = {"document": MINE.id, "themes": "focus-area-2", "term": "质量"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_link_to_a_text_that_is_not_here_says_so_and_shows_no_other(lang: str) -> None:
    at = linked(**LINK, lang=lang)
    (said,) = at.warning
    assert MINE.id in said.value and label("text_lost", lang, id=MINE.id) in said.value
    assert not at.toast
    assert not [m for m in at.markdown if m.value.startswith("## ")]  # no other text's title
    chosen = at.session_state[KEY].selection
    assert (chosen.document, chosen.themes, chosen.term, chosen.lang) == ("", (), "", lang)
    assert at.query_params["document"] == MINE.id  # loaded anew, it says the same
    button(at, "lost_close").click().run()
    assert not at.warning and not at.exception and "document" not in at.query_params
    assert [m for m in at.markdown if m.value.startswith("## ")]


def test_the_very_same_file_opens_the_link() -> None:
    at = linked(**LINK)
    assert at.warning
    at.switch_page("pages/documents.py").run()
    upload(at, 0, ("另一份.txt", REPORT.encode()))
    button(at, "take_").click().run()
    # Another name, another text: that one is read now.
    assert not at.warning and at.session_state[KEY].selection.document not in ("", MINE.id)
    at = linked(**LINK)
    at.switch_page("pages/documents.py").run()
    upload(at, 0, ("报告.txt", REPORT.encode()))
    button(at, "take_").click().run()
    assert not at.warning and not at.exception
    chosen = at.session_state[KEY].selection
    assert (chosen.document, chosen.themes, chosen.term) == (MINE.id, ("focus-area-2",), "质量")


def test_a_link_to_a_text_that_was_removed_puts_it_back() -> None:
    at = linked(MINE)
    at.session_state[KEY].passing.apply({f"there.{MINE.id}": False})
    at.query_params.update(LINK)
    at.run()
    assert label("text_removed", "zh", id=MINE.id) in at.warning[0].value
    button(at, "lost_put_back").click().run()
    assert not at.warning and at.session_state[KEY].selection.document == MINE.id


@pytest.mark.parametrize("name", ["against", "other"])
def test_a_link_that_compares_with_a_text_that_is_not_here_says_so(name: str) -> None:
    at = linked(MINE, **{"document": MINE.id, name: "0123456789"})
    assert "0123456789" in at.warning[0].value
    at = linked(MINE, **{"document": MINE.id, name: MINE.id})
    assert not at.warning


def test_a_text_that_another_window_removed_is_asked_for_as_by_a_link() -> None:
    at = linked(MINE, document=MINE.id)
    at.session_state[KEY].passing.apply({f"there.{MINE.id}": False})
    at.run()
    assert label("text_removed", "zh", id=MINE.id) in at.warning[0].value
    button(at, "lost_close").click().run()
    assert not at.warning and at.session_state[KEY].selection.document == ""


def test_what_is_taken_back_is_said_and_belongs_to_its_place() -> None:
    at = linked(MINE, document=MINE.id)
    at.switch_page("pages/structure.py").run()
    switch = next(b for b in at.get("button_group") if b.key == "choice_structure")
    switch.set_value("book").run()
    button(at, "theme_remove").click().run()
    (theme,) = [b.label for b in at.button if b.key == "undo_book"]
    at.switch_page("pages/documents.py").run()
    assert not [b for b in at.button if b.key == "undo_change"]  # that is the book's step
    button(at, f"remove_{MINE.id}").click().run()
    (removed,) = [b.label for b in at.button if b.key == "undo_change"]
    assert removed == f"撤销：已移出 {MINE.document.title}" and theme.startswith("撤销：已移除 ")
    assert not own(at).names and at.session_state[KEY].selection.document == ""
    button(at, "undo_change").click().run()
    assert list(own(at).names) == [MINE.id] and MINE.id in own(at).books
    (again,) = [b.label for b in at.button if b.key == "undo_change_redo"]
    assert again == f"重做：已移出 {MINE.document.title}"
    button(at, "undo_change_redo").click().run()
    assert not own(at).names
    button(at, "undo_change").click().run()
    next(t for t in at.text_input if t.key == "word_new").set_value("修路架桥").run()
    # Another place's step leaves its redo alone; a new step in the place ends it.
    assert [b for b in at.button if b.key == "undo_change_redo"]
    button(at, f"remove_{MINE.id}").click().run()
    assert not [b for b in at.button if b.key == "undo_change_redo"]


def test_words_are_seen_taken_back_saved_and_loaded() -> None:
    at = page("pages/documents.py")
    for entry in ("修路架桥", "主城|都市区", "-发展"):
        next(t for t in at.text_input if t.key == "word_new").set_value(entry).run()
    words = WordList(("修路架桥",), (("主城", "都市区"),), ("发展",))
    assert own(at).words == words
    button(at, "undo_change").click().run()
    assert own(at).words.ignored == ()
    upload(at, 1, ("词表.toml", word_list.to_toml(words)))
    assert own(at).words == words
    upload(at, 1, ("词表.toml", b"\xff\xfe nonsense"))
    assert len(at.error) == 1
    assert own(at).words == words


OTHER = Text("别的.txt", Received("别的题目\n修路要好，要快。", "text"))


def test_a_project_is_added_to_the_library_and_taken_back_in_one_step() -> None:
    mine = Library(InMemory((MINE, OTHER)), WordList(("快与慢",)))
    groups = {"甲组": {"since": "2024", "texts": [MINE.id]}}
    saved = project.to_bytes(mine, {"document": MINE.id}, groups=groups)
    corrected = replace(OTHER, corrections=replace(AS_FOUND, title="这里的题目"))
    third = Text("三.txt", Received("第三份\n好。", "text"))
    at = linked(corrected, third)
    at.switch_page("pages/documents.py").run()
    next(t for t in at.text_input if t.key == "word_new").set_value("修路").run()
    upload(at, 2, ("项目.policytext", saved))
    assert set(own(at).texts) == {MINE, OTHER, third}  # what was there gets the corrections
    assert own(at).words.whole == ("修路", "快与慢")
    assert at.session_state[KEY].selection.document == MINE.id
    assert at.session_state[KEY].passing.kept("group.") == {"group.甲组": groups["甲组"]}
    at.switch_page("pages/documents.py").run()
    (said,) = [b.label for b in at.button if b.key == "undo_change"]
    assert said == "撤销：已打开项目（2 篇）"
    button(at, "undo_change").click().run()
    assert set(own(at).texts) == {corrected, third} and own(at).words.whole == ("修路",)
    assert not at.session_state[KEY].passing.kept("group.")
    upload(at, 2, ("项目.policytext", saved[:-9]))
    (refused,) = at.error
    assert "项目" in refused.value and "gzip" in refused.value
    assert set(own(at).texts) == {corrected, third}


def test_a_project_on_its_way_in_goes_on_after_a_click_has_ended_the_run() -> None:
    at = linked(OTHER)
    saved = project.to_bytes(Library(InMemory((MINE,))), {})
    at.session_state[KEY] = replace(at.session_state[KEY], opening=(("项目.policytext", saved),))
    at.switch_page("pages/documents.py").run()
    assert not at.exception and set(own(at).texts) == {MINE, OTHER}
    assert not at.session_state[KEY].opening


def edit() -> AppTest:
    at = page("app.py", "zh")
    at.switch_page("pages/structure.py").run()
    switch = next(b for b in at.get("button_group") if b.key == "choice_structure")
    switch.set_value("book").run()
    assert not at.exception
    return at


def test_a_theme_is_renamed_merged_removed_and_all_is_undone() -> None:
    at = edit()
    names = lambda: [t.label["zh"] for t in own(at).books["main-city"]]  # noqa: E731
    field = next(t for t in at.text_input if t.key.startswith("zh_"))
    assert field.value == "互联互通"
    field.set_value("四通八达")
    button(at, "apply_").click().run()
    assert names()[:2] == ["四通八达", "兴业兴城"]
    button(at, "theme_merge").click().run()
    assert names()[0] == "兴业兴城"
    assert len(names()) == 8
    button(at, "theme_remove").click().run()
    assert len(names()) == 7
    for _ in range(3):
        button(at, "undo_book").click().run()
    assert own(at).books == {}
    assert not at.exception


def test_a_book_from_elsewhere_says_what_it_does_not_find() -> None:
    at = edit()
    whole = theme_book.to_toml(theme_book.read_theme_book()).decode()
    book = whole.replace("城市的核心是人…", "没有这句话…")
    at.file_uploader[0].set_value(("书.toml", book.encode(), "application/toml")).run()
    assert not at.exception
    assert len(at.warning) == 1
    assert "没有这句话" in at.warning[0].value
    at.file_uploader[0].set_value(("书.toml", b"[", "application/toml")).run()
    assert len(at.error) == 1
    assert "main-city" in own(at).books
