"""What is installed is what a lock names, each file by its hash."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ASKED = [ROOT / "requirements.txt", *sorted((ROOT / "requirements").glob("*.txt"))]
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def asked_for(path: Path) -> dict[str, str]:
    """Return the version by name that a list of requirements asks for, and those it rests on."""
    text = path.read_text("utf-8")
    others = re.findall(r"^-r (\S+)", text, re.MULTILINE)
    pins = {plain(name): version for name, version in PIN.findall(text)}
    lines = [line for line in text.splitlines() if line and line[0] not in "#-"]
    assert len(pins) == len(lines), "every line is a pin"
    return pins | {n: v for other in others for n, v in asked_for(path.parent / other).items()}


def locked(path: Path) -> dict[tuple[str, str], set[str]]:
    """Return the hashes of each name and version in a lock."""
    entries = re.split(r"\n(?=[\w.-]+==)", "\n" + path.read_text("utf-8"))[1:]
    pins = [(PIN.match(entry), set(HASH.findall(entry))) for entry in entries]
    return {(plain(pin["name"]), pin["version"]): hashes for pin, hashes in pins if pin}


@pytest.mark.parametrize("path", ASKED, ids=lambda p: p.stem)
def test_what_is_asked_for_is_locked_with_its_version_and_hashes(path: Path) -> None:
    lock = locked(path.with_suffix(".lock"))
    missing = asked_for(path).items() - lock.keys()
    assert not missing, f"`make lock` was not run after a change of {path.name}: {missing}"
    assert all(lock.values())


@pytest.mark.parametrize("path", ASKED, ids=lambda p: p.stem)
def test_a_lock_names_no_place_that_files_come_from(path: Path) -> None:
    text = path.with_suffix(".lock").read_text("utf-8")
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|file:| @ ", text)


@pytest.mark.parametrize("other", ["dev", "cluster"])
def test_tests_and_clusters_have_just_what_the_explorer_runs_with(other: str) -> None:
    explorer = locked(ROOT / "requirements.lock")
    theirs = locked(ROOT / "requirements" / f"{other}.lock")
    assert explorer.items() <= theirs.items()


def test_every_command_installs_by_hashes() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert all(
        "--require-hashes" in line for line in makefile.splitlines() if "pip install" in line
    )
    installed = set(re.findall(r"-r (\S+)", makefile))
    assert installed == {str(p.with_suffix(".lock").relative_to(ROOT)) for p in ASKED}
