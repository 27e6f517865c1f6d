"""A small OpenID Connect provider: whoever comes says who they are, with one click."""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

PEOPLE = {"jia": "甲读者", "yi": "乙读者"}  # subject → name


class Provider(BaseHTTPRequestHandler):
    """Discovery, a page to choose a person on, tokens that are signed, and the way out."""

    key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
    issuer = ""
    given: Mapping[str, dict[str, str]] = {}

    def do_GET(self) -> None:
        """Answer a browser, or a server that asks what this provider can do."""
        parts = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        match parts.path:
            case "/.well-known/openid-configuration":
                self._tell(self._abilities())
            case "/keys":
                self._tell({"keys": [self.key.as_dict(private=False)]})
            case "/authorize":
                self._choose(asked)
            case "/chosen":
                code = f"code{len(self.given)}"
                type(self).given = {**self.given, code: asked}
                self._send_on(asked["redirect_uri"], code=code, state=asked["state"])
            case "/out":
                self._send_on(asked["post_logout_redirect_uri"])
            case _:
                self.send_error(404)

    def do_POST(self) -> None:
        """Give the tokens that a code stands for."""
        length = int(self.headers["Content-Length"])
        code = parse_qs(self.rfile.read(length).decode())["code"][0]
        asked, now = self.given[code], int(time.time())
        claims = {
            "iss": self.issuer,
            "sub": asked["who"],
            "aud": "explorer",
            "iat": now,
            "exp": now + 3600,
            "nonce": asked["nonce"],
            "name": PEOPLE[asked["who"]],
        }
        token = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)
        self._tell({"access_token": code, "token_type": "Bearer", "id_token": token})

    def _abilities(self) -> dict[str, object]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "end_session_endpoint": f"{self.issuer}/out",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def _choose(self, asked: Mapping[str, str]) -> None:
        links = "".join(
            f'<p><a href="/chosen?{urlencode({**asked, "who": who})}">{name}</a></p>'
            for who, name in PEOPLE.items()
        )
        self._answer(200, "text/html; charset=utf-8", links.encode())

    def _tell(self, what: object) -> None:
        self._answer(200, "application/json", json.dumps(what).encode())

    def _send_on(self, address: str, **query: str) -> None:
        self.send_response(302)
        self.send_header("Location", f"{address}?{urlencode(query)}")
        self.end_headers()

    def _answer(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def provided(secrets: Path, port: int) -> Iterator[None]:
    """Run a provider, and write the secrets of an explorer that listens at `port`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    Provider.issuer = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    secrets.write_text(
        f"""
        [auth]
        redirect_uri = "http://127.0.0.1:{port}/oauth2callback"
        cookie_secret = "only for this test, and long enough for it"
        client_id = "explorer"
        client_secret = "secret"
        server_metadata_url = "{Provider.issuer}/.well-known/openid-configuration"
        """,
        "utf-8",
    )
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
