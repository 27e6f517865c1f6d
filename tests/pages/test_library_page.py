"""The library page without a browser: which texts count, what is found, grouped, removed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from unittest.mock import patch
from urllib.parse import parse_qs

import pytest
from pages_of_library import opened, selected
from streamlit.testing.v1 import AppTest

from components import sidebar
from components.browser.plain import plain_markdown
from components.library import marking, moving
from components.session.record import KEY, Session
from components.session.selection import Selection, as_lists, from_query, to_query
from policytext.base.labels import label
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in import queue, worker
from policytext.library.coming_in.progress import progress
from policytext.library.groups import as_group, groups_of
from policytext.library.own import WORDS
from policytext.library.parts import manifest
from policytext.library.parts.building import bring_up_to_date
from policytext.library.passing import let_go, passing
from policytext.library.scope import EVERYTHING
from policytext.library.store import Store
from policytext.source.reading import Received
from policytext.study.evidence import Letters
from policytext.study.own_texts import InMemory, Library, Text
from policytext.study.project import to_bytes
from policytext.tokens.word_list import NO_WORDS, WordList, to_record, with_whole

ROADS, WATER, TREES = "要处理好快与慢的关系，坚持修路。", "坚持治水，坚持修路。", "坚持植树。"


@pytest.fixture(autouse=True)
def nobody_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker is started for what a test leaves to be indexed."""
    monkeypatch.setattr(worker, "start", lambda folder: None)


def text(place: str, year: int, words: str) -> Text:
    lines = (f"{place}人民政府工作报告", f"{year}年1月9日", "各位代表：现在报告工作。", words)
    return Text(f"{place}{year}.txt", Received("\n".join(lines), kind="text"))


@pytest.fixture
def store() -> Iterator[Store]:
    made = passing()
    made.put([text("甘肃省", 2019, ROADS), text("江苏省", 2021, WATER)])
    made.put([text("江苏省", 2024, TREES)])
    bring_up_to_date(made)
    yield made
    let_go(made)


page = partial(opened, "library")


def said(at: AppTest) -> str:
    parts = (*at.markdown, *at.caption, *at.warning, *at.error, *at.button)
    return "\n".join(str(getattr(one, "value", "") or getattr(one, "label", "")) for one in parts)


def button(at: AppTest, key: str):  # type: ignore[no-untyped-def]
    return next(one for one in at.button if one.key == key)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_library_without_texts_says_what_it_is_for(lang: str) -> None:
    at = page(None, lang)
    assert label("library_empty_title", lang) in said(at)
    assert label("where_session", lang) in said(at)
    assert at.session_state[KEY].passing is None  # no store is made for somebody who only looks


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_whole_library_is_shown_with_its_base_line(store: Store, lang: str) -> None:
    at = page(store, lang)
    characters = sum(card.characters for card in store.cards())
    scope = label("scope_everything", lang)
    base = label("library_base", lang, scope=scope, texts=3, characters=characters)
    assert plain_markdown(base) in said(at)


def test_a_scope_in_the_link_narrows_and_can_be_let_go(store: Store) -> None:
    at = page(store, region=("江苏省",), since="2020", until="2023")
    assert "江苏省；2020–2023" in said(at).replace("\\", "")
    button(at, "let_go_1").click().run()
    assert (selected(at).since, selected(at).until) == ("", "")
    assert selected(at).region == ("江苏省",)
    button(at, "let_go_0").click().run()
    assert selected(at).region == ()


def test_what_is_found_is_counted_and_ends(store: Store) -> None:
    at = page(store)
    line = next(one for one in at.text_input if one.key == "find_line")
    line.set_value(" 修路 ").run()
    assert not at.exception
    assert selected(at).find == "修路"
    assert label("library_hits", "zh", hits=2, texts=2) in said(at)
    line = next(one for one in at.text_input if one.key == "find_line")
    line.set_value("处理好…关系").run()
    assert label("library_hits", "zh", hits=1, texts=1) in said(at)
    line = next(one for one in at.text_input if one.key == "find_line")
    line.set_value("/(/").run()
    assert label("unreadable_search_pattern", "zh")[:6] in said(at)
    button(at, "find_end").click().run()
    assert selected(at).find == ""


