"""nginx's configuration for the settings at hand: nginx.conf with its @WORDS@ filled in."""

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from deploy.settings import Settings

_HERE = Path(__file__).parent
_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"


def configuration(
    given: Settings, ports: Sequence[int], room: Path, page: str, megabytes: int
) -> str:
    """Return nginx's configuration for processes that listen at `ports` of 127.0.0.1.

    `room` is a folder in which nginx may write, `page` Streamlit's index.html, `megabytes` the
    largest upload.
    """
    secure = "; Secure" if given.certificate else ""
    words = {
        "ROOM": f"{room}",
        "STAYS": _lines(8, (f"{n} to_{n};" for n, _ in enumerate(ports, 1))),
        "PLACES": _lines(8, (f'"~:{port}$" {n};' for n, port in enumerate(ports, 1))),
        "SERVERS": _lines(
            8, (f"server 127.0.0.1:{port} max_fails=1 fail_timeout=3s;" for port in ports)
        ),
        "EACH": _lines(4, (_alone(n, port) for n, port in enumerate(ports, 1))),
        "NAMES": _lines(8, (f"{name} 1;" for name in given.names)),
        "SECURE": secure,
        "LISTEN": f"{_host(given)}:{given.port}{' ssl http2' if secure else ''}",
        "TLS": _lines(8, _tls(given)),
        "HSTS": _lines(8, _hsts(given)),
        "COOKIES": _lines(8, ["proxy_cookie_flags ~ secure;"] if secure else []),
        "POLICY": policy(page),
        "BODY": f"{megabytes + 1}",  # one more for the form around a file
        **_limits(given.at_one_address),
        "AWAY": _quoted((_HERE / "away.html").read_text("utf-8")),
        "REDIRECT": _redirect(given),
    }
    template = (_HERE / "nginx.conf").read_text("utf-8").split("\n", 1)[1]
    return re.sub(r"@([A-Z_]+)@", lambda found: words[found[1]], template)


def policy(page: str) -> str:
    """Return the content security policy for Streamlit's page: inline scripts by their hashes."""
    own = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in own]
    parts = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "blob:", *hashes],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join([name, *allowed]) for name, allowed in parts.items())


def _limits(readers: int) -> dict[str, str]:
    """Return what so many readers at one address may ask for: a second, in bursts, at once."""
    return {
        "ASKED": f"{readers // 4}",
        "BURST": f"{5 * readers}",
        "GIVEN": f"{max(1, readers // 40)}",  # uploads, and logins
        "GIVEN_BURST": f"{readers // 4}",
        "LINES": f"{3 * readers}",
    }


def _alone(number: int, port: int) -> str:
    one = f"server 127.0.0.1:{port} max_fails=0;"
    return f"upstream to_{number} {{ {one} keepalive 32; keepalive_timeout 4s; }}"


def _host(given: Settings) -> str:
    return f"[{given.address}]" if ":" in given.address else given.address


def _tls(given: Settings) -> list[str]:
    if not given.certificate:
        return []
    return [
        f'ssl_certificate "{given.certificate}";',
        f'ssl_certificate_key "{given.key}";',
        "ssl_protocols TLSv1.2 TLSv1.3;",
        f"ssl_ciphers {_CIPHERS};",
        "ssl_session_cache shared:tls:10m;",
        "ssl_session_tickets off;",
    ]


def _hsts(given: Settings) -> list[str]:
    always = 'add_header Strict-Transport-Security "max-age=31536000" always;'
    return [always] if given.certificate else []


def _redirect(given: Settings) -> str:
    if not given.redirect_port:
        return ""
    port = "" if given.port == 443 else f":{given.port}"
    listen = f"listen {_host(given)}:{given.redirect_port};"
    known = "if ($known = 0) { return 421; }"
    return f"    server {{ {listen} {known} return 308 https://$host{port}$request_uri; }}"


def _lines(indent: int, lines: Iterable[str]) -> str:
    return "\n".join(" " * indent + line for line in lines)


def _quoted(text: str) -> str:
    return text.strip().replace("\\", "\\\\").replace('"', '\\"')
