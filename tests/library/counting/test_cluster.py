"""A Ray cluster of two nodes answers as one machine does, also when one of them dies in the middle.

`make test-cluster` installs Ray and runs this; where it is missing these tests are left out.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from policytext.base.places import ROOT
from policytext.library.parts.building import bring_up_to_date
from policytext.library.store import Store
from policytext.source.reading import read_file
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

ray = pytest.importorskip("ray", reason="Ray is not installed: make test-cluster")
CORPUS = Path(os.environ.get("CORPUS") or ROOT.parent / "shared" / "corpus")
SCRIPT = Path(__file__).with_name("counted.py")
# Nothing of the cluster is on any other address than this machine's own.
LOCAL = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0", "RAY_USAGE_STATS_ENABLED": "0"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All reports of the shared corpus where it is there, else a few invented ones."""
    folder = tmp_path_factory.mktemp("library")
    paths = sorted(p for p in CORPUS.rglob("*") if p.suffix in (".txt", ".docx"))
    texts = [Text(path.name, read_file(path)) for path in paths] or [
        Text(
            f"{year}.txt",
            Received(f"报告\n农村改革发展，5G产业。处理好改革和发展的关系{year}。", "text"),
        )
        for year in range(2000, 2012)
    ]
    store = Store(folder)
    store.put(texts)
    assert bring_up_to_date(store)
    return folder


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    for name, value in LOCAL.items():
        monkeypatch.setenv(name, value)
    # Read when Ray is imported, which the first lines of this file did.
    monkeypatch.setattr("ray._private.ray_constants.ENABLE_RAY_CLUSTER", False)
    from ray.cluster_utils import Cluster

    node = {"num_cpus": 1, "node_ip_address": "127.0.0.1"}
    started = Cluster(initialize_head=True, head_node_args={**node, "include_dashboard": False})
    started.add_node(**node)
    yield started
    started.shutdown()


def counting(folder: Path, rounds: int, address: str = "") -> subprocess.Popen[str]:
    own = {"PYTHONPATH": str(ROOT), "POLICYTEXT_RAY": address, **LOCAL}
    return subprocess.Popen(
        [sys.executable, SCRIPT, str(folder), str(rounds)],
        env=os.environ | own,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def native(library: Path) -> dict[str, Any]:
    with counting(library, 1) as run:
        return json.loads(run.communicate()[0])


@pytest.mark.timeout(600)
def test_two_nodes_answer_as_one_machine_does(
    library: Path, native: dict[str, Any], cluster: Any
) -> None:
    assert native["texts"] == len(Store(library).cards()) and native["发展 False"][0] > 0
    with counting(library, 1, cluster.address) as run:
        assert json.loads(run.communicate()[0]) == native


@pytest.mark.timeout(600)
def test_a_node_may_die_in_the_middle(library: Path, native: dict[str, Any], cluster: Any) -> None:
    with counting(library, 3, cluster.address) as run:
        assert run.stdout
        first = run.stdout.readline()  # the next round has begun
        [dying] = cluster.worker_nodes
        cluster.remove_node(dying, allow_graceful=False)
        rest = run.communicate()[0].splitlines()
    # Ray itself tells there that a node is gone.
    answers = [line for line in (first, *rest) if line.startswith("{")]
    assert [json.loads(answer) == native for answer in answers] == [True] * 3