def test_what_is_not_indexed_yet_is_said(store: Store) -> None:
    store.put([text("四川省", 2025, "坚持修路。")])
    at = page(store, find="修路")
    assert label("library_not_counted", "zh", number=1) in said(at)


def test_what_was_counted_under_other_words_counts_no_more(store: Store) -> None:
    assert label("library_hits", "zh", hits=2, texts=2) in said(page(store, find="修路"))
    store.apply({WORDS: to_record(with_whole(NO_WORDS, "坚持修路"))})
    at = page(store, find="修路")
    assert label("library_hits", "zh", hits=2, texts=2) not in said(at)
    assert label("library_not_counted", "zh", number=3) in said(at)


def test_a_scope_is_kept_under_a_name_renamed_and_deleted(store: Store) -> None:
    at = page(store, since="2020")
    button(at, "keep_group").click().run()
    assert name_box(at).value == "2020 年起"  # is proposed
    name_box(at).set_value(" ")
    button(at, "dialog_do").click().run()
    assert label("group_unnamed", "zh") in said(at) and groups_of(store) == {}
    name_box(at).set_value("近年")
    button(at, "dialog_do").click().run()
    assert not at.exception
    assert groups_of(store)["近年"].since == "2020"
    at = page(store)
    button(at, "use_group_0").click().run()
    assert selected(at).group == "近年"
    assert "“近年”" in said(at).replace("\\", "")
    button(at, "rename_0").click().run()
    name_box(at).set_value("2020 起")
    button(at, "dialog_do").click().run()
    assert list(groups_of(store)) == ["2020 起"]
    assert selected(at).group == "2020 起"
    button(at, "drop_0").click().run()
    assert groups_of(store) == {} and selected(at).group == ""
    button(at, "undo_change").click().run()
    assert list(groups_of(store)) == ["2020 起"]


def name_box(at: AppTest):  # type: ignore[no-untyped-def]
    return next(one for one in at.text_input if str(one.key).startswith("group_name_"))


def mark(at: AppTest, *ids: str) -> AppTest:
    at.session_state[KEY] = replace(at.session_state[KEY], marked_texts=ids)
    return at.run()


def test_marked_texts_are_removed_put_back_and_deleted_for_good(store: Store) -> None:
    first, second, _ = store.cards()
    at = mark(page(store), first.id, second.id)
    button(at, "do_remove").click().run()
    button(at, "dialog_do").click().run()
    assert not at.exception
    assert len(store.cards()) == 1
    button(at, f"put_back_{first.id}").click().run()
    assert {card.id for card in store.removed()} == {second.id}
    button(at, "purge").click().run()
    assert label("purge_what", "zh", number=1) in said(at)
    button(at, "dialog_do").click().run()
    assert store.removed() == ()
    # What is gone cannot be offered to be taken back.
    steps = (*at.session_state[KEY].past, *at.session_state[KEY].undone)
    assert not any(f"there.{second.id}" in step.after for step in steps)


def test_one_removed_text_is_deleted_for_good_and_the_others_stay(store: Store) -> None:
    first, second, _ = store.cards()
    store.apply({f"there.{card.id}": False for card in (first, second)})
    at = page(store)
    button(at, f"purge_{second.id}").click().run()
    assert label("purge_what", "zh", number=1) in said(at)
    button(at, "dialog_do").click().run()
    assert not at.exception
    assert [card.id for card in store.removed()] == [first.id]


def test_a_group_of_marked_texts_is_fixed(store: Store) -> None:
    first, *_ = store.cards()
    at = mark(page(store), first.id)
    button(at, "do_group").click().run()
    name_box(at).set_value("一篇")
    button(at, "dialog_do").click().run()
    assert groups_of(store)["一篇"].texts == (first.id,)


def test_a_group_is_replaced_only_when_that_was_said(store: Store) -> None:
    store.apply(as_group("近年", replace(EVERYTHING, since="2024")))
    at = page(store, since="2020")
    button(at, "keep_group").click().run()
    name_box(at).set_value("近年")
    button(at, "dialog_do").click().run()
    assert label("group_replaces", "zh") in said(at)
    assert groups_of(store)["近年"].since == "2024"
    button(at, "dialog_do").click().run()
    assert not at.exception
    assert groups_of(store)["近年"].since == "2020"


