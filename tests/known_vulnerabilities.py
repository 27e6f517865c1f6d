"""Ask whether what the locks name has known vulnerabilities; where nobody answers, say so.

The database is OSV, asked through pip-audit: whoever cannot reach it is told in a second, and what
depends on somebody else's server never fails a change. A vulnerability that is found does.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

LOCK = Path(__file__).resolve().parent.parent / "requirements" / "dev.lock"
# Vulnerabilities that do not reach us: the id, and why.
ACCEPTED: dict[str, str] = {}
BOUND = 60  # seconds; a database that answers is through in a third of it
WRONGLY_CALLED = 2  # pip-audit's own exit code


class Found(NamedTuple):
    """One vulnerability of one package, and the versions that do not have it."""

    package: str
    id: str
    mended_in: tuple[str, ...]


def command(lock: Path) -> list[str]:
    """Return how pip-audit is asked about a lock, nothing being installed for it."""
    asked = [
        "--vulnerability-service",
        "osv",
        "--requirement",
        str(lock),
        "--require-hashes",
        "--disable-pip",
    ]
    told = ["--format", "json", "--progress-spinner", "off", "--timeout", "5"]
    accepted = [word for id in ACCEPTED for word in ("--ignore-vuln", id)]
    return [sys.executable, "-m", "pip_audit", *asked, *told, *accepted]


def answer(asking: Sequence[str], bound: float = BOUND) -> str | None:
    """Return what was answered as JSON, or None where no answer came within bound seconds."""
    try:
        done = subprocess.run(asking, capture_output=True, text=True, timeout=bound, check=False)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode == WRONGLY_CALLED:
        raise RuntimeError(done.stderr)
    return done.stdout if done.stdout.startswith("{") else None


def found(answered: str) -> list[Found]:
    """Return the vulnerabilities that an answer names."""
    return [
        Found(f"{package['name']} {package['version']}", flaw["id"], tuple(flaw["fix_versions"]))
        for package in json.loads(answered)["dependencies"]
        for flaw in package.get("vulns", ())
    ]


def unknown(answered: str) -> list[str]:
    """Return the packages that the database could say nothing about."""
    packages = json.loads(answered)["dependencies"]
    return [package["name"] for package in packages if "skip_reason" in package]


def check(asking: Sequence[str], bound: float = BOUND) -> int:
    """Print what is known of the packages; return the number of vulnerabilities."""
    answered = answer(asking, bound)
    if answered is None:
        print("Known vulnerabilities were not looked for: their database could not be reached.")
        return 0
    if left := unknown(answered):
        print(f"Nothing is known of {', '.join(left)}.")
    flaws = found(answered)
    for package, id, mended_in in flaws:
        print(f"{package}: {id}, mended in {' or '.join(mended_in) or 'no version yet'}")
    if not flaws:
        print("No known vulnerabilities.")
    return len(flaws)


if __name__ == "__main__":
    sys.exit(min(check(command(LOCK)), 1))
