"""The settings of several processes behind nginx, read from the environment."""

from collections.abc import Callable, Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple

_MOST_PROCESSES = 64
_READERS = (20, 2000)  # at one address: fewer could not open a page, nginx has no room for more


class Refused(Exception):
    """A setting that cannot be used; its sentence says why."""


class Settings(NamedTuple):
    """How many processes serve, at which address, under which names, with which files."""

    processes: int = 3
    address: str = "127.0.0.1"
    port: int = 8080
    names: tuple[str, ...] = ("localhost", "127.0.0.1")
    certificate: Path | None = None
    key: Path | None = None
    redirect_port: int | None = None  # where plain HTTP is sent on to HTTPS
    secrets: Path | None = None  # Streamlit's file about the login
    at_one_address: int = 200  # readers who may share an address


def settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings in an environment (docs/serving.md lists them). Raises Refused."""

    def said(name: str) -> str:
        return environment.get(f"POLICYTEXT_{name}", "").strip()

    usual = Settings()
    certificate, key = _file(said, "CERTIFICATE"), _file(said, "KEY")
    address = said("ADDRESS") or usual.address
    if (certificate is None) != (key is None):
        raise Refused("POLICYTEXT_CERTIFICATE and POLICYTEXT_KEY belong together: one is missing.")
    if certificate is None and not _is_here(address):
        raise Refused(
            f"Without a certificate only this machine is served, not {address}: set "
            "POLICYTEXT_CERTIFICATE and POLICYTEXT_KEY."
        )
    names = tuple(dict.fromkeys((*said("NAMES").split(), *usual.names)))
    if wrong := [name for name in names if not name.replace("-", "").replace(".", "").isalnum()]:
        raise Refused(f"POLICYTEXT_NAMES has what is no name of a host: {wrong[0]!r}.")
    redirect = said("REDIRECT_PORT")
    return Settings(
        _number(said("PROCESSES"), "POLICYTEXT_PROCESSES", 1, _MOST_PROCESSES) or usual.processes,
        address,
        _number(said("PORT"), "POLICYTEXT_PORT", 1, 65535) or usual.port,
        names,
        certificate,
        key,
        _number(redirect, "POLICYTEXT_REDIRECT_PORT", 1, 65535) if certificate else None,
        _file(said, "SECRETS"),
        _number(said("AT_ONE_ADDRESS"), "POLICYTEXT_AT_ONE_ADDRESS", *_READERS)
        or usual.at_one_address,
    )


def _number(said: str, name: str, least: int, most: int) -> int | None:
    if not said:
        return None
    if not (said.isascii() and said.isdigit() and len(said) < 6 and least <= int(said) <= most):
        raise Refused(f"{name} has to be a number from {least} to {most}, not {said!r}.")
    return int(said)


def _file(said: Callable[[str], str], name: str) -> Path | None:
    if not said(name):
        return None
    path = Path(said(name)).expanduser().absolute()
    if not path.is_file() or any(mark in str(path) for mark in '"\n;{}$'):
        raise Refused(f"POLICYTEXT_{name} names no file that can be read: {path}")
    return path


def _is_here(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        raise Refused(f"POLICYTEXT_ADDRESS has to be an IP address, not {address!r}.") from None
