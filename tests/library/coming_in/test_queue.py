"""The queue: what is added stays until something became of it, and everything can be told."""

import os
from pathlib import Path
from random import Random

import pytest
from zip_files import zipped

from policytext.base.unreadable import Unreadable
from policytext.library.cataloguing import card_of
from policytext.library.coming_in import holders, queue, working
from policytext.library.coming_in.adding import SPOOL, add
from policytext.library.coming_in.progress import Progress, progress
from policytext.library.coming_in.tables import Columns
from policytext.library.coming_in.taking import Outcome, settle, waiting
from policytext.library.coming_in.telling import as_csv, in_short
from policytext.library.coming_in.working import Work
from policytext.library.store import Store
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

WORDS = "为了促进就业，特作出本决定，请各地各部门认真贯彻执行。"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A library whose index is always up to date."""
    monkeypatch.setattr(working, "to_index", lambda store: 0)
    monkeypatch.setattr(working, "_cores", lambda: 1)  # one process to start is enough here
    monkeypatch.setattr("policytext.library.coming_in.progress.to_index", lambda store: 0)
    return Store(tmp_path / "library")


def text(words: str) -> bytes:
    return f"{words}。{WORDS}".encode()


def names(store: Store) -> list[str]:
    return [card.name for card in store.cards()]


def told(store: Store) -> dict[str, str]:
    return {name: reason.reason for name, reason in queue.not_taken(store)}


def test_files_are_taken_in_in_their_order(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "_cores", lambda: 2)
    files = [(f"{n}.txt", text(f"第{n}份")) for n in range(12)]
    assert add(store, files) == 12
    assert progress(store).waiting == 12 and not names(store)
    Work(store).all()
    assert names(store) == [name for name, _ in files]
    assert progress(store) == Progress(taken=12)


def test_what_cannot_be_read_is_refused_with_its_sentence_and_the_rest_is_taken(
    store: Store,
) -> None:
    add(
        store,
        [("空.txt", b""), ("甲.txt", text("甲")), ("图.png", b"x"), ("坏.docx", b"PK\x03\x04")],
    )
    Work(store).all()
    assert names(store) == ["甲.txt"]
    assert told(store) == {"空.txt": "empty", "图.png": "wordless", "坏.docx": "damaged"}
    assert progress(store).refused == 3 and progress(store).of == 4


def test_a_twin_is_told_by_its_words_and_names_what_it_repeats(store: Store) -> None:
    add(store, [("甲.txt", text("甲")), ("副本.txt", text("甲")), ("乙.txt", text("乙"))])
    Work(store).all()
    add(store, [("又一份.txt", text("乙"))])
    Work(store).all()
    assert names(store) == ["甲.txt", "乙.txt"]
    assert queue.not_taken(store)[0].reason.values == {"name": "乙.txt"}
    assert progress(store) == Progress(twins=1)


def test_a_removed_text_is_no_twin_and_comes_back(store: Store) -> None:
    add(store, [("甲.txt", text("甲"))])
    Work(store).all()
    (card,) = store.cards()
    store.apply({f"there.{card.id}": False})
    add(store, [("甲.txt", text("甲"))])
    Work(store).all()
    assert names(store) == ["甲.txt"] and progress(store).taken == 1


def test_an_archive_gives_its_texts_its_tables_and_the_archives_in_it(store: Store) -> None:
    table = f"标题,正文\n关于就业的通知,表格。{WORDS}\n,无题。{WORDS}\n".encode("gb18030")
    inner = zipped({"丙.txt": text("丙"), "丁.zip": zipped({"戊.txt": text("戊")})})
    content = zipped({"夹/甲.txt": text("甲"), "表.csv": table, "内.zip": inner, "图.jpg": b""})
    add(store, [("全部.zip", content)])
    assert progress(store).of == 1
    Work(store).all()
    assert names(store) == ["夹/甲.txt", "表.csv · 2", "表.csv · 3", "丙.txt"]
    assert told(store) == {"图.jpg": "wordless", "丁.zip": "archive_in_archive"}
    assert progress(store) == Progress(taken=4, refused=2)
    assert list((store.folder / SPOOL).iterdir()) == []


def test_chosen_columns_of_a_table_are_used(store: Store) -> None:
    rows = f"甲,乙\n关于就业的意见,{WORDS}\n".encode()
    add(store, [("表.csv", rows)], {"表.csv": Columns(text="乙", title="甲")})
    Work(store).all()
    (card,) = store.cards()
    assert (card.title, card.value("form")) == ("关于就业的意见", "意见")
    kept = store.text(card.id)
    assert kept and kept.received.kind == "table" and kept.received.text.endswith(WORDS)


def test_a_folder_gives_its_files_and_none_outside(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "报告"
    (folder / "子").mkdir(parents=True)
    (folder / "甲.txt").write_bytes(text("甲"))
    (folder / "子/乙.txt").write_bytes(text("乙"))
    (folder / ".隐.txt").write_bytes(text("隐"))
    (folder / "不见.txt").write_bytes(text("不见"))
    outside = tmp_path / "外"
    outside.mkdir()
    (outside / "外.txt").write_bytes(text("外"))
    if os.name == "posix":
        (folder / "链").symlink_to(outside)
        (folder / "链.txt").symlink_to(outside / "外.txt")
        (folder / "子/圈").symlink_to(folder)
    assert add(store, [("报告", folder)]) == 3
    (folder / "不见.txt").unlink()
    Work(store).all()
    assert names(store) == ["子/乙.txt", "甲.txt"] or names(store) == ["甲.txt", "子/乙.txt"]
    assert told(store) == {"不见.txt": "unfetched"}


def test_stopping_stops_and_going_on_goes_on(store: Store) -> None:
    add(store, [("甲.txt", text("甲")), ("乙.txt", text("乙"))])
    queue.stop(store)
    Work(store).all()
    assert progress(store) == Progress(waiting=2, stopped=True)
    queue.go_on(store)
    Work(store).all()
    assert progress(store) == Progress(taken=2)


def test_a_new_beginning_forgets_what_is_done_and_keeps_what_waits(store: Store) -> None:
    add(store, [("空.txt", b"")])
    Work(store).all()
    add(store, [("甲.txt", text("甲"))])
    assert told(store) == {} and progress(store).of == 1
    add(store, [("图.png", b"")])
    add(store, [("乙.txt", text("乙"))])
    assert progress(store) == Progress(waiting=2, refused=1)
    queue.clear(store)
    assert progress(store) == Progress(waiting=2)
    queue.let_go(store)
    assert progress(store) == Progress()


def test_a_list_of_what_was_not_taken_can_be_taken_away(store: Store) -> None:
    add(store, [("=1+1.png", b""), ("空.txt", b"")])
    Work(store).all()
    lines = as_csv(queue.not_taken(store), "zh").decode("utf-8-sig").splitlines()
    assert lines == [
        "名称,原因",
        "'=1+1.png,这种文件（图片、音视频、程序等）里没有可以读取的文字。",
        "空.txt,文件是空的。",
    ]
    assert as_csv(queue.not_taken(store), "en").decode("utf-8-sig").startswith("Name,Reason")


def test_too_large_a_file_is_refused_before_it_is_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYTEXT_MAX_MB", "1")
    add(store, [("大.txt", b"0" * 1_100_000)])
    assert told(store) == {"大.txt": "too_large"} and not queue.any_waits(store)


def test_a_full_disk_stops_the_work_and_harms_nothing_and_it_goes_on_later(
    store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "报告"
    folder.mkdir()
    letters = [chr(code) for code in range(0x4E00, 0x9000)]
    for number in range(6):
        drawn = Random(number).choices(letters, k=20_000)
        (folder / f"{number}.txt").write_text("".join(drawn), "utf-8")
    add(store, [("报告", folder)])
    pages = int(str(store.connection.rows("PRAGMA page_count")[0][0]))
    store.connection.rows(f"PRAGMA max_page_count = {pages + 30}")
    with pytest.raises(Unreadable) as full:
        Work(store).all()
    assert full.value.reason == "library_unkept" and "full" in str(full.value)
    there = progress(store)
    assert 0 < there.taken == len(names(store)) < there.of == 6
    store.connection.rows("PRAGMA max_page_count = 1000000")
    Work(store).all()
    assert names(store) == [f"{n}.txt" for n in range(6)] and progress(store) == Progress(taken=6)


def test_nothing_of_what_was_taken_stays_in_the_queue(store: Store) -> None:
    add(store, [("甲.txt", text("甲"))])
    Work(store).all()
    rows = store.connection.rows("SELECT content, text FROM incoming")
    assert rows == [(None, store.cards()[0].id)]


def test_what_is_added_after_all_was_let_go_is_not_taken_for_what_was(store: Store) -> None:
    add(store, [("旧.txt", text("旧"))])
    (old,) = waiting(store, 9)
    was_read = Text(old.name, Received(text("旧").decode(), "txt"))
    card = card_of(was_read)
    queue.let_go(store)
    add(store, [("新.txt", text("新"))])
    settle(store, old, Outcome(was_read, card, None, card.sha256))
    assert names(store) == [] and progress(store) == Progress(waiting=1)
    Work(store).all()
    assert names(store) == ["新.txt"]


def test_of_an_archive_that_is_let_go_while_it_is_opened_nothing_comes_in(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holders, "_CHUNK", 1)
    add(store, [("甲.zip", zipped({f"{n}.txt": text(f"第{n}份") for n in range(4)}))])
    (archive,) = waiting(store, 9)

    looks: list[int] = []

    def let_go_at_once() -> bool:
        if not looks:
            queue.let_go(store)
        looks.append(1)
        return False

    holders.open_holder(store, archive, let_go_at_once)
    assert looks and not queue.any_waits(store)


def test_what_a_table_lacks_is_told_row_by_row_and_in_short(store: Store) -> None:
    words = [f"第{n}份。{WORDS}" for n in range(8)]
    rows = [("标题", "正文", "日期"), ("甲", words[0], "2024-13-40"), ("乙", "", "2024")]
    rows += [("丙", "", ""), ("丁", words[1], "2024-05-06"), ("戊", "", ""), ("甲", words[0], "")]
    content = "\n".join(map(",".join, rows)).encode()
    add(store, [("表.csv", content), ("一.csv", f"正文,年\n,2024\n{words[2]},".encode())])
    Work(store).all()
    assert names(store) == ["表.csv · 2", "表.csv · 5", "一.csv · 3"]
    assert [card.date for card in store.cards()] == ["", "2024-05-06", ""]
    now = progress(store)
    assert (now.taken, now.refused, now.twins, now.noted, now.of) == (3, 4, 1, 1, 8)
    short = in_short(queue.not_taken(store), "zh")
    assert [one[:2] for one in short] == [
        ("表.csv · 第 2 行", "已收录；表格里的日期“2024-13-40”无法识别，没有采用。"),
        ("表.csv", "第 3–4、6 行没有正文（共 3 行）。"),
        (
            "表.csv · 第 7 行",
            "与文库中已有的“表.csv · 第 2 行”内容完全相同，没有再次收录。",
        ),
        ("一.csv · 第 2 行", "这一行没有正文。"),
    ]
    assert sum(one.number for one in short) == now.refused + now.twins + now.noted
    listed = as_csv(queue.not_taken(store), "en").decode("utf-8-sig").splitlines()
    assert listed[2:4] == [f"表.csv · row {n},This row has no text." for n in (3, 4)]
    queue.clear(store)
    assert not queue.not_taken(store)
