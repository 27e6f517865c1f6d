"""What can be set, and the sentence about what cannot be followed."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from deploy import serve, watching
from deploy.settings import Refused, Settings, settings
from policytext.base.places import ROOT


def test_nothing_set_serves_this_machine() -> None:
    assert settings({}) == Settings() and Settings().address == "127.0.0.1"


def test_everything_set(tmp_path: Path) -> None:
    pem = tmp_path / "both.pem"
    pem.touch()
    files = dict.fromkeys(
        ("POLICYTEXT_CERTIFICATE", "POLICYTEXT_KEY", "POLICYTEXT_SECRETS"), f"{pem}"
    )
    given = settings(
        {
            **files,
            "POLICYTEXT_PROCESSES": "5",
            "POLICYTEXT_ADDRESS": "0.0.0.0",
            "POLICYTEXT_PORT": "443",
            "POLICYTEXT_REDIRECT_PORT": "80",
            "POLICYTEXT_NAMES": "explorer.example.org localhost",
        }
    )
    names = ("explorer.example.org", "localhost", "127.0.0.1")
    assert given == Settings(5, "0.0.0.0", 443, names, pem, pem, 80, pem)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("PROCESSES", "0"),
        ("PROCESSES", "65"),
        ("PROCESSES", "²"),
        ("PORT", "-1"),
        ("PORT", "8080; root /"),
        ("ADDRESS", "example.org"),
        ("ADDRESS", "0.0.0.0"),  # without a certificate
        ("NAMES", "a b;c"),
        ("CERTIFICATE", "/nowhere.pem"),
        ("SECRETS", "/nowhere.toml"),
    ],
)
def test_what_cannot_be_followed_is_said(name: str, said: str) -> None:
    with pytest.raises(Refused, match=r"[A-Za-z].*[.:/]"):
        settings({f"POLICYTEXT_{name}": said})


def test_without_nginx_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve.shutil, "which", lambda _: None)
    with pytest.raises(Refused, match="nginx is not installed"):
        serve.found_nginx()


def test_a_port_that_is_taken_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Refused, match=rf"Port {port} of 127.0.0.1 cannot be had: .*in use"):
            serve.see_that_it_is_free("127.0.0.1", port)
    serve.see_that_it_is_free("127.0.0.1", port)


def test_who_does_not_answer_for_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 10_000, 60))
    monkeypatch.setattr(watching.time, "monotonic", lambda: next(clock))
    said = iter([False, False, False, True, False, False, False, False, False])
    monkeypatch.setattr(watching, "answers", lambda port: port == 1 or next(said))
    silent = watching.Silence()
    # Three misses are forgiven by an answer; after four in a row it begins anew.
    assert [silent.too_long([1, 2]) for _ in range(9)] == [*[[]] * 7, [2], []]


def test_it_ends_with_the_sentence_and_not_with_a_traceback() -> None:
    command = [sys.executable, "-m", "deploy.serve"]
    environment = {"POLICYTEXT_PORT": "no", "PATH": ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (
        done.returncode == 1 and done.stderr.count("\n") == 1 and "POLICYTEXT_PORT" in done.stderr
    )