TABLE = "标题,正文内容,备注\n" + "\n".join(
    f"关于第{n}项工作的通知,{'坚持修路，坚持治水，推动高质量发展。' * 4},x" for n in range(3)
)


@pytest.mark.parametrize(("answer", "waiting"), [("dialog_do", 2), ("dialog_cancel", 1)])
def test_what_is_dropped_with_a_table_waits_for_its_columns(
    store: Store, answer: str, waiting: int
) -> None:
    at = page(store)
    files = [("表.csv", TABLE.encode(), "text/csv"), ("甲.txt", ROADS.encode(), "text/plain")]
    at.file_uploader[0].set_value(files).run()
    assert not at.exception
    assert progress(store).waiting == 0
    chosen = {one.key: one.value for one in at.selectbox if one.key.startswith("table_")}
    assert chosen["table_text_表.csv"] == "正文内容" and chosen["table_date_表.csv"] == ""
    assert "坚持修路" in said(at)  # a few rows as they will be read
    button(at, answer).click().run()
    assert not at.exception
    assert progress(store).waiting == waiting
    assert at.session_state[KEY].to_add == at.session_state[KEY].tables == ()
    button(at, "incoming_stop").click().run()
    assert progress(store).stopped
    button(at, "incoming_let_go").click().run()
    assert progress(store).waiting == 0 and not progress(store).stopped


def test_letters_of_pinyin_offer_terms(store: Store) -> None:
    at = page(store, find="xl")
    offered = [one for one in at.button if one.key.startswith("completion_")]
    assert [one.key for one in offered] == ["completion_修路"]
    offered[0].click().run()
    assert selected(at).find == "修路"


def test_a_card_says_what_each_value_is_known_by(store: Store) -> None:
    first, *_ = store.cards()
    at = page(store, card=first.id)
    assert "甘肃省" in said(at) and label("by_title", "zh") in said(at)
    button(at, "card_close").click().run()
    assert selected(at).card == ""
    # Where none is open, that of the text that stands first is shown.
    assert label("card_first", "zh") in said(at) and "江苏省" in said(at)
    assert not [one for one in at.button if one.key == "card_close"]


def test_a_group_that_is_not_here_is_said_to_be_missing(store: Store) -> None:
    at = page(store, group="不在")
    assert label("group_not_here", "zh", name="不在") in said(at)
    store.apply(as_group("不在", EVERYTHING))
    assert label("group_not_here", "zh", name="不在") not in said(at.run())


def test_a_text_that_cannot_be_counted_in_is_named_and_nobody_waits(store: Store) -> None:
    card, *others = store.cards()
    known = manifest.read(store.folder)
    held = {one.id: one.fingerprint for one in others}
    manifest.swap(store.folder, replace(known, held=held, broken={card.id: card.fingerprint}))
    now = progress(store)
    assert now.broken == (card,) and now.is_over and not now.goes_on
    for language in ("zh", "en"):
        at = page(store, language, find="修路", listing="lines")
        told = label("unreadable_unindexed", language, name=card.listed)
        assert plain_markdown(told) in said(at)
        assert label("library_not_counted", language, number=1) in said(at)
        assert label("library_hits", language, hits=1, texts=1) in said(at).replace("*", "")


def test_a_line_leads_to_its_place(store: Store) -> None:
    at = page(store, find="修路", listing="lines")
    first, *_ = store.cards()
    found = store.text(first.id)
    assert found
    start = found.document.text.index("修路")
    leading = opened(at, first.id, start)
    assert leading.page == moving.EXPLORER
    assert (leading.selection.document, leading.selection.at) == (first.id, start)
    assert str(leading.selection.evidence) == "letters.修路"
    assert (leading.selection.find, leading.selection.came) == ("修路", first.id)


