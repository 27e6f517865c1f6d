"""The page of overlaps without a browser: what is chosen, counted, listed; and where nothing is."""

from collections.abc import Iterator
from functools import partial

import pytest
from pages_of_library import opened
from streamlit.testing.v1 import AppTest
from taken_over_texts import GANSU, JIANGSU, SICHUAN, WATERED, YUNNAN, store

from components.session.record import KEY
from policytext.base.labels import label
from policytext.library.coming_in import worker
from policytext.library.overlaps import whole
from policytext.library.overlaps.kept import STOPPED
from policytext.library.passages_at import cell
from policytext.library.passing import let_go
from policytext.library.point import Point
from policytext.library.store import Store


@pytest.fixture(autouse=True)
def nobody_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """No process is started for what a test leaves to be done."""
    monkeypatch.setattr(worker, "start", lambda folder: None)
    monkeypatch.setattr(whole, "start", lambda folder: None)


@pytest.fixture(scope="module")
def library() -> Iterator[Store]:
    made = store()
    yield made
    let_go(made)


page = partial(opened, "overlaps")


def said(at: AppTest) -> str:
    parts = (*at.markdown, *at.caption, *at.warning, *at.error, *at.button)
    found = (str(getattr(one, "value", "") or getattr(one, "label", "")) for one in parts)
    return "\n".join(found).replace("\\", "")


def compared(library: Store) -> None:
    whole.want(library.folder, library.cards())
    whole.work(library.folder)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_a_library_it_says_how_to_bring_texts(lang: str) -> None:
    assert label("many_empty", lang) in said(page(None, lang))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_headline_counts_what_stands_earlier_and_where(library: Store, lang: str) -> None:
    told = said(page(library, lang, passages_of=library.cards()[JIANGSU].id))
    base = label("overlaps_base", lang, earlier=1, undated=1, characters=75)
    assert base.partition(" · ")[0] in told and base.rpartition(" · ")[2] in told
    number = {"zh": f"1 处、{WATERED} 字", "en": f"1 passage of {WATERED} characters"}[lang]
    assert number in told and "“甘肃省人民政府工作报告 · 2019-01-09”" in told
    assert label("overlaps_listed", lang, number=1) in told


def test_only_the_passages_of_the_chosen_class_or_source_are_listed(library: Store) -> None:
    id = library.cards()[JIANGSU].id
    phrases = page(library, passages_of=id, point=str(Point(text=id, kind="phrase")))
    assert label("overlaps_listed", "zh", number=0) in said(phrases)
    gansu = library.cards()[GANSU].id
    source = page(library, passages_of=id, point=str(Point(text=id, source=gansu)))
    assert label("overlaps_listed", "zh", number=1) in said(source)
    source.button(key="let_go_source").click().run()
    assert not source.exception and source.session_state[KEY].selection.point == ""


def test_a_text_is_compared_with_one_earlier_text(library: Store) -> None:
    cards = library.cards()
    told = said(page(library, passages_of=cards[SICHUAN].id, earlier=cards[GANSU].id))
    assert "与较早的“甘肃省人民政府工作报告 · 2019-01-09”没有重合" in told


def test_where_nothing_overlaps_or_no_date_is_known_it_says_so(library: Store) -> None:
    cards = library.cards()
    told = said(page(library, passages_of=cards[GANSU].id))
    assert label("overlaps_nothing", "zh", earlier=0) in told
    assert label("overlaps_undated", "zh") in said(page(library, passages_of=cards[YUNNAN].id))


def test_the_library_is_compared_in_the_background_and_can_be_stopped(library: Store) -> None:
    (library.folder / "overlaps.sqlite").unlink(missing_ok=True)
    at = page(library)
    assert label("overlaps_going", "zh", done=0, of=3) in said(at)
    at.button(key="overlaps_stop").click().run()
    assert label("overlaps_start", "zh") in said(at)
    assert whole.progress(library.folder, library.cards()).wanted == STOPPED


def test_a_cell_of_the_matrix_has_its_passages(library: Store) -> None:
    compared(library)
    at = page(library, between="region")
    told = said(at)
    assert f"江苏省沿用甘肃省最多（1 处、{WATERED} 字，相隔中位数 731 天）" in told
    assert label("overlaps_cell_how", "zh") in told
    point = str(cell("region", "四川省", "江苏省", "passage"))
    told = said(page(library, between="region", point=point))
    kind = label("taken_passage", "zh")
    title = label("overlaps_of_cell", "zh", later="四川省", earlier="江苏省", kind=kind, number=1)
    assert title in told
