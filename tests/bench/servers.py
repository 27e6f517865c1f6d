"""The three apps that are compared, each on a server of its own."""

import os
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class App(NamedTuple):
    """An app, and what of it must be on screen: a piece of its text; every view."""

    script: str
    text: str
    views: tuple[str, ...] = ()


APPS = {
    "empty": App("tests/bench/empty_app.py", "主城都市区"),
    "plain": App("tests/bench/plain_app.py", "5月9日", (".js-plotly-plot .bars .point", "img")),
    "explorer": App(
        "app.py",
        "5月9日",
        (
            ".st-key-frequency .bars .point",
            ".st-key-cloud_box svg text",
            ".st-key-dispersion .point",
            ".st-key-balance .point",
        ),
    ),
}


class Server(NamedTuple):
    """A server that was started: its address, and the number of its process."""

    address: str
    process: int


@contextmanager
def serving(app: str) -> Iterator[Server]:
    """Start a server, and give it at once: waiting for it is part of what is measured."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", APPS[app].script, *options]
    out = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out)
    try:
        yield Server(f"http://127.0.0.1:{port}", process.pid)
    finally:
        process.terminate()
        process.wait(10)


def answers(server: Server) -> None:
    """Wait until a server can be asked."""
    host, port = server.address.removeprefix("http://").split(":")
    while True:
        with socket.socket() as probe:
            if probe.connect_ex((host, int(port))) == 0:
                return
        select.select([], [], [], 0.02)


def memory(server: Server) -> float:
    """Return the resident memory of a server in MB."""
    status = Path(f"/proc/{server.process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def cpu_seconds(server: Server) -> float:
    """Return the seconds of processor that a server has used."""
    fields = Path(f"/proc/{server.process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
