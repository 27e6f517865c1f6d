"""A library on disk: what is kept, what is deleted for good, and several threads at once."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from many_invented import text

from policytext.base.unreadable import Unreadable
from policytext.library.failure import Failure
from policytext.library.records import given_to_record
from policytext.library.store import Store
from policytext.source.corrections import Corrections
from policytext.study.own_texts import Text


def test_a_text_is_there_again_when_the_library_is_opened_again(tmp_path: Path) -> None:
    one = text(1)
    Store(tmp_path).put([one], {"words": {"whole": ["产城融合"]}})
    again = Store(tmp_path)
    assert again.text(one.id) == one and again.kept() == {"words": {"whole": ["产城融合"]}}
    assert again.same(one.document.sha256) == one.id and again.same("other") == ""


def test_what_lies_in_a_library_is_for_its_reader_alone(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "own"
    Store(folder)
    for made in (folder, folder.parent):
        assert made.stat().st_mode & 0o077 == 0


def test_deleted_for_good_leaves_no_byte_on_disk(tmp_path: Path) -> None:
    store, secret = Store(tmp_path), "绝密的一句话，别处都没有。" * 400
    gone, stays = text(1, secret, name="绝密.txt"), text(2)
    store.put([gone, stays], {f"book.{gone.id}": ["绝密的书"], f"doubts.{gone.id}": ["绝密的疑"]})
    store.apply({f"book.{stays.id}": ["留下的书"]})
    ((packed,),) = store.connection.rows("SELECT received FROM texts WHERE id = ?", gone.id)
    assert isinstance(packed, bytes)
    pieces = [packed[at : at + 24] for at in range(0, len(packed) - 24, 24)]
    words = ["绝密", "绝密".encode("unicode_escape").decode(), gone.id]
    pieces += [word.encode() for word in words]

    def found() -> set[bytes]:
        disk = b"".join(path.read_bytes() for path in sorted(tmp_path.glob("library.sqlite*")))
        return {piece for piece in pieces if piece in disk}

    assert len(found()) >= len(pieces) - 1  # its words stand in one of two ways of writing
    store.apply({f"there.{gone.id}": False})
    store.purge([gone.id, stays.id])  # the second was not removed before
    assert found() == set()
    assert [card.id for card in store.cards()] == [stays.id] and store.removed() == ()
    assert store.kept() == {f"book.{stays.id}": ["留下的书"]}


def test_a_text_that_comes_again_after_it_was_deleted_is_not_the_old_one(tmp_path: Path) -> None:
    store, other, one = Store(tmp_path), Store(tmp_path), text(1)
    store.put([one])
    assert other.text(one.id) == one
    store.apply({f"there.{one.id}": False})
    store.purge([one.id])
    new = Text(one.name, one.received, Corrections(title="新题目"))
    store.put([new])
    assert other.text(one.id) == new and other.cards()[0].title == "新题目"


def test_a_row_that_is_damaged_is_told_and_harms_no_other(tmp_path: Path) -> None:
    store = Store(tmp_path)
    one, two = text(1), text(2)
    store.put([one, two])
    with store.connection.change() as change:
        change.execute("UPDATE texts SET received = x'00', version = 99 WHERE id = ?", (one.id,))
    with pytest.raises(Failure) as told:
        store.text(one.id)
    assert told.value.cause == "damaged" and "损坏" in told.value.said("zh")
    assert store.text(two.id) == two
    assert [entry[0] for entry in store.entries([one.id, two.id])] == [two.id]
    cut_elsewhere = Text(two.name, two.received, Corrections(convert=False))
    with pytest.raises(Unreadable):
        store.apply({"words": 1, f"given.{one.id}": given_to_record(cut_elsewhere)})
    assert store.kept() == {}


def test_a_change_that_fails_half_way_is_not_kept_and_the_next_one_is(tmp_path: Path) -> None:
    store, one = Store(tmp_path), text(1)
    with pytest.raises(TypeError):
        store.put([one], {"words": 1, "plan": object()})
    assert store.cards() == () and store.kept() == {} and store.text(one.id) is None
    store.put([one])
    assert store.text(one.id) == one


def test_several_threads_share_one_store(tmp_path: Path) -> None:
    store = Store(tmp_path)

    def work(number: int) -> None:
        for nth in range(6):
            one = text(number * 10 + nth)
            store.put([one], {f"book.{number}": nth})
            assert store.text(one.id) == one
            given = given_to_record(Text(one.name, one.received, Corrections(title=f"题{nth}")))
            store.apply({f"given.{one.id}": given})
            found = store.text(one.id)
            assert found and found.corrections.title == f"题{nth}"
            assert one.id in {card.id for card in store.cards()}

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))
    assert len(store.cards()) == 36 and store.revision == 1 + 72
    assert store.kept("book.") == {f"book.{number}": 5 for number in range(6)}


def test_a_library_that_is_copied_while_it_is_open_is_whole(tmp_path: Path) -> None:
    store, one = Store(tmp_path / "here"), text(1)
    store.put([one], {"words": 1})
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    copy = Store(tmp_path / "there")
    assert copy.text(one.id) == one and copy.kept() == {"words": 1}
    copy.apply({"words": 2})
    assert store.kept() == {"words": 1}


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from policytext.library import catalogue

    store = Store(tmp_path)
    store.put([text(number) for number in range(20)])
    first = store.cards()
    read: list[str] = []
    card_of_row = catalogue.card_of_row
    monkeypatch.setattr(
        catalogue, "card_of_row", lambda *row: (read.append(row[0]), card_of_row(*row))[1]
    )
    Store(tmp_path).apply({f"there.{first[3].id}": False})
    assert store.cards() == first[:3] + first[4:] and read == []
    Store(tmp_path).file_in_families({first[5].id: first[4].id})
    assert store.cards()[4].family == first[4].id and read == [first[5].id]
    store.apply({"words": json.loads("1")})
    assert len(store.cards()) == 19 and len(read) == 1