def test_the_explorer_leads_back_to_the_list(store: Store) -> None:
    first, second, _ = store.cards()
    came = Selection(lang="zh", find="修路", leaf="2", came=first.id)
    # The address says so: it holds when the page is loaded anew.
    read, ignored = from_query(
        as_lists(to_query(came)), documents=[first.id], themes=(), evidence=lambda one: False
    )
    assert (read, ignored) == (came, ())
    at = page(store)
    for id, shown in ((first.id, True), (second.id, False)):
        selection = replace(came, document=id, evidence=Letters("修路"), at=3)
        now = replace(at.session_state[KEY], selection=selection)
        at.session_state[KEY] = now
        at.switch_page("app.py").run()
        links = [one.proto for one in at.get("page_link")]
        back = [one for one in links if one.label == label("to_list", "zh")]
        assert len(back) == shown
        for one in back:  # the address that Back leads to
            asked = {"lang": ["zh"], "find": ["修路"], "leaf": ["2"], "document": [id]}
            assert parse_qs(one.query_string) == asked


def opened(at: AppTest, id: str, start: int):  # type: ignore[no-untyped-def]
    """Return where the page leads to once a line was clicked."""
    kept = {"now": at.session_state[KEY]}
    with (
        patch.object(moving, "session", lambda: kept["now"]),
        patch.object(moving, "remember", lambda new: kept.update(now=new)),
    ):
        moving.open_at(id, start, "修路")
    return kept["now"].leads_to


def test_marks_of_a_leaf_replace_those_of_the_leaf_only() -> None:
    kept = {"now": Session(marked_texts=("a", "b"))}
    with (
        patch.object(marking, "session", lambda: kept["now"]),
        patch.object(marking, "remember", lambda new: kept.update(now=new)),
    ):
        marking.mark(["c"], ["b"])
    assert kept["now"].marked_texts == ("a", "c")


def test_what_cannot_be_listed_is_said_in_one_sentence(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policytext.library.counting.lines.MOST_SORTED", 1)
    at = page(store, find="修路", lines_by="left")
    assert plain_markdown(label("unreadable_lines_too_many", "zh", limit=1)) in said(at)


def test_names_of_texts_and_groups_are_no_markup(store: Store) -> None:
    at = page(store, region=("**甘肃** :red[省]",))
    chip = button(at, "let_go_0")
    name = plain_markdown("**甘肃** :red[省]")
    assert name in chip.label and name in chip.help


def test_a_way_that_cannot_be_gone_says_why(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def newer(store: Store) -> None:
        raise Unreadable("library_newer", version=2, known=1)

    monkeypatch.setattr(queue, "stop", newer)
    store.put([text("四川省", 2025, "坚持修路。")])  # is to be indexed
    at = page(store)
    button(at, "incoming_stop").click().run()
    assert not at.exception
    assert label("unreadable_library_newer", "zh", version=2, known=1)[:10] in said(at)


def test_a_page_is_shown_where_it_cannot_be_read_what_comes_in(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(store: Store) -> bool:
        raise Unreadable("library_newer", version=2, known=1)

    monkeypatch.setattr(sidebar, "any_waits", damaged)
    page(store)


def dropped(at: AppTest, *files: tuple[str, bytes]) -> AppTest:
    box = next(one for one in at.get("file_uploader") if one.label == label("library_drop", "zh"))
    box.set_value([(name, content, "application/octet-stream") for name, content in files]).run()
    assert not at.exception
    return at


@pytest.mark.parametrize("name", ["文库.policytext", "文库.policytext.json", "换了名字.txt"])
def test_a_project_dropped_with_others_is_opened_in_one_step(store: Store, name: str) -> None:
    brought = text("福建省", 2022, ROADS)
    saved = to_bytes(Library(InMemory((brought,)), WordList(("治水",))), {}, groups={"甲": {}})
    at = dropped(page(store), (name, saved), ("坏.policytext", saved[:-9]), ("好.txt", b"x"))
    assert len(store.cards()) == 4 and store.text(brought.id) == brought
    assert store.kept("words")["words"]["whole"] == ["治水"] and "甲" in groups_of(store)
    assert [one.value for one in at.error] == [
        plain_markdown("坏.policytext：项目文件已损坏：gzip。")
    ]
    assert progress(store).of == 1  # the text beside it
    button(at, "undo_change").click().run()
    assert len(store.cards()) == 3 and not store.kept("words") and not groups_of(store)
