"""A text of two parts: sent once, lit everywhere, stepped through from one part to the other."""

from collections.abc import Callable

from playwright.sync_api import Page, WebSocket, expect
from waiting import click, settled

Open = Callable[..., Page]
SENTENCES = 140  # of a paragraph, with no term that counts
PARAGRAPHS = 80
READER = ".st-key-reader_box"
PART = 400_000  # bytes that its text alone takes, about: six for each hanzi


def bring(page: Page) -> list[int]:
    """Take a long text in; → what comes from the server, message by message, in bytes."""
    received: list[int] = []

    def hear(socket: WebSocket) -> None:
        socket.on("framereceived", lambda payload: received.append(len(payload)))

    page.on("websocket", hear)
    settled(page.reload() and page)
    lines = [
        "某市规划\n",
        *(f"第{n}段的铁塔。" + "山，水，天。" * SENTENCES + "\n" for n in range(PARAGRAPHS)),
    ]
    page.locator(".st-key-panel_upload input[type=file]").set_input_files(
        [{"name": "规划.txt", "mimeType": "text/plain", "buffer": "".join(lines).encode()}]
    )
    take = page.locator('[class*="st-key-take_"] button')
    expect(take).to_be_visible()
    click(settled(page).locator('[class*="st-key-take_"] button'))
    return received


def sent_by(received: list[int], act: Callable[[], None]) -> int:
    """Return how many bytes come in answer to an act."""
    before = len(received)
    act()
    return sum(received[before:])


def test_a_part_is_sent_once_and_everything_in_it_is_there(open_page: Open) -> None:
    page = open_page("/documents", own=True)
    received = bring(page)
    reader = page.locator(READER)
    # What is out of sight is text from the start, and in pieces soon after.
    first = reader.locator(".page p")
    shown = first.count()
    assert 60 < shown < PARAGRAPHS
    expect(reader.locator(".page p > .sentence:first-child")).to_have_count(shown)

    # A term is lit as often as it is counted, in the part that is shown.
    click(reader.locator("mark.term", has_text="铁塔").first)
    expect(reader.locator("mark.hit")).to_have_count(shown)
    expect(reader.locator(".number")).to_have_text(f"1 / {PARAGRAPHS}")

    # One step back leads to the last hit, in the other part; the next one back to the first.
    there = sent_by(received, lambda: click(reader.get_by_role("button", name="上一处")))
    assert there > 50_000
    expect(reader.locator(".number")).to_have_text(f"{PARAGRAPHS} / {PARAGRAPHS}")
    expect(reader.locator("mark.hit")).to_have_count(PARAGRAPHS - shown)
    expect(reader.locator("mark.hit.now")).to_be_in_viewport()
    back = sent_by(received, lambda: click(reader.get_by_role("button", name="下一处")))
    expect(reader.locator(".number")).to_have_text(f"1 / {PARAGRAPHS}")
    expect(reader.locator("mark.hit").first).to_be_in_viewport()
    assert back < PART / 2

    # Another page and back, another text and back: this browser has the part already.
    click(page.locator('.st-key-menu a[href*="method"]'))
    again = sent_by(received, lambda: click(page.locator(".st-key-menu a").first))
    expect(reader.locator(".page p")).to_have_count(shown)
    assert again < PART / 2
