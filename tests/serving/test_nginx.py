"""nginx with the project's own configuration: which process serves a browser, what is refused."""

import asyncio
import json
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from awaiting import awaited
from certificates import make_certificate
from stand_in import StandIn
from websockets.asyncio.client import connect

from deploy.rendering import configuration, policy
from deploy.serve import found_nginx, free_ports
from deploy.settings import Refused, Settings

PAGE = "<html><script>\n  window.begun = true\n</script></html>"
MEGABYTES = 2


class Site(NamedTuple):
    """nginx at a port, with TLS, and the servers behind it."""

    port: int
    plain: int
    behind: list[StandIn]
    check: ssl.SSLContext
    said: Path  # what nginx says

    def browser(self, **cookies: str) -> httpx.Client:
        """Return a browser with cookies of its own, which trusts the site's certificate."""
        address = f"https://localhost:{self.port}"
        return httpx.Client(base_url=address, verify=self.check, cookies=cookies)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost, with its key in one file."""
    if not shutil.which("openssl"):
        pytest.skip("openssl, which makes the certificate, is not installed")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    make_certificate(file)
    return file


@pytest.fixture(scope="module")
def site(certificate: Path) -> Iterator[Site]:
    """Three that stand in for the explorer, behind nginx."""
    with served(certificate) as site:
        yield site


@contextmanager
def served(certificate: Path) -> Iterator[Site]:
    """Run nginx with the project's configuration, and stand-ins behind it."""
    try:
        nginx = found_nginx()
    except Refused as reason:
        pytest.skip(str(reason))
    room = Path(tempfile.mkdtemp())
    room.chmod(0o711)  # started by root, nginx works as nobody
    behind = [StandIn() for _ in range(3)]
    port, plain = free_ports(2)
    given = Settings(3, port=port, certificate=certificate, key=certificate, redirect_port=plain)
    conf = room / "nginx.conf"
    conf.write_text(
        configuration(given, [one.port for one in behind], room, PAGE, MEGABYTES), "utf-8"
    )
    said = room / "said"
    with said.open("wb") as file:
        command = [nginx, "-e", "stderr", "-p", str(room), "-c", str(conf)]
        front = subprocess.Popen(command, stderr=file)
    try:
        _until_it_listens(port)
        check = ssl.create_default_context(cafile=certificate)
        yield Site(port, plain, behind, check, said)
    finally:
        front.terminate()
        front.wait(10)
        shutil.rmtree(room, ignore_errors=True)
        for one in behind:
            one.stop()


def _until_it_listens(port: int) -> None:
    for _ in range(500):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)  # between two looks
    raise RuntimeError("nginx did not start")


def test_what_a_browser_is_told(site: Site) -> None:
    with site.browser() as one:
        answer = one.get("/terms")
    headers = answer.headers
    rules = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert rules["default-src"] == rules["frame-ancestors"] == "'none'"
    assert "unsafe" not in rules["script-src"] and "'sha256-" in rules["script-src"]
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"
    assert headers["server"] == "nginx"
    for cookie in headers.get_list("set-cookie"):
        assert "secure" in cookie.lower() and ("HttpOnly" in cookie or "theirs" in cookie)
    told = answer.json()["headers"]
    assert told["x-forwarded-for"] == "127.0.0.1" and told["x-forwarded-proto"] == "https"
    assert told["host"] == f"localhost:{site.port}"  # what the page's Origin is compared with


def test_a_script_of_the_page_is_known_by_its_hash() -> None:
    one, other = policy(PAGE), policy(PAGE.replace("true", "false"))
    assert one != other and one.count("'sha256-") == 1 == other.count("'sha256-")


def test_a_browser_stays_where_it_is(site: Site) -> None:
    met = set()
    for _ in range(24):
        with site.browser() as one:
            who = {one.get(path).json()["who"] for path in ("/", "/terms", "/media/a.zip", "/")}
            assert len(who) == 1
            met |= who
    assert met == {one.port for one in site.behind}  # and all have something to do


def test_what_is_closed(site: Site) -> None:
    before = sum(one.asked for one in site.behind)
    with site.browser() as one:
        for path in ("metrics", "agent/openapi.json", "agent/mcp", "script-health-check"):
            assert one.get(f"/_stcore/{path}").status_code == 404
        assert one.get("/", headers={"Host": "elsewhere.example"}).status_code == 421
    assert sum(one.asked for one in site.behind) == before
    with httpx.Client() as plain:
        answer = plain.get(f"http://localhost:{site.plain}/terms?lang=en")
    assert answer.status_code == 308
    assert answer.headers["location"] == f"https://localhost:{site.port}/terms?lang=en"


def test_what_is_too_large(site: Site) -> None:
    file = "/_stcore/upload_file/a/b"
    with site.browser() as one:
        assert one.put(file, content=b"x" * MEGABYTES * 2**20).json()["size"] == MEGABYTES * 2**20
        assert one.put(file, content=b"x" * (MEGABYTES + 2) * 2**20).status_code == 413
        assert one.post("/auth/login", content=b"x" * 70_000).status_code == 413


