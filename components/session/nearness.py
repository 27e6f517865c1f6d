"""Whether a page was asked for from the machine on which its server runs."""

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

# Headers that a proxy adds; who is behind a proxy cannot be told.
_PASSED_ON = ("forwarded", "via", "x-forwarded-", "x-real-ip", "x-original-", "x-envoy-", "cf-")


def from_here(listening: str | None, headers: Mapping[str, str]) -> bool:
    """Say whether a page was asked for from this machine itself.

    `listening` is the address at which the server listens, None for all addresses of the machine;
    `headers` are those of the request that opened the session. Its Host has to be this machine, or
    a site whose name was made to point here would be let in. So has its Origin, which every browser
    sends, or any other page that is open in the browser would be let in.
    """
    named = {name.lower(): value for name, value in headers.items()}
    if any(name.startswith(_PASSED_ON) for name in named):
        return False
    host, origin = named.get("host", ""), named.get("origin", "")
    at_home = _is_here(listening or "") and _is_here(_name(f"//{host}"))
    return at_home and _is_here(_name(origin)) and urlsplit(origin).netloc.lower() == host.lower()


def _name(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _is_here(name: str) -> bool:
    if name.lower() == "localhost":
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
