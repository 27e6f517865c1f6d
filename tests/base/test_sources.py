"""What the prepared article depends on is found, and nothing that it needs is missed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from policytext.base import sources
from policytext.base.places import DATA, ROOT
from policytext.base.sources import rests_on
from policytext.study import prepared

INPUTS = rests_on("policytext.study.prepared")
WATCH = """
import json, sys
opened = set()
sys.addaudithook(lambda event, given: opened.add(str(given[0])) if event == "open" else None)
from policytext.study import prepared
prepared.stamp = lambda: ""  # it opens all that it hashes
prepared.made()
files = [getattr(module, "__file__", None) for name, module in sys.modules.items()
         if name.startswith("policytext.")]
print(json.dumps([sorted(filter(None, files)), sorted(opened)]))
"""


def inside(path: str) -> str:
    """Return a path as it is written within the project."""
    return Path(path).relative_to(ROOT).as_posix()


def test_what_is_imported_and_read_while_the_article_is_prepared_is_found() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCH], cwd=ROOT, capture_output=True, text=True, check=True
    )
    imported, opened = json.loads(done.stdout)
    assert len(imported) > 60 and set(imported) <= set(INPUTS)
    read = {path for path in opened if Path(path).is_relative_to(DATA)}
    # Labels are read to say what is wrong; nothing of them is in the record.
    texts = {path for path in read if Path(path).parent != DATA / "labels"}
    assert len(texts) > 5 and texts <= set(INPUTS)


def test_imports_of_every_kind_are_followed_and_nothing_else_is() -> None:
    found = {inside(path) for path in INPUTS}
    assert found > {
        "policytext/tokens/cutting.py",
        "policytext/source/cleaning.py",  # inside a function
        "policytext/source/parts/titles.py",
        "policytext/structure/relationships/__init__.py",
        "policytext/structure/relationships/poles.py",
        "policytext/base/toml_files.py",  # from policytext.base import toml_files
        "policytext/charts/clouds.py",
        "data/article.txt",
        "data/lexicon.toml",
        "data/fonts/characters.txt",
    }
    rooms = {path.split("/")[1] for path in found if path.startswith("policytext/")}
    assert not rooms & {"exports", "views", "__init__.py", "__main__.py"}
    assert not any(path.startswith(("components", "data/labels")) for path in found)
    assert "data/web_pages.toml" not in found  # the words of saved pages


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small package with every kind of import, and data that it names."""
    files = {
        "policytext/__init__.py": "from policytext.far import away\n",
        "policytext/far.py": "",
        "policytext/a/__init__.py": '"""Not: import policytextual."""\n',
        "policytext/a/first.py": "from policytext.b import (\n    second,\n    third as z,\n)\n",
        "policytext/b/__init__.py": "",
        "policytext/b/second.py": "def f():\n    import policytext.c.fourth\n",
        "policytext/b/third.py": "from policytext.a.first import x\n",
        "policytext/c/__init__.py": "from policytext.c.fifth import y\n",
        "policytext/c/fourth.py": 'from policytext.base.places import DATA\nDATA / "words.toml"\n',
        "policytext/c/fifth.py": "",
        "policytext/c/unused.py": "",
        "data/words.toml": "",
        "data/others.toml": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.setattr(sources, "ROOT", tmp_path)
    monkeypatch.setattr(sources, "DATA", tmp_path / "data")
    return tmp_path


def test_a_small_house_is_found_as_by_hand(house: Path) -> None:
    found = [Path(path).relative_to(house).as_posix() for path in rests_on("policytext.a.first")]
    assert found == [
        "policytext/a/__init__.py",
        "policytext/a/first.py",
        "policytext/b/__init__.py",
        "policytext/b/second.py",
        "policytext/b/third.py",
        "policytext/c/__init__.py",
        "policytext/c/fifth.py",
        "policytext/c/fourth.py",
        "data/words.toml",
    ]


def test_a_change_of_any_input_changes_the_stamp(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "rests_on", lambda module: INPUTS)
    stamps = {prepared.stamp()}
    for path, content in INPUTS.items():
        changed = {**INPUTS, path: content + b" "}
        monkeypatch.setattr(prepared, "rests_on", lambda module, changed=changed: changed)
        stamps.add(prepared.stamp())
    assert len(stamps) == len(INPUTS) + 1