def test_what_is_the_same_for_all_is_asked_for_once(site: Site) -> None:
    before = sum(one.asked for one in site.behind)
    for _ in range(5):
        with site.browser() as one:
            answer = one.get("/static/js/index.js")
            assert answer.status_code == 200 and "theirs" not in answer.headers.get(
                "set-cookie", ""
            )
    assert sum(one.asked for one in site.behind) == before + 1


def test_an_office_comes_in_and_a_flood_does_not(site: Site) -> None:
    async def statuses(path: str, number: int) -> list[int]:
        limits = httpx.Limits(max_connections=40)
        async with httpx.AsyncClient(verify=site.check, limits=limits) as many:
            address = f"https://localhost:{site.port}{path}"
            answers = await asyncio.gather(*(many.put(address) for _ in range(number)))
        return [answer.status_code for answer in answers]

    assert set(awaited(statuses("/_stcore/upload_file/a/b", 40))) == {200}
    assert 429 in awaited(statuses("/_stcore/upload_file/a/b", 60))


def test_more_readers_at_one_address_may_ask_for_more() -> None:
    def told(readers: int) -> str:
        given = Settings(1, at_one_address=readers)
        return configuration(given, [1], Path("/room"), PAGE, MEGABYTES)

    for usual in ("rate=50r/s", "zone=given:10m rate=5r/s", "burst=1000", "burst=50 ", "lines 600"):
        assert usual in told(200)
    for more in ("rate=250r/s", "zone=given:10m rate=25r/s", "burst=5000", "lines 3000"):
        assert more in told(1000)
    assert "zone=given:10m rate=1r/s" in told(20)


async def _met(site: Site, cookie: str) -> tuple[dict[str, object], str]:
    """Open a line; → what it tells, and the cookie that the browser has from then on."""
    stream = f"wss://localhost:{site.port}/_stcore/stream"
    headers = {"Cookie": cookie, "Origin": f"https://localhost:{site.port}"}
    async with connect(
        stream,
        ssl=site.check,
        additional_headers=headers,
        subprotocols=["streamlit"],  # type: ignore[list-item]
    ) as line:
        assert line.response
        place = line.response.headers.get("Set-Cookie", "").split(";")[0]
        return json.loads(await line.recv()), place


def test_a_line_is_passed_on_and_says_where_it_ends(site: Site) -> None:
    for number, one in enumerate(site.behind, 1):
        told, place = awaited(_met(site, f"policytext_at={number}"))
        assert (told["who"], place) == (one.port, "")
    told, place = awaited(_met(site, ""))
    here = [one.port for one in site.behind].index(int(str(told["who"]))) + 1
    assert place == f"policytext_at={here}"


@pytest.fixture
def site_of_its_own(certificate: Path) -> Iterator[Site]:
    """Three behind nginx that may be stopped."""
    with served(certificate) as site:
        yield site


def test_who_was_served_by_one_that_is_gone_finds_another_and_stays(site_of_its_own: Site) -> None:
    site = site_of_its_own
    site.behind[0].stop()
    others = {one.port for one in site.behind[1:]}
    for name in ("a", "b", "c", "d", "e", "f"):
        cookie = f"policytext_at=1; policytext_reader={name}"
        told, place = awaited(_met(site, cookie))
        with site.browser(policytext_at="1", policytext_reader=name) as one:
            first = one.get("/").json()["who"]
            again = {one.get("/media/a").json()["who"] for _ in range(4)}
        # All tabs of a browser find the same, and so does what a page asks for beside its line.
        assert {told["who"]} == {first} == again <= others
        assert place == f"policytext_at={[o.port for o in site.behind].index(first) + 1}"
    for one in site.behind[1:]:
        one.stop()
    with site.browser(policytext_at="2") as last:
        answer = last.get("/")
    assert answer.status_code == 503 and "The server is starting" in answer.text


def test_nothing_is_written_about_a_reader(site_of_its_own: Site) -> None:
    """Neither when all is well nor in a fault."""
    site = site_of_its_own
    with site.browser(policytext_at="1") as one:
        large = b"x" * MEGABYTES * 2**20
        assert one.put("/_stcore/upload_file/a/b", content=large).status_code == 200
        assert one.put("/_stcore/upload_file/a/b", content=large * 2).status_code == 413
        for server in site.behind:
            server.stop()
        assert (
            one.get("/?doc=7", headers={"Referer": "https://localhost/?doc=7"}).status_code == 503
        )
        assert one.put("/_stcore/upload_file/a/b", content=large).status_code == 503
    said = site.said.read_text()
    assert not any(word in said for word in ("client", "127.0.0.1", "doc=7", "upload"))


def test_an_upload_is_passed_on_as_it_comes(site: Site) -> None:
    """So nginx keeps nothing of it on the disk."""
    (one,) = site.behind[:1]
    before, met = one.asked, []

    def body() -> Iterator[bytes]:
        yield b"x" * 100_000
        until = time.monotonic() + 10
        while one.asked == before and time.monotonic() < until:
            time.sleep(0.01)  # between two looks
        met.append(one.asked - before)
        yield b"x"

    with site.browser(policytext_at="1") as browser:
        assert browser.put("/_stcore/upload_file/a/b", content=body()).json()["size"] == 100_001
    assert met == [1]
