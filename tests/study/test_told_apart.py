"""Texts with one title go by a name of their own wherever they are named; others by their title."""

from dataclasses import replace
from datetime import date

from components.session import studies
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.library.own import library_of
from policytext.library.passing import let_go, passing
from policytext.library.row_names import name_said
from policytext.library.some import some_of
from policytext.source.reading import Received
from policytext.study.options import Options
from policytext.study.own_texts import InMemory, Library, Text
from policytext.study.study import Study
from policytext.views.statement import statement

WORDS = "各位代表：\n现在报告工作。改革要快。"


def text(name: str, title: str, year: int, kind: str = "text") -> Text:
    return Text(name, Received(f"{title}\n（{year}年1月9日）\n{WORDS}", kind))  # type: ignore[arg-type]


TEXTS = (
    text("甲.txt", "政府工作报告", 2019),
    text("乙.txt", "政府工作报告", 2021),
    text("表.csv · 2", "政府工作报告", 2021, "table"),
    text("丁.txt", "关于就业的意见", 2021),
)


def test_a_title_that_several_have_is_not_enough() -> None:
    ids = [one.id for one in TEXTS]
    store = passing()
    store.put(TEXTS)
    shelves = InMemory(TEXTS), library_of(store, lambda reason: None).shelf
    for shelf in shelves:
        assert shelf.alike == {id: shelf.names[id] for id in ids[:3]}
        assert len(set(shelf.alike.values())) == 3
        assert "2019" in shelf.alike[ids[0]] and ids[3] not in shelf.alike
        some = some_of(Library(shelf), ids[1:2]).shelf
        assert some.alike == {ids[1]: shelf.names[ids[1]]}
    let_go(store)
    named = shelves[0].alike[ids[2]]
    assert name_said(named, "zh").endswith("表.csv · 第 2 行")
    assert name_said(named, "en").endswith("表.csv · row 2")


def test_what_an_export_is_of_is_told_apart() -> None:
    alone = Study(TEXTS[2].document)
    assert alone.title == "政府工作报告"
    study = replace(alone, own_name=InMemory(TEXTS).alike[TEXTS[2].id])
    for language, row in (("zh", "第 2 行"), ("en", "row 2")):
        said = statement(study, Options(), language, date(2025, 1, 1))
        assert said.title.endswith(row) and "政府工作报告》 · 2021" in said.line.replace("”", "》")
        assert row in said.line
        assert dict(said.rows)[label("statement_title", language)] == said.title


def test_the_text_on_the_page_is_told_apart() -> None:
    own = Library(InMemory(TEXTS))
    for one in TEXTS:
        shown = studies.study(own, Selection(document=one.id))
        assert shown.title == own.shelf.alike.get(one.id, one.document.title)
