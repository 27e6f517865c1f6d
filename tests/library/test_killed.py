"""A program is killed in the middle of writing: what it had told as done is there."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from many_invented import long_words, text

from policytext.base.places import ROOT
from policytext.library import schema
from policytext.library.connection import FILE
from policytext.library.store import Store

WRITING = """
import sys
from pathlib import Path
from many_invented import long_words, text
from policytext.library.store import Store

store, first, last = Store(Path(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3])
print("ready" if text(0).document else "", flush=True)  # all that is needed is loaded
for number in range(first, last):
    one = text(number, long_words(number))
    store.put([one], {"plan": number})
    print(number, flush=True)
    store.apply({f"there.{one.id}": number % 3 != 0})
    if number % 3 == 0:
        store.purge([one.id])
"""


def writing(folder: Path, first: int, last: int) -> subprocess.Popen[str]:
    """Start a program that takes texts in, and tells of each as soon as that is done."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{Path(__file__).parent}"}
    command = [sys.executable, "-c", WRITING, str(folder), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def test_what_was_told_as_done_is_there_after_a_kill(tmp_path: Path) -> None:
    chance, first = random.Random(16), 0
    for _ in range(3):
        program = writing(tmp_path, first, first + 1000)
        assert program.stdout and program.stdout.readline() == "ready\n"
        told = [program.stdout.readline() for _ in range(chance.randint(1, 9))]
        time.sleep(chance.uniform(0, 0.05))  # a moment of its life
        program.kill()
        done = [int(line) for line in (*told, *program.stdout)]
        program.wait()

        with sqlite3.connect(tmp_path / FILE) as checked:
            assert checked.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        checked.close()
        store = Store(tmp_path)
        names = {card.name: card for card in store.cards()}
        for number in done:
            one = text(number, long_words(number))
            if number % 3:
                assert store.text(one.id) == one
                assert names[one.name].fingerprint == one.document.fingerprint
        last = max(done)
        assert len(store.cards()) <= len([n for n in range(last + 2) if n % 3]) + 3  # one a kill
        plan = store.kept("plan")["plan"]
        assert plan in (last, last + 1)  # the last one may be done, and not told yet
        first = plan + 1
        store.close()


def test_two_programs_write_at_once_and_see_each_others_changes(tmp_path: Path) -> None:
    mine = Store(tmp_path)
    program = writing(tmp_path, 100, 110)
    assert program.stdout and program.stdout.readline() == "ready\n"
    for number in range(10):
        mine.put([text(number)], {f"book.{number}": number})
    assert program.wait(60) == 0
    theirs = [text(n, long_words(n)) for n in range(100, 110) if n % 3]
    assert {card.id for card in mine.cards()} == {
        one.id for one in [*map(text, range(10)), *theirs]
    }
    assert mine.text(theirs[0].id) == theirs[0]
    # Ten of each were put; the other program changes each once more, and deletes some for good.
    deleted = len([n for n in range(100, 110) if n % 3 == 0])
    assert mine.revision == 1 + 10 + 20 + deleted
    assert mine.kept("book.") == {f"book.{number}": number for number in range(10)}


def test_several_programs_may_begin_a_library_at_once(tmp_path: Path) -> None:
    programs = [writing(tmp_path, first, first + 1) for first in (1, 11, 23)]
    assert [program.wait(60) for program in programs] == [0, 0, 0]
    assert len(Store(tmp_path).cards()) == 3


DYING = """
import os, sqlite3, sys
from policytext.library import schema

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
left = int(sys.argv[2])

def told(statement):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), 9)

connection.set_trace_callback(told)
schema.bring_up(connection)
"""


@pytest.mark.skipif(os.name == "nt", reason="a program there cannot kill itself so")
def test_a_step_to_the_next_version_that_is_killed_is_taken_whole_the_next_time(
    tmp_path: Path,
) -> None:
    old = sqlite3.connect(tmp_path / FILE)
    old.executescript(Path(__file__).with_name("version_1.sql").read_text("utf-8"))
    old.close()
    for moment in range(3, 3 + 14):  # each statement of the steps, and the end
        command = [sys.executable, "-c", DYING, str(tmp_path / FILE), str(moment)]
        assert subprocess.run(command, cwd=ROOT, check=False).returncode == -9
        with sqlite3.connect(tmp_path / FILE) as checked:
            assert checked.execute("PRAGMA user_version").fetchone() == (1,)
            assert checked.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        checked.close()
    assert schema.VERSION == 4, "a new step has moments of its own"
    assert len(Store(tmp_path).cards()) == 2
