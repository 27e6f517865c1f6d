"""What a browser holds already is not made and sent again."""

import pytest

from components.browser import mounting
from components.session.record import Session


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The revisions that were made and sent; a session of its own keeps the record."""
    record = [Session()]
    monkeypatch.setattr(mounting, "session", lambda: record[0])
    monkeypatch.setattr(mounting, "remember", lambda new: record.__setitem__(0, new))
    return []


def show(sent: list[str], revision: str, key: str = "reader") -> tuple[str, ...]:
    """Show a revision; → what the browser is told to hold."""
    mounting._unsent(key, revision, lambda: sent.append(revision), unasked=True)
    return mounting.session().sent[key]


def test_a_part_is_sent_once_whatever_was_shown_meanwhile(sent: list[str]) -> None:
    for revision in ("part 1", "part 2", "part 1", "another text", "part 2", "part 1"):
        held = show(sent, revision)
    assert sent == ["part 1", "part 2", "another text"]
    assert held == ("another text", "part 2", "part 1")
    show(sent, "part 1", key="beside")
    assert sent[3:] == ["part 1"]


def test_a_browser_holds_the_last_few_and_no_more(sent: list[str]) -> None:
    for number in range(20):
        held = show(sent, str(number))
    assert held == tuple(map(str, range(20 - mounting._HELD, 20)))
    show(sent, "0")
    assert sent[20:] == ["0"]


def test_what_a_browser_lost_is_sent_again_and_nothing_else(sent: list[str]) -> None:
    show(sent, "part 1")
    show(sent, "part 2")
    mounting._ask("reader", "part 1")
    show(sent, "part 2")
    show(sent, "part 1")
    assert sent == ["part 1", "part 2", "part 1"]
    assert mounting.session().sent == {"reader": ("part 2", "part 1")}


def test_what_waits_until_it_is_asked_for_is_sent_then_and_once(sent: list[str]) -> None:
    def show_quietly(revision: str) -> None:
        mounting._unsent("search", revision, lambda: sent.append(revision), unasked=False)

    show_quietly("one")
    assert sent == []
    mounting._ask("search", "one")
    show_quietly("one")
    show_quietly("one")
    show_quietly("two")
    assert sent == ["one"]
