"""A simulated visitor: it tells the server what a browser tells it, and hears the answers."""

import asyncio
import json
import time
from collections.abc import Mapping
from types import TracebackType
from typing import NamedTuple, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

_INSIDE = "$$STREAMLIT_INTERNAL_KEY_"  # begins the id under which a component's events are heard
_WHOLE = ForwardMsg.FINISHED_SUCCESSFULLY
_LONGEST = 60  # seconds that an answer may take


class Run(NamedTuple):
    """A run of a page: seconds, bytes, the data of each component by key, why it failed (or "")."""

    seconds: float
    size: int
    components: Mapping[str, str]
    failed: str


class Visitor:
    """A visitor with a connection to the server, inside `async with Visitor(address) as one`."""

    def __init__(
        self,
        address: str,
        *,
        locale: str = "zh-CN",
        headers: Mapping[str, str] | None = None,
        token: str = "",
    ) -> None:
        self._address = address
        self._locale = locale
        self._headers = dict(headers or {})
        # By the token of its cookie a browser proves that a login is its own.
        self._said = ["streamlit", token] if token else ["streamlit"]
        self._page = self._visit = ""
        self._pages: dict[str, str] = {}  # what each page is asked for by, by its name
        self._widgets: dict[str, str] = {}  # the id of each component by its key
        self._line: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        scheme, host = self._address.rstrip("/").split("://")
        self._line = await connect(
            f"{scheme.replace('http', 'ws')}://{host}/_stcore/stream",
            subprotocols=self._said,  # type: ignore[arg-type]
            additional_headers=self._headers,
            origin=self._address,  # type: ignore[arg-type]
            max_size=None,
            open_timeout=_LONGEST,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._line:
            await self._line.close()

    async def comes(self, query: str = "") -> Run:
        """Open the page as a browser does; return the first run, which brings the text."""
        return await self._run(BackMsg(), query)

    async def sees_the_text(self) -> Run:
        """Say that the text is on screen; return the run that brings every view."""
        return await self.tells("reader", "shown", True)

    async def turns_to(self, page: str, query: str = "") -> Run:
        """Open another page by its name, as a click in the menu does; return the run."""
        self._page = self._pages[page]
        return await self._run(BackMsg(), query)

    async def picks(self, pick: str, number: int) -> Run:
        """Choose what a mark stands for, as the click of this number does; they count from 1."""
        seen = {"visit": self._visit, "drawn": ""}
        told = {"picks": [[number, pick]], "upon": seen, "narrow": False}
        return await self.tells("links", "pick", told)

    async def tells(self, key: str, event: str, value: object) -> Run:
        """Let a component send an event; return the run that follows."""
        message = BackMsg()
        told = WidgetState(id=f"{_INSIDE}{self._widgets[key]}__events")
        told.json_trigger_value = json.dumps([{"event": event, "value": value}])
        message.rerun_script.widget_states.widgets.append(told)
        return await self._run(message)

    async def _run(self, message: BackMsg, query: str = "") -> Run:
        """Ask for a run, and hear it to its end."""
        assert self._line
        self._say_where(message, query)
        begun, size, given, failed = time.perf_counter(), 0, dict[str, str](), ""
        await self._line.send(message.SerializeToString())
        while True:
            raw = await asyncio.wait_for(self._line.recv(decode=False), _LONGEST)
            size += len(raw)
            told = ForwardMsg.FromString(raw)
            if told.WhichOneof("type") == "script_finished" and told.script_finished == _WHOLE:
                return Run(time.perf_counter() - begun, size, given, failed)
            failed = self._heard(told, given) or failed

    def _say_where(self, message: BackMsg, query: str) -> None:
        """Add to a request what a browser says of itself and of its page."""
        asked = message.rerun_script
        asked.query_string, asked.page_script_hash = query, self._page
        context = asked.context_info
        context.timezone, context.locale = "UTC", self._locale
        context.url, context.color_scheme = f"{self._address}/", "light"

    def _heard(self, told: ForwardMsg, given: dict[str, str]) -> str:
        """Note what a message brings, by the key of each component; → what failed, or ""."""
        if told.WhichOneof("type") == "navigation":
            self._page = told.navigation.page_script_hash
            pages = told.navigation.app_pages
            self._pages |= {page.url_pathname: page.page_script_hash for page in pages}
        if told.WhichOneof("type") != "delta":
            return ""
        element = told.delta.new_element
        if element.WhichOneof("type") == "bidi_component":
            one = element.bidi_component
            key = one.id.rsplit("-", 1)[-1]
            self._widgets[key], given[key] = one.id, one.json
            if key == "links":
                self._visit = json.loads(one.json)[0]["visit"]
        return element.exception.message
