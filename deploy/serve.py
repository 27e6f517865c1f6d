"""Run several processes of the explorer behind nginx, and start again those that end."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from deploy.ending import Ending, end_with_parent
from deploy.rendering import configuration
from deploy.renewing import Renewing
from deploy.settings import Refused, Settings, settings
from deploy.watching import Process, watch
from policytext.source.reading.limits import setting

ROOT = Path(__file__).resolve().parent.parent
_AT_ONCE = "POLICYTEXT_MAX_AT_ONCE"
_PATIENCE = 10  # seconds in which all have to end
_NGINX = ("nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")


def main() -> int:
    """Serve as the environment says; → 0, or 1 with a sentence about what is in the way."""
    ending = Ending()
    ending.listen()
    try:
        given = settings(os.environ)
        nginx = found_nginx()
        see_that_it_is_free(given.address, given.port)
        if given.redirect_port:
            see_that_it_is_free(given.address, given.redirect_port)
    except Refused as reason:
        print(reason, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="policytext-nginx-") as room:
        return serve(given, nginx, Path(room), ending)


def found_nginx() -> str:
    """Return where nginx is. Raises Refused."""
    for name in _NGINX:
        if path := shutil.which(name):
            return path
    raise Refused("nginx is not installed: “apt install nginx”, or “brew install nginx”.")


def see_that_it_is_free(address: str, port: int) -> None:
    """Try to listen at a port, as nginx will. Raises Refused."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        socket.create_server((address, port), family=family).close()
    except OSError as reason:
        raise Refused(f"Port {port} of {address} cannot be had: {reason.strerror}.") from None


def serve(given: Settings, nginx: str, room: Path, ending: Ending) -> int:
    """Start the processes and nginx, and watch them; → 0 after a signal, 1 if nginx ends."""
    room.chmod(0o711)  # started by root, nginx works as nobody in folders of its own in there
    ports = free_ports(given.processes)
    conf = room / "nginx.conf"
    conf.write_text(configuration(given, ports, room, _page(), _megabytes()), "utf-8")
    certificate = Renewing(file for file in (given.certificate, given.key) if file)
    apps: dict[int, Process] = {}
    fronts: list[Process] = []
    try:
        for port in ports:
            apps[port] = start(port, given)
        front = _of_this_program([nginx, "-e", "stderr", "-p", str(room), "-c", str(conf)])
        fronts.append(front)
        scheme = "https" if given.certificate else "http"
        print(f"{scheme}://{given.names[0]}:{given.port} · {given.processes} processes", flush=True)
        watch(front, apps, lambda port: start(port, given), certificate, ending)
        return 0 if ending.asked else 1
    finally:
        end([*fronts, *apps.values()])


def start(port: int, given: Settings) -> Process:
    """Start one process of the explorer, which only this machine can reach."""
    options = ["--server.address=127.0.0.1", f"--server.port={port}", "--server.headless=true"]
    if given.secrets:
        options.append(f"--secrets.files={given.secrets}")
    return _of_this_program(
        [sys.executable, "-m", "streamlit", "run", "app.py", *options],
        cwd=ROOT,
        env={**os.environ, _AT_ONCE: f"{at_once(given.processes)}"},
        stdout=subprocess.DEVNULL,
    )


def at_once(processes: int) -> int:
    """Return how many texts each process may have analysed at once: all together, one a core."""
    return setting(_AT_ONCE, max(1, (os.cpu_count() or 1) // processes))


def _of_this_program(command: list[str], **options: Any) -> Process:
    """Start a process that this program ends, in order; killed, it leaves that to the system."""
    # In a group of its own: Ctrl+C reaches this program alone.
    return subprocess.Popen(command, start_new_session=True, preexec_fn=end_with_parent, **options)


def end(processes: list[Process]) -> None:
    """End processes: ask them to, and kill those that still run a few seconds later."""
    for process in processes:
        process.terminate()
    until = time.monotonic() + _PATIENCE
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, until - time.monotonic()))
        process.kill()
        process.wait()


def free_ports(number: int) -> list[int]:
    """Return ports of this machine at which nobody listens."""
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [int(probe.getsockname()[1]) for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def _page() -> str:
    from streamlit.file_util import get_static_dir

    return Path(get_static_dir(), "index.html").read_text("utf-8")


def _megabytes() -> int:
    import streamlit

    return int(streamlit.get_option("server.maxUploadSize"))


if __name__ == "__main__":
    sys.exit(main())
