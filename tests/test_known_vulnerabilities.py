"""What the check for known vulnerabilities says of what a database answers, or does not."""

import json
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import known_vulnerabilities
import pytest

FLAW = {
    "id": "PYSEC-2099-1",
    "summary": "Everything is open.",
    "affected": [
        {
            "package": {"name": "holey", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}],
        }
    ],
}


class Database(BaseHTTPRequestHandler):
    """Answers like OSV: one package has a flaw, all others have none."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        flaws = {"vulns": [FLAW]} if asked["package"]["name"] == "holey" else {}
        answered = json.dumps(flaws).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answered)))
        self.end_headers()
        self.wfile.write(answered)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def database() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Database) as served:
        Thread(target=served.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{served.server_port}/v1/query"
        served.shutdown()


def lock(folder: Path, *packages: str) -> Path:
    made = folder / "some.lock"
    made.write_text("".join(f"{name} --hash=sha256:{'0' * 64}\n" for name in packages), "utf-8")
    return made


def asking(lock: Path, address: str, cached: Path) -> list[str]:
    command = known_vulnerabilities.command(lock)
    return [*command, "--osv-url", address, "--cache-dir", str(cached)]


def test_a_vulnerability_is_named_with_the_version_that_mends_it(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = lock(tmp_path, "sound==2.0", "holey==1.0")
    assert known_vulnerabilities.check(asking(both, database, tmp_path)) == 1
    assert capsys.readouterr().out == "holey 1.0: PYSEC-2099-1, mended in 1.1\n"


def test_an_accepted_vulnerability_fails_nothing(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(known_vulnerabilities.ACCEPTED, "PYSEC-2099-1", "we never open it")
    assert (
        known_vulnerabilities.check(asking(lock(tmp_path, "holey==1.0"), database, tmp_path)) == 0
    )


def test_a_database_that_cannot_be_reached_fails_nothing_and_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nobody = "http://127.0.0.1:9/v1/query"
    assert known_vulnerabilities.check(asking(lock(tmp_path, "a==1"), nobody, tmp_path)) == 0
    assert "could not be reached" in capsys.readouterr().out


def test_a_database_that_does_not_answer_is_waited_for_no_longer_than_the_bound(
    capsys: pytest.CaptureFixture[str],
) -> None:
    silent = [sys.executable, "-c", "import time; time.sleep(60)"]
    assert known_vulnerabilities.check(silent, bound=0.5) == 0
    assert "could not be reached" in capsys.readouterr().out


def test_packages_that_the_database_does_not_know_are_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    left = {"dependencies": [{"name": "stranger", "skip_reason": "not found"}], "fixes": []}
    known_vulnerabilities.check([sys.executable, "-c", f"print({json.dumps(left)!r})"])
    assert "Nothing is known of stranger." in capsys.readouterr().out


def test_a_check_that_is_wrongly_called_is_an_error_and_no_lack_of_network(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="--no-such-option"):
        known_vulnerabilities.check(
            [*known_vulnerabilities.command(tmp_path / "some.lock"), "--no-such-option"]
        )
