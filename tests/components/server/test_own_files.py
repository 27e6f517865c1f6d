"""A file that was made for a reader: he has it, nobody else does, and it ends."""

from collections.abc import Callable, Mapping
from types import SimpleNamespace

import pytest
from awaiting import awaited
from httpx import ASGITransport, AsyncClient, Response
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route

from components.panels.download import download
from components.server.own_files import OwnFiles
from components.session import made_files
from components.session.made_files import BROWSER
from policytext.base.unreadable import Unreadable

NAME = "主城都市区 slides.pptx"
ONE, OTHER = {BROWSER: "1" * 32}, {BROWSER: "2" * 32}
LOGIN = {"_streamlit_user": "signed", "_streamlit_user__1": "and more"}


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A clock that stands still until it is set on; no files to begin with."""
    stands = SimpleNamespace(now=1000.0)
    monkeypatch.setattr(made_files.time, "monotonic", lambda: stands.now)
    monkeypatch.setattr(made_files, "_files", {})
    return stands


def made_for(
    cookies: Mapping[str, str],
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[[], bytes | str] = lambda: "所有",
    language: str = "zh",
) -> str:
    """Press a button in a visit with such cookies; → the address of what it made."""
    client = SimpleNamespace(client_context=SimpleNamespace(cookies=cookies))
    visits = SimpleNamespace(get_client={"a visit": client}.get)
    monkeypatch.setattr(made_files, "exists", lambda: True)
    monkeypatch.setattr(made_files, "get_instance", lambda: visits)
    visit = SimpleNamespace(session_id="a visit")
    monkeypatch.setattr(made_files, "get_script_run_ctx", lambda: visit)
    monkeypatch.setattr(made_files, "language", lambda: language)
    mark = made_files.for_this_visit(make, "text/plain", NAME)()
    assert isinstance(mark, bytes) and "所有".encode() not in mark  # nothing else for Streamlit
    return next(reversed(made_files._files))


def asked(address: str, cookies: Mapping[str, str]) -> tuple[int, bytes]:
    """Ask for an address; → status and content."""
    answer = answered(address, cookies)
    return answer.status_code, answer.content


def answered(address: str, cookies: Mapping[str, str], site: str = "http://site") -> Response:
    """Ask a site, whose every other page is HTML, for an address."""
    page = Route("/{path:path}", lambda _: HTMLResponse("a page"))
    app = Starlette(routes=[page], middleware=[Middleware(OwnFiles)])

    async def ask() -> Response:
        to = ASGITransport(app)
        async with AsyncClient(transport=to, base_url=site, cookies=dict(cookies)) as client:
            return await client.get(address)

    return awaited(ask())


def test_it_goes_to_its_reader_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    address = made_for(ONE, monkeypatch)
    assert asked(address, ONE) == (200, "所有".encode())
    for others in (OTHER, {}, LOGIN, {**OTHER, **LOGIN}):
        assert asked(address, others)[0] == 404
    assert asked("/media/0123456789abcdef.txt", ONE)[0] == 404


def test_where_a_login_exists_the_login_counts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    address = made_for({**ONE, **LOGIN}, monkeypatch)
    assert asked(address, {**ONE, **LOGIN})[0] == 200
    # Logged out, or somebody else in the same browser; the same login elsewhere.
    for others in (ONE, {**ONE, "_streamlit_user": "another"}, {**OTHER, **LOGIN}, LOGIN):
        assert asked(address, others)[0] == 404


def test_it_ends(clock: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    address = made_for(ONE, monkeypatch)
    clock.now += made_files.LASTS - 1
    assert asked(address, ONE)[0] == 200
    clock.now += 1
    made_files.let_go()
    assert not made_files._files and asked(address, ONE)[0] == 404


def test_a_visit_that_is_over_has_nothing_made_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made_for(ONE, monkeypatch)
    made_files._files.clear()
    monkeypatch.setattr(
        made_files, "get_instance", lambda: SimpleNamespace(get_client=lambda _: None)
    )
    made_files.for_this_visit(lambda: "所有", "text/plain", NAME)()
    assert not made_files._files


def test_it_is_saved_under_its_name_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    headers = answered(made_for(ONE, monkeypatch), ONE).headers
    assert headers["content-disposition"].startswith("attachment; filename*=utf-8''%E4%B8%BB")
    assert headers["cache-control"] == "no-store" and headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_cannot_be_made_says_why_in_a_file(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    slow = Unreadable("analysis_slow", limit=60)

    def refused() -> str:
        raise slow

    def broken() -> str:
        raise KeyError("nobody foresaw it")

    for make, why in ((refused, slow.said(language)), (broken, None)):
        answer = answered(made_for(ONE, monkeypatch, make, language), ONE)
        first, second = answer.content.decode("utf-8-sig").splitlines()
        assert NAME in first and (why is None or second == why) and "foresaw" not in second
        assert answer.headers["content-disposition"].endswith(".pptx.txt")
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert ("未能" in first) == (language == "zh")
    said = capsys.readouterr().err
    assert "nobody foresaw it" in said and "analysis_slow" not in said


def test_a_browser_gets_a_name_once() -> None:
    first = answered("/", {}).headers["set-cookie"]
    assert first.startswith(f"{BROWSER}=") and "HttpOnly" in first and "SameSite=Lax" in first
    assert "Secure" not in first and "set-cookie" not in answered("/", ONE).headers
    second = answered("/", {}, "https://site").headers["set-cookie"]
    assert "; Secure" in second and second.split(";")[0] != first.split(";")[0]


def test_streamlit_names_the_address_that_is_answered_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from streamlit.runtime.media_file_manager import MediaFileManager
    from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

    made_for(ONE, monkeypatch)
    streamlit = MediaFileManager(MemoryMediaFileStorage(made_files.FOLDER))
    make = made_files.for_this_visit(lambda: b"PK", "application/zip", "all.zip")
    at = streamlit.execute_deferred(streamlit.add_deferred(make, "application/zip", "0", "all.zip"))
    assert asked(at, ONE) == (200, b"PK")

    def refused() -> bytes:
        raise Unreadable("analysis_broke")

    make = made_files.for_this_visit(refused, "application/zip", "all.zip")
    at = streamlit.execute_deferred(streamlit.add_deferred(make, "application/zip", "0", "all.zip"))
    assert Unreadable("analysis_broke").said("zh").encode() in asked(at, ONE)[1]


def test_the_button_makes_nothing_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[object] = []
    monkeypatch.setattr("streamlit.download_button", lambda *all, **_: given.extend(all))
    download("save", lambda: 1 / 0, "a.txt", "text/plain", "save")  # type: ignore[arg-type,return-value]
    assert callable(given[1])
