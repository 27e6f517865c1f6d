"""Settings, the sentence about one that cannot be used, and how what runs is watched and ended."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
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


def test_an_answer_that_is_none_is_no_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def say() -> None:
            said, _ = listening.accept()
            with said:
                said.recv(1000)
                said.sendall(b"killed in the mid\r\n\r\n")

        threading.Thread(target=say, daemon=True).start()
        assert not watching.answers(listening.getsockname()[1])


# Serves as `make serve` does, with stand-ins that do not end when they are asked to.
SERVED = """
import subprocess, sys
from pathlib import Path
from deploy import serve
from deploy.settings import Settings

waits = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); "
waits += "time.sleep(100)"

def start(port, given):
    if len(started) == {fails_at}:
        raise OSError("no room for another process")
    command, pipe = [sys.executable, "-c", waits], subprocess.PIPE
    one = subprocess.Popen(command, stdout=pipe, start_new_session=True)
    one.stdout.readline()
    started.append(one.pid)
    print(one.pid, flush=True)
    return one

started = []
serve.start, serve._PATIENCE = start, 1
serve._page = serve._megabytes = lambda: 0
serve.configuration = lambda *_: ""
sys.exit(serve.serve(Settings(2), {nginx!r}, Path({room!r})))
"""


@pytest.mark.parametrize("fails_at", [1, None])
def test_no_process_is_left_behind(fails_at: int | None, tmp_path: Path) -> None:
    """Whether one of them does not start, or Ctrl+C is pressed twice."""
    nginx = tmp_path / "nginx"
    nginx.write_text("#!/bin/sh\nexec sleep 100\n")
    nginx.chmod(0o755)
    code = SERVED.format(fails_at=fails_at, nginx=str(nginx), room=str(tmp_path))
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True) as serving:
        assert serving.stdout and serving.stderr
        started = [int(serving.stdout.readline()) for _ in range(1 if fails_at else 2)]
        if not fails_at:
            assert "2 processes" in serving.stdout.readline()
            serving.send_signal(signal.SIGINT)
            time.sleep(0.3)  # it is ending them by now
            serving.send_signal(signal.SIGINT)
        serving.wait(30)
        left = [process for process in started if _is_there(process)]
        for process in left:
            os.kill(process, signal.SIGKILL)
        assert not left
        assert ("no room" in serving.stderr.read()) == bool(fails_at)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_ends_with_the_sentence_and_not_with_a_traceback() -> None:
    command = [sys.executable, "-m", "deploy.serve"]
    environment = {"POLICYTEXT_PORT": "no", "PATH": ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (
        done.returncode == 1 and done.stderr.count("\n") == 1 and "POLICYTEXT_PORT" in done.stderr
    )
