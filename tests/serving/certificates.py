"""A certificate for this machine, made by openssl."""

import subprocess
from pathlib import Path

_KIND = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
_NAMES = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")


def make_certificate(file: Path) -> None:
    """Write a certificate for localhost and its key into one file. It is good for two days."""
    command = ["openssl", "req", "-x509", *_KIND, *_NAMES, "-keyout", str(file), "-out", "-"]
    certificate = subprocess.run(command, check=True, capture_output=True).stdout
    file.write_bytes(file.read_bytes() + certificate)
