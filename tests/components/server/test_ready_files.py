"""Static files are sent as the application sends them, and asked of it once."""

from collections.abc import Mapping

import httpx
from awaiting import awaited
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from components.server import ready_files
from components.server.ready_files import ReadyFiles

WORDS = "城市 " * 1000


class Site:
    """An application with a few files, which counts how often it was asked for each."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        inner = Starlette(routes=[Route("/{path:path}", self._answer, methods=["GET", "POST"])])
        self.app = ReadyFiles(inner)

    def _answer(self, request: Request) -> Response:
        path = request.url.path
        self.asked.append(path)
        if path.endswith(".png"):
            return Response(b"\x89PNG" * 1000, media_type="image/png")
        if "nowhere" in path:
            return HTMLResponse("the page, as under any name that no file has")
        answer = PlainTextResponse(WORDS, status_code=404 if "gone" in path else 200)
        if "mine" in path:
            answer.set_cookie("who", "me")
        return answer

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> httpx.Response:
        return self.ask("GET", path, headers)

    def ask(
        self, method: str, path: str, headers: Mapping[str, str] | None = None
    ) -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
                return await client.request(method, path, headers=headers)

        return awaited(asked())


def test_a_file_is_asked_for_once_and_sent_the_same() -> None:
    site = Site()
    answers = [site.get("/static/a.js") for _ in range(3)]
    assert [answer.text for answer in answers] == [WORDS] * 3
    assert [answer.headers["content-type"] for answer in answers] == [
        "text/plain; charset=utf-8"
    ] * 3
    assert site.asked == ["/static/a.js"]


def test_text_is_compressed_for_who_takes_that() -> None:
    site = Site()
    site.get("/static/a.js")
    packed, plain = (
        site.get("/static/a.js", {"accept-encoding": how}) for how in ("gzip", "identity")
    )
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < len(WORDS.encode()) / 10
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text == WORDS


def test_a_picture_is_sent_as_it_is() -> None:
    site = Site()
    site.get("/app/static/a.png")
    again = site.get("/app/static/a.png", {"accept-encoding": "gzip"})
    assert again.content == b"\x89PNG" * 1000
    assert "content-encoding" not in again.headers


def test_what_may_be_another_each_time_is_always_asked_for() -> None:
    site = Site()
    for path in ("/static/gone.js", "/static/mine.js", "/static/nowhere", "/media/a.js"):
        site.get(path)
        site.get(path)
        assert site.asked.count(path) == 2
    site.get("/static/a.js")
    site.get("/static/a.js", {"range": "bytes=0-3"})
    site.get("/static/a.js", {"if-none-match": "x"})
    site.ask("POST", "/static/a.js")
    assert site.asked.count("/static/a.js") == 4


def test_no_more_is_kept_than_there_is_room_for(monkeypatch) -> None:
    monkeypatch.setattr(ready_files, "_MOST_BYTES", len(WORDS.encode()) + 1)
    site = Site()
    for path in ("/static/a.js", "/static/b.js"):
        site.get(path)
        site.get(path)
    assert site.asked == ["/static/a.js", "/static/b.js", "/static/b.js"]
