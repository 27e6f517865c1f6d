"""All texts looked at: kept text by text, stopped, gone on with, counted as by hand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from taken_over_texts import JIANGSU, ROADED, SICHUAN, WATERED, store

from policytext.base.unreadable import Unreadable
from policytext.library.asked import Asked
from policytext.library.counting.tables import opened
from policytext.library.many import Many
from policytext.library.overlaps import whole
from policytext.library.overlaps.finding import Looking, overlaps_of_all
from policytext.library.overlaps.kept import FILE, NOBODY, STOPPED, WANTED
from policytext.library.passages_at import cell, overlaps_in, overlaps_in_all, passages_at
from policytext.library.passing import let_go
from policytext.library.point import Point
from policytext.library.scope import Scope
from policytext.library.store import Store


@pytest.fixture
def library() -> Iterator[Store]:
    made = store()
    yield made
    let_go(made)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Nobody starts a process; what would be started is listed."""
    every: list[object] = []
    monkeypatch.setattr(whole, "start", every.append)
    return every


def test_few_texts_are_looked_at_without_being_asked_for(
    library: Store, started: list[object]
) -> None:
    now = whole.ensure(library.folder, library.cards())
    assert (now.done, now.of, now.wanted, now.goes_on) == (0, 3, WANTED, True)
    assert started == [library.folder]
    assert whole.every(library.folder, library.cards(), "passage") is None
    whole.work(library.folder)
    now = whole.ensure(library.folder, library.cards())
    assert (now.done, now.of, now.is_over, now.goes_on) == (3, 3, True, False)
    assert len(started) == 1


def test_what_is_kept_is_what_was_found(library: Store) -> None:
    whole.want(library.folder, library.cards())
    whole.work(library.folder)
    found = whole.every(library.folder, library.cards(), "passage")
    assert found is not None
    assert sorted(found, key=lambda one: one.id) == sorted(
        overlaps_of_all(opened(library.folder), library.cards()), key=lambda one: one.id
    )


def test_many_texts_wait_until_they_are_asked_for(
    library: Store, started: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "AT_ONCE", 2)
    now = whole.ensure(library.folder, library.cards())
    assert now.wanted == NOBODY and not now.goes_on and not started
    whole.work(library.folder)
    assert whole.progress(library.folder, library.cards()).done == 0


def test_it_stops_between_texts_and_goes_on_with_those_that_are_missing(
    library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    at = Looking.at

    def look(self: Looking, id: str) -> object:
        looked.append(id)
        whole.stop(library.folder, library.cards())
        return at(self, id)

    monkeypatch.setattr(Looking, "at", look)
    for number in (1, 2, 3):
        whole.want(library.folder, library.cards())
        whole.work(library.folder)
        now = whole.progress(library.folder, library.cards())
        assert (now.done, now.wanted) == (number, STOPPED)
    assert len(set(looked)) == 3


def test_another_date_has_it_begin_anew_and_a_damaged_file_too(library: Store) -> None:
    whole.want(library.folder, library.cards())
    whole.work(library.folder)
    *others, yunnan = library.cards()
    cards = (*others, replace(yunnan, given={"date": "2023-01-09"}))
    now = whole.progress(library.folder, cards)
    assert (now.done, now.of, now.wanted) == (0, 4, NOBODY)
    (library.folder / FILE).write_bytes(b"no database")
    assert whole.progress(library.folder, library.cards()).done == 0


def many(library: Store) -> Many:
    return Many(opened(library.folder), library.cards())


def test_the_passages_of_one_text(library: Store) -> None:
    gansu, jiangsu, sichuan, yunnan = (card.id for card in library.cards())
    asked = Asked(text=jiangsu)
    found = overlaps_in(many(library), asked)
    assert found and (found.earlier, found.undated) == (1, 1)
    (one,) = passages_at(many(library), asked, Point(text=jiangsu))
    passage = one.passage
    assert (passage.kind, passage.characters, passage.source.id) == ("passage", WATERED, gansu)
    for other in (Point(text=jiangsu, kind="phrase"), Point(text=jiangsu, source=sichuan)):
        assert not passages_at(many(library), asked, other)
    assert overlaps_in(many(library), Asked(text=yunnan)) is None
    against = overlaps_in(many(library), Asked(text=sichuan, earlier=gansu))
    assert against and against.earlier == 1 and not against.passages


def test_the_passages_of_a_cell_are_those_that_it_counts(library: Store) -> None:
    with pytest.raises(Unreadable):
        overlaps_in_all(many(library), Asked(), "passage")
    whole.want(library.folder, library.cards())
    whole.work(library.folder)
    for by, later, earlier in (("region", "四川省", "江苏省"), ("year", "2022", "2021")):
        (one,) = passages_at(many(library), Asked(), cell(by, later, earlier, "passage"))
        assert one.id == library.cards()[SICHUAN].id and one.passage.characters == ROADED
        assert one.passage.source.id == library.cards()[JIANGSU].id
    outside = Asked(scope=Scope(region=("江苏省",)))
    assert not passages_at(many(library), outside, cell("region", "四川省", "江苏省", "passage"))
