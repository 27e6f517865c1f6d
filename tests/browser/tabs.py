"""Tabs that serve many tests: loading a page anew costs half of what it costs in a new profile.

A tab that is opened again has a new session on the server, and nothing of the last one in the
browser. Only its language is fixed; size and colours are set each time.
"""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page
from waiting import settled


class Tabs:
    """The tabs of one browser on one explorer: given out to a test, taken back, given out again."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self._free: dict[tuple[str, bool], list[Page]] = {}
        self._given: list[tuple[tuple[str, bool] | None, Page]] = []

    def open(
        self,
        path: str = "/",
        *,
        locale: str = "zh-CN",
        dark: bool = False,
        width: int = 1440,
        height: int = 900,
        touch: bool = False,
        motion: bool = False,
        own: bool = False,
        first: Callable[[Page], object] = lambda page: None,
        wait: bool = True,
    ) -> Page:
        """Return a tab that shows a path, drawn unless it is not to `wait` for that.

        It belongs to a reader who wants no motion, unless `motion` is what a test is about: fading
        in and out costs a third of the time of a page.
        What is the test's `own`, because it gives the tab scripts or ears, is closed behind it;
        `first` gives them to the tab before it opens the path.
        """
        kind = None if own else (locale, touch)
        free = self._free.get(kind) if kind else None
        page = free.pop() if free else self._new(locale=locale, has_touch=touch)
        self._given.append((kind, page))
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(
            color_scheme="dark" if dark else "light",
            reduced_motion="no-preference" if motion else "reduce",
        )
        first(page)
        page.goto(self._address + path)
        return settled(page) if wait else page

    def give_back(self, *, again: bool) -> None:
        """Take back what was given out, to give it out `again` or else to close it."""
        for kind, page in self._given:
            if kind and again:
                page.evaluate("localStorage.clear(), sessionStorage.clear()")
                self._free.setdefault(kind, []).append(page)
            else:
                page.context.close()
        self._given.clear()

    def close(self) -> None:
        """Close all tabs."""
        for pages in self._free.values():
            for page in pages:
                page.context.close()

    def _new(self, **profile: Any) -> Page:
        context = self._browser.new_context(accept_downloads=True, **profile)
        context.set_default_timeout(30_000)
        return context.new_page()
