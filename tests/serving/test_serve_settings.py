"""Settings, the sentence about one that cannot be used, and how what runs is watched and ended."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from datetime import datetime
from pathlib import Path

import pytest

from deploy import renewing, serve, watching
from deploy.ending import Ending
from deploy.renewing import Renewing
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
            "POLICYTEXT_AT_ONE_ADDRESS": "1000",
        }
    )
    names = ("explorer.example.org", "localhost", "127.0.0.1")
    assert given == Settings(5, "0.0.0.0", 443, names, pem, pem, 80, pem, 1000)


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
        ("AT_ONE_ADDRESS", "19"),
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


def test_all_processes_together_analyse_one_text_a_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLICYTEXT_MAX_AT_ONCE", raising=False)
    monkeypatch.setattr(serve.os, "cpu_count", lambda: 8)
    assert [serve.at_once(processes) for processes in (1, 3, 4, 9)] == [8, 2, 2, 1]
    started: list[dict[str, str]] = []
    monkeypatch.setattr(serve.subprocess, "Popen", lambda *_, env, **__: started.append(env))
    serve.start(1, Settings(2))
    monkeypatch.setenv("POLICYTEXT_MAX_AT_ONCE", "7")
    serve.start(1, Settings(2))
    assert [env["POLICYTEXT_MAX_AT_ONCE"] for env in started] == ["4", "7"]


def test_what_is_said_has_its_time_and_how_it_ended(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(watching, "_LOOK", 0.01)
    monkeypatch.setattr(watching, "_BETWEEN", 0)
    apps = {1: subprocess.Popen(["false"])}
    front = subprocess.Popen(["sleep", "100"])
    ending = Ending()

    def start(_: int) -> watching.Process:
        front.kill()
        return subprocess.Popen(["true"])

    watching.watch(front, apps, start, Renewing([]), ending)
    first, last = capfd.readouterr().err.splitlines()
    assert datetime.fromisoformat(first[:25]) and "has ended (exit code 1), a new one" in first
    assert datetime.fromisoformat(last[:25]) and last.endswith("nginx has ended (signal 9)")


def test_a_renewed_certificate_is_noticed_once_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "_LOOK", 0)
    pem, key = tmp_path / "pem", tmp_path / "key"
    for file in (pem, key):
        file.write_text("old")
    certificate = Renewing([pem, key])
    assert not certificate.renewed()
    pem.write_text("renewed")
    assert not certificate.renewed()  # it may be in the middle of it
    key.unlink()
    assert not certificate.renewed()
    key.write_text("renewed")
    assert [certificate.renewed() for _ in range(4)] == [False, True, False, False]


# Serves as `make serve` does, with stand-ins that do not end when they are asked to.
SERVED = """
import subprocess, sys
from pathlib import Path
from deploy import serve
from deploy.ending import Ending
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
ending = Ending()
ending.listen()
serve.start, serve._PATIENCE = start, 1
serve._page = serve._megabytes = lambda: 0
serve.configuration = lambda *_: ""
sys.exit(serve.serve(Settings(2), {nginx!r}, Path({room!r}), ending))
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
            for _ in range(20):  # as `timeout` does, which tells it and then all of its group
                serving.send_signal(signal.SIGTERM)
            time.sleep(0.3)  # it is ending them by now
            serving.send_signal(signal.SIGINT)
        code = serving.wait(30)
        left = [process for process in started if _is_there(process)]
        for process in left:
            os.kill(process, signal.SIGKILL)
        assert not left
        told = serving.stderr.read()
    assert (code, "no room" in told) == ((1, True) if fails_at else (0, False))
    assert fails_at or not told


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells a process of its parent's end"
)
def test_who_kills_the_server_ends_what_it_started() -> None:
    code = "from deploy import serve; import time; "
    code += "print(serve._of_this_program(['sleep', '100']).pid, flush=True); time.sleep(100)"
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout
        started = int(serving.stdout.readline())
        serving.kill()
    until = time.monotonic() + 10
    while _runs(started) and time.monotonic() < until:
        time.sleep(0.01)  # between two looks
    if left := _runs(started):
        os.kill(started, signal.SIGKILL)
    assert not left


def _runs(process: int) -> bool:
    """Say whether a process runs; one that has ended may wait for somebody to take note of it."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


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
