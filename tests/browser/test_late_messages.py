"""A slow line: clicks come before the answers to those before them have reached the browser."""

from collections.abc import Callable

from expecting import expect
from playwright.sync_api import Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from waiting import click, drawn

Open = Callable[..., Page]
# While `policytextHeld` is a list, what the server says waits there; `ended` counts the runs whose
# last message is among it. A message begins with the number of each of its fields, and its length.
HELD = """
const FINISHED = NUMBER << 3
const finishes = (message) => {
  const bytes = new Uint8Array(message)
  let at = 0
  const number = () => {
    let [value, size, byte] = [0, 1, 128]
    for (; byte > 127; size *= 128) value += ((byte = bytes[at++]) & 127) * size
    return value
  }
  while (at < bytes.length) {
    const [field, value] = [number(), number()]
    if (field === FINISHED) return true
    if (field % 8 === 2) at += value
  }
  return false
}
const Line = window.WebSocket
window.WebSocket = class extends Line {
  addEventListener(type, hear, ...rest) {
    const late = (event) => {
      if (type !== "message" || !window.policytextHeld) return hear.call(this, event)
      window.policytextHeld.push(() => hear.call(this, event))
      window.ended += finishes(event.data)
    }
    super.addEventListener(type, late, ...rest)
  }
}
""".replace("NUMBER", str(ForwardMsg.SCRIPT_FINISHED_FIELD_NUMBER))
HOLD = "Object.assign(window, { policytextHeld: [], ended: 0 })"
LET_GO = """async () => {
  for (let hear; (hear = window.policytextHeld.shift()); ) {
    hear()
    await new Promise((go) => setTimeout(go)) // each is heard by itself, as from the line
  }
  window.policytextHeld = null
}"""
CLEAR = "document.dispatchEvent(new CustomEvent('policytext:pick', {detail: {pick: 'clear=all'}}))"


def test_clicks_before_their_answers_do_not_freeze_the_page(open_page: Open) -> None:
    """Where the browser keeps messages by their hash, an entry is promised and then thrown away.

    The whole text's charts are kept when the first click is sent. Three runs later the browser
    throws them away, but the server, which heard of the last click before that, names them only.
    """
    page = open_page(own=True, first=lambda page: page.add_init_script(HELD))
    themes = page.locator(".filter [data-theme]")
    click(themes.nth(0))
    page.evaluate(HOLD)
    for number, place in enumerate((None, 0, 1, 0, None)):
        page.evaluate(CLEAR) if place is None else themes.nth(place).click()
        page.wait_for_function("(runs) => window.ended === runs", arg=number + 1)
    page.evaluate(LET_GO)
    assert drawn(page) == {}
    click(themes.nth(2))
    assert drawn(page)["themes"]
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_click_is_answered_before_the_server_says_anything(open_page: Open) -> None:
    page = open_page(own=True, first=lambda page: page.add_init_script(HELD))
    click(page.locator('.filter [data-theme="industry"]'))
    click(page.locator('.filter [data-theme="industry"]'))
    page.evaluate(HOLD)
    page.locator('.st-key-cloud_box text[data-term="发展"]').click()
    expect(page.locator(".st-key-reader_box mark.hit").first).to_be_visible()
    word = page.locator('.st-key-cloud_box text[data-term="发展"]')
    expect(word).to_have_attribute("aria-pressed", "true")
    page.locator('.filter [data-theme="industry"]').click()
    for place in (".filter", ".st-key-panel_breakdown"):
        chosen = page.locator(
            f'{place} [data-pick="theme=industry"], {place} [data-theme="industry"]'
        )
        expect(chosen.first).to_have_attribute("aria-pressed", "true")
    page.evaluate(LET_GO)
    assert drawn(page) == {"themes": ["industry"], "term": ["发展"]}
