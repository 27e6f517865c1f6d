"""The library from a shell, as its user sees it: what is printed, and the exit codes."""

import json
import sys
from pathlib import Path
from threading import Thread

import pytest

from policytext.__main__ import main
from policytext.library.coming_in import lock, queue, worker, working
from policytext.library.own import library_of
from policytext.library.store import Store
from policytext.source.reading import Received
from policytext.study.own_texts import InMemory, Library, Text
from policytext.study.project import from_bytes, to_bytes
from policytext.tokens.word_list import WordList

WORDS = "为了促进就业，特作出本决定，请各地各部门认真贯彻执行。"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of libraries; a worker is a thread here, and the index always up to date."""
    for module in ("working", "worker", "progress"):
        monkeypatch.setattr(f"policytext.library.coming_in.{module}.to_index", lambda store: 0)
    monkeypatch.setattr("policytext.library.coming_in.progress.never_indexed", lambda store: ())
    monkeypatch.setattr(working, "_cores", lambda: 1)

    def start(folder: Path) -> None:
        thread = Thread(target=worker.work, args=[folder])
        thread.start()
        while thread.is_alive() and not lock.is_held(folder):
            thread.join(0.01)

    monkeypatch.setattr(worker, "start", start)
    monkeypatch.setenv("POLICYTEXT_HOME", str(tmp_path / "home"))
    return tmp_path


def own(home: Path) -> Store:
    return Store(home / "home/own")


def reports(home: Path) -> Path:
    folder = home / "报告"
    (folder / "市").mkdir(parents=True)
    (folder / "2024年政府工作报告.txt").write_text(f"政府工作报告\n{WORDS}", "utf-8")
    (folder / "市/表.csv").write_text(f"标题,正文\n关于就业的通知,{WORDS}\n", "gb18030")
    return folder


def test_a_folder_is_taken_in_listed_exported_and_removed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["library", "add", str(reports(home))]) == 0
    assert capsys.readouterr().out == "2 taken in, 0 there already, 0 refused.\n"

    assert main(["library", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and "2024" in lines[0] and "关于就业的通知" in lines[1]
    assert main(["library", "list", "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first["date"] == "2024" and second["name"] == "表.csv · 2" and second["form"] == "通知"

    file = home / "全部.policytext"
    assert main(["library", "export", str(file)]) == 0
    project = from_bytes(file.read_bytes())
    kept = library_of(own(home), pytest.fail)
    assert list(project.texts) == list(kept.texts)
    assert [text.received.kind for text in project.texts] == ["text", "table"]
    assert main(["library", "export", str(file), "--texts", second["id"]]) == 0
    assert from_bytes(file.read_bytes()).ids == (second["id"],)

    assert main(["library", "remove", first["id"]]) == 0
    store = own(home)
    assert [card.id for card in store.cards()] == [second["id"]] and store.removed()
    assert main(["library", "remove", first["id"], second["id"], "--for-good"]) == 0
    assert not store.cards() and not store.removed()


def test_nobody_waits_for_a_text_that_cannot_be_counted_in(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "policytext.library.coming_in.progress.never_indexed", lambda store: store.cards()[:1]
    )
    assert main(["library", "add", str(reports(home))]) == 1
    title = own(home).cards()[0].listed
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"Cannot be counted in: {title}.")
    assert last == "2 taken in, 0 there already, 0 refused."


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no such names here")
def test_a_name_that_is_no_text_is_told_in_one_sentence(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "夹"
    (folder / "下\udce4").mkdir(parents=True)
    bad = home / "坏\udcff.txt"
    for path in (folder / "好.txt", folder / "坏\udcb2.txt", folder / "下\udce4" / "内.txt", bad):
        path.write_text(f"{path.stem[0]}。{WORDS}", "utf-8")
    project = home / "项\udcb2.policytext"
    project.write_bytes(b"no project")
    assert main(["library", "add", str(folder), str(bad), str(project)]) == 1
    said = capsys.readouterr().out.encode().decode()
    sentence = "The name of the file or of its folder"
    for name in ("坏\ufffd.txt", "下\ufffd/内.txt"):
        assert f"{name}: {sentence}" in said
    assert said.count(sentence) == 3 and "项\ufffd.policytext: " in said
    assert said.endswith("1 taken in, 0 there already, 3 refused.\n")
    assert main(["library", "add", str(home / "没有\udcff")]) == 2
    assert "there is no such file" in capsys.readouterr().err.encode().decode()


def test_what_is_refused_is_listed_with_its_sentence_and_told_by_the_exit_code(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = home / "甲.txt", home / "空.txt"
    good.write_text(WORDS, "utf-8")
    bad.write_bytes(b"")
    assert main(["library", "add", str(good), str(bad)]) == 1
    said = capsys.readouterr().out
    assert said == "空.txt: The file is empty.\n1 taken in, 0 there already, 1 refused.\n"
    assert main(["library", "add", str(good)]) == 0
    said = capsys.readouterr().out
    assert "The same text as “甲.txt”" in said and "0 taken in, 1 there already" in said


@pytest.mark.parametrize(
    "arguments", [["add", "不在.txt"], ["remove", "0123456789"], ["export", "x", "--texts", "0"]]
)
def test_what_is_not_there_is_said_in_one_line(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(["library", *arguments]) == 2
    said = capsys.readouterr().err
    assert said.startswith("policytext: ") and said.count("\n") == 1


def test_stopping_by_hand_stops_the_work_and_the_next_add_goes_on(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(store: Store) -> None:
        raise KeyboardInterrupt

    good = home / "甲.txt"
    good.write_text(WORDS, "utf-8")
    with monkeypatch.context() as now:
        now.setattr(worker, "ensure", interrupted)
        assert main(["library", "add", str(good)]) == 130
    assert queue.is_stopped(own(home)) and queue.any_waits(own(home))
    other = home / "乙.txt"
    other.write_text(f"另一份。{WORDS}", "utf-8")
    assert main(["library", "add", str(other)]) == 0
    assert [card.name for card in own(home).cards()] == ["甲.txt", "乙.txt"]


def test_another_home_is_another_library(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = home / "甲.txt"
    good.write_text(WORDS, "utf-8")
    assert main(["library", "add", str(good), "--home", str(home / "别处")]) == 0
    assert not own(home).cards() and Store(home / "别处/own").cards()


def test_a_project_is_added_beside_other_paths_and_a_damaged_one_leaves_them_alone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, damaged = home / "文库.policytext.json", home / "坏.policytext"
    brought = Text("一.txt", Received(f"通知\n{WORDS}", "text"))
    saved = to_bytes(Library(InMemory((brought,)), WordList(("就业",))), {}, groups={"甲": {}})
    whole.write_bytes(saved)
    damaged.write_bytes(saved[:-9])
    assert main(["library", "add", str(damaged), str(whole), str(reports(home))]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "坏.policytext: The project file is damaged: gzip.",
        "文库.policytext.json: project opened, 1 text.",
        "2 taken in, 0 there already, 0 refused.",
    ]
    store = own(home)
    assert len(store.cards()) == 3 and store.text(brought.id) == brought
    assert library_of(store, lambda reason: None).words.whole == ("就业",)


def test_a_project_in_a_folder_is_no_text(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = reports(home)
    (folder / "项目.txt").write_bytes(to_bytes(Library(InMemory(())), {}))
    assert main(["library", "add", str(folder)]) == 1
    said = capsys.readouterr().out
    assert "项目.txt: This is a project file and not a text" in said and "2 taken in" in said
