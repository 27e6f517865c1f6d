"""The explorer as `make serve` runs it, with a certificate, a login and a home of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
from certificates import make_certificate
from provider import provided

from deploy.serve import free_ports

ROOT = Path(__file__).resolve().parents[2]
PROCESSES = 3
WAIT = 120  # seconds for a state


class Served(NamedTuple):
    """A site: its address, and the program that serves it."""

    address: str
    program: subprocess.Popen[bytes]

    def processes(self) -> list[int]:
        """Return the process ids of the explorer's processes, in their order."""
        path = Path(f"/proc/{self.program.pid}/task/{self.program.pid}/children")
        children = [int(one) for one in path.read_text().split()]
        return [one for one in children if b"streamlit" in _command(one)]


def _command(process: int) -> bytes:
    return Path(f"/proc/{process}/cmdline").read_bytes()


@contextmanager
def served(room: Path) -> Iterator[Served]:
    """Serve with a certificate, a login and a home folder of its own."""
    (port,) = free_ports(1)
    address, pem, secrets = f"https://localhost:{port}", room / "both.pem", room / "secrets.toml"
    make_certificate(pem)
    os.environ["SSL_CERT_FILE"] = str(pem)  # what visitors trust
    os.environ["POLICYTEXT_HOME"] = str(room / "home")
    os.environ.pop("POLICYTEXT_KEEP", None)
    environment = {
        **os.environ,
        "POLICYTEXT_PORT": f"{port}",
        "POLICYTEXT_PROCESSES": f"{PROCESSES}",
        "POLICYTEXT_CERTIFICATE": str(pem),
        "POLICYTEXT_KEY": str(pem),
        "POLICYTEXT_SECRETS": str(secrets),
    }
    environment.pop("SSL_CERT_FILE")
    with provided(secrets, port):
        written = secrets.read_text("utf-8").replace(f"http://127.0.0.1:{port}", address)
        secrets.write_text(written, "utf-8")
        program = subprocess.Popen(
            [sys.executable, "-m", "deploy.serve"],
            cwd=ROOT,
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        try:
            _until_itanswers(address)
            yield Served(address, program)
        finally:
            program.terminate()
            program.wait(30)


def _until_itanswers(address: str) -> None:
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        try:
            if all(answers(address, number) for number in range(1, PROCESSES + 1)):
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)  # between two looks
    raise RuntimeError("the explorer did not start")


def answers(address: str, number: int) -> bool:
    """Say whether this one of the processes answers, and no other in its place."""
    cookie = {"policytext_at": f"{number}"}
    answer = httpx.get(f"{address}/_stcore/health", cookies=cookie, timeout=5)
    return answer.status_code == 200 and "policytext_at" not in answer.headers.get("set-cookie", "")
