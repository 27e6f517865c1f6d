"""Tabs that serve many tests: loading a page anew costs half of what it costs in a new profile.

A tab that is opened again has a new session on the server, and nothing of the last one in the
browser. Only its language is fixed; size and colours are set each time.
"""

from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Page
from waiting import settled


class Tabs:
    """The tabs of one browser on one explorer: given out to a test, taken back, given out again."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self._free: dict[tuple[str, bool], list[Page]] = {}
        self._given: list[tuple[tuple[str, bool], bool, Page]] = []
        self._of_own: dict[tuple[str, bool], BrowserContext] = {}

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
        What is the test's `own`, because it gives the tab scripts or ears, is closed behind it, and
        only what was loaded stays for the next one; `first` gives them to the tab before it opens
        the path.
        """
        kind = locale, touch
        page = self._own(kind) if own else self._any(kind)
        self._given.append((kind, own, page))
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
        for kind, own, page in self._given:
            if not again:
                page.context.close()
                self._of_own.pop(kind, None)
                continue
            page.evaluate("localStorage.clear(), sessionStorage.clear()")
            if own:
                page.close()
            else:
                self._free.setdefault(kind, []).append(page)
        self._given.clear()

    def close(self) -> None:
        """Close all tabs."""
        for context in self._of_own.values():
            context.close()
        for pages in self._free.values():
            for page in pages:
                page.context.close()

    def _any(self, kind: tuple[str, bool]) -> Page:
        free = self._free.get(kind)
        return free.pop() if free else self._profile(kind).new_page()

    def _own(self, kind: tuple[str, bool]) -> Page:
        if kind not in self._of_own:
            self._of_own[kind] = self._profile(kind)
        return self._of_own[kind].new_page()

    def _profile(self, kind: tuple[str, bool]) -> BrowserContext:
        locale, touch = kind
        context = self._browser.new_context(accept_downloads=True, locale=locale, has_touch=touch)
        context.set_default_timeout(30_000)
        return context
