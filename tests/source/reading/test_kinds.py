"""The kinds of texts: each is recognised, named on screen, and read by its parser if a file."""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from inspect import signature
from threading import Event, Lock
from types import SimpleNamespace

import pytest

from policytext.base.labels import LANGUAGES, table
from policytext.base.turns import Turns
from policytext.source import reading
from policytext.source.reading import bounded
from policytext.source.reading.received import KINDS

FILES = tuple(kind for kind in KINDS if kind not in ("paste", "table"))
RECOGNISED = {
    "pdf": ("报告", b"%PDF-1.7"),
    "docx": ("报告", b"PK\x03\x04"),
    "html": ("报告.htm", b"<p>"),
    "text": ("报告.txt", "报告".encode()),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_name_in_both_languages(kind: str) -> None:
    assert set(table()[f"kind_of_{kind}"]) == set(LANGUAGES)


def test_there_is_no_name_for_a_kind_that_is_none() -> None:
    named = {key.removeprefix("kind_of_") for key in table() if key.startswith("kind_of_")}
    assert named == set(KINDS)


@pytest.mark.parametrize("kind", FILES)
def test_every_kind_of_file_has_its_parser(kind: str) -> None:
    parser = getattr(import_module(f"policytext.source.reading.{kind}"), f"from_{kind}")
    (taken, *others) = signature(parser).parameters.values()
    assert taken.annotation is bytes
    assert all(other.default is not other.empty for other in others)


def test_every_kind_of_file_is_recognised_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(reading, "checked", lambda received: received)
    monkeypatch.setattr(reading, "parsed", lambda kind, content: asked.append(kind))
    for name, content in RECOGNISED.values():
        if received := reading.read(name, content):
            asked.append(received.kind)
    assert asked == list(RECOGNISED) and set(asked) == set(FILES)


def test_no_more_parsers_are_at_work_than_there_are_processors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at_work, most = 0, 0
    counting, full = Lock(), Event()

    def run(*_: object, **__: object) -> SimpleNamespace:
        nonlocal at_work, most
        with counting:
            at_work, most = at_work + 1, max(most, at_work + 1)
            if at_work > 1:
                full.set()
        assert full.wait(10)  # until two are at work
        with counting:
            at_work -= 1
        return SimpleNamespace(stdout=json.dumps({"text": "好。", "kind": "html"}), returncode=0)

    monkeypatch.setattr(bounded, "_TURNS", Turns(2, 60))
    monkeypatch.setattr(subprocess, "run", run)
    with ThreadPoolExecutor() as pool:
        texts = list(pool.map(lambda _: bounded.parsed("html", b"").text, range(6)))
    assert texts == ["好。"] * 6 and most == 2
