"""Playwright's `expect`, asked about an element only once that is on the page.

Each time that Playwright does not find what it expects, it writes down for its report what a screen
reader would read: on the element, or, where that is not there yet, on the whole page. That is a
tenth of a second of the processor and more, ten times in the first two seconds.
"""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Error, Locator, TimeoutError
from playwright.sync_api import expect as expect_now

LONGEST = 30_000  # milliseconds, where a test names no other (tests/conftest.py)
# These hold of an element that is not there, or count; a list is compared without a report, too.
OF_NOTHING = ("to_be_hidden", "to_have_count", "not_")


class Expected:
    """What is expected of an element."""

    def __init__(self, what: Locator) -> None:
        self._what = what

    def __getattr__(self, name: str) -> Callable[..., None]:
        holds = getattr(expect_now(self._what), name)
        if name.startswith(OF_NOTHING):
            return holds  # type: ignore[no-any-return]

        def once_there(*given: Any, **options: Any) -> None:
            several = bool(given) and isinstance(given[0], list)
            if not several:
                options = self._wait(options)
            holds(*given, **options)

        return once_there

    def _wait(self, options: dict[str, Any]) -> dict[str, Any]:
        try:
            self._what.wait_for(state="attached", timeout=options.get("timeout", LONGEST))
        except TimeoutError:  # Playwright says it better, and need not wait again
            return {**options, "timeout": 1}
        except Error:  # several where there should be one: perhaps for a moment only
            return options
        return options


def expect(what: Locator) -> Expected:
    """Say next what is expected of an element: `expect(it).to_have_text("…")`."""
    return Expected(what)
