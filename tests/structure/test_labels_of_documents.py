"""The rules against clauses, set phrases and series labelled by hand in documents of many kinds.

The labels and what scores them lie beside the project (`../shared/labels`); without them there is
nothing to compare. They were read by hand in notices, measures, plans, laws and reports before any
rule was run on them. One half was used for the rules, the other was kept out of their making.
"""

import json
import re
import runpy
import shutil
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import pytest

import policytext
from policytext.base.places import ROOT

LABELS = ROOT.parent / "shared" / "labels"
pytestmark = pytest.mark.skipif(not LABELS.is_dir(), reason="../shared/labels is not there")
# Documents whose set phrases and series were looked at while the rules were made.
USED = ("国_005", "国_013", "国_015", "省_2025年吉林省", "G60", "商业航天")


def used(record: dict) -> bool:
    """Say whether a label was used: documents by name, clauses by their hash."""
    if "document" in record:
        return any(name in record["document"] for name in USED)
    return int(sha256(record["text"].encode()).hexdigest(), 16) % 2 == 0


@pytest.fixture(params=[True, False], ids=["used", "kept out"])
def half(request, tmp_path: Path) -> Path:
    """A folder with one half of the labels."""
    shutil.copytree(LABELS / "A" / "docs", tmp_path / "docs")
    for name in ("relationships", "phrases", "series"):
        lines = (LABELS / "A" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        mine = [line for line in lines if used(json.loads(line)) == request.param]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(mine) + "\n", encoding="utf-8")
    return tmp_path


def told_by(script: str, half: Path, capsys, monkeypatch) -> str:
    """Run what scores the labels, on this process's own `describe`; returns its line."""
    common = ModuleType("common")
    common.__file__ = str(LABELS / "common.py")
    exec((LABELS / "common.py").read_text(encoding="utf-8"), common.__dict__)
    common.describe = lambda python, root, path: json.loads(  # type: ignore[attr-defined]
        json.dumps(policytext.describe(path))
    )
    monkeypatch.setitem(sys.modules, "common", common)
    monkeypatch.setattr(sys, "argv", [script, sys.executable, str(ROOT), str(half)])
    runpy.run_path(str(LABELS / script))
    return re.sub(r" test_\S+:", ":", capsys.readouterr().out.strip())


def share(line: str, name: str) -> float:
    """Return a share that a line gives: `name`, then a number in percent."""
    found = re.search(re.escape(name) + r"=?\s*([\d.]+)%", line)
    assert found, line
    return float(found[1]) / 100


# What the half kept out gives; the aim for relationships is 0.95 and 0.90.
@pytest.mark.parametrize(
    ("script", "least"),
    [
        ("score_relations.py", {"poles P": 0.90, "R": 0.86}),
        ("score_phrases.py", {"yes recall exact": 0.80}),
        ("score_series.py", {">=80% allowing splits": 0.90}),
    ],
    ids=["relationships", "phrases", "series"],
)
def test_figures(
    script: str,
    least: dict[str, float],
    half: Path,
    capsys,
    monkeypatch,
    tell: Callable[[str], None],
    request,
) -> None:
    line = told_by(script, half, capsys, monkeypatch)
    tell(f"{request.node.callspec.id}: {line}")
    assert {name: share(line, name) >= wanted for name, wanted in least.items()} == dict.fromkeys(
        least, True
    )
