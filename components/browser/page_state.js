// What the page says of itself, on <html>, to whoever drives it by script (our tests do):
//   data-pending  "1" from what a reader does, before the server knows of it, until nothing is left
//                 to draw; then "0"
//   data-drawn    the query of the selection that is drawn, "" for the first view
// Nothing is left to draw when, over two frames in which the page did not change,
//   – the server has heard every pick, and a run has begun since the last request for one;
//   – the line stands, no run is under way, and no part is stale, loading, announced, undrawn or fading in.
// Requests are seen where they leave, since Streamlit says nothing before its server answers. One of
// its own controls, used again before the answer to the first use, may be taken as answered too
// early; picks, which are numbered, never are: one that is lost, because it came as a run just ended,
// stays pending until it is told again (line.js).
const RERUN = (11 << 3) | 2 // how Streamlit's message `rerun_script` begins
const FRAMES = 2
const UNDRAWN = [
  '[data-test-script-state]:not([data-test-script-state="notRunning"])',
  '[data-test-connection-state]:not([data-test-connection-state="CONNECTED"])',
  '[data-stale="true"]',
  '[data-testid="stSkeleton"]',
  '[data-testid="stSpinner"]',
  '[class*="st-key-chart_"]:not(:has(.policytext-chart))',
  ".policytext-chart[data-drawing]",
  ".st-key-panel_waiting",
].join()
const COMPONENT = '[data-testid="stBidiComponentIsolated"]:not(.st-key-links *, .st-key-spoken *, .st-key-keepsake *, .st-key-led *, [class*="st-key-ran_"] *)'
const isEmpty = (part) => (part.shadowRoot?.childElementCount ?? 0) < 2 // the first is its style

const pageState = {
  drawn: "", // the query of the last run that reached the page
  visit: "", // of the server's session, by that run
  unheard: [], // picks of which the server does not know, each with its number
  seen: {}, // what was drawn, and in which visit, when the first of them was made
  asked: false, // for a run that has not begun
  quiet: 0, // frames without a change
  looking: false,
}
const isDrawing = () =>
  pageState.asked || document.querySelector(UNDRAWN) || [...document.querySelectorAll(COMPONENT)].some(isEmpty)
const isPending = () =>
  pageState.unheard.length || isDrawing() || document.getAnimations().some((one) => one.playState === "running")

const changes = new MutationObserver(() => (pageState.quiet = -1))
function look() {
  pageState.quiet = isPending() ? 0 : pageState.quiet + 1
  if (pageState.quiet < FRAMES) return lookSoon()
  changes.disconnect()
  pageState.looking = false
  Object.assign(document.documentElement.dataset, { drawn: pageState.drawn, pending: "0" })
}
function pending() {
  document.documentElement.dataset.pending = "1"
  pageState.quiet = 0
  if (pageState.looking) return
  pageState.looking = true
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  lookSoon()
}
// After a frame, and after what waits behind it: Streamlit sends a component's message by a timer.
function lookSoon() {
  requestAnimationFrame(() => setTimeout(look))
}

// A part that looks again by itself asks for runs, too: nobody waits for those, and the server need
// not answer one whose part has gone. Streamlit says so in field 6 of what it asks (is_auto_rerun).
const byItself = (message) => {
  let at = 1
  const number = () => {
    for (let value = 0, shift = 1; ; shift *= 128) {
      const byte = message[at++]
      value += (byte & 127) * shift
      if (!(byte > 127)) return value
    }
  }
  number() // its length
  while (at < message.length) {
    const field = number()
    const value = number()
    if (field === 6 << 3) return value === 1
    if ((field & 7) === 2) at += value
  }
  return false
}
const { send: deliver } = WebSocket.prototype
WebSocket.prototype.send = function (message) {
  if (message[0] === RERUN && !byItself(message)) pageState.asked = true, pending()
  return deliver.call(this, message)
}
new MutationObserver((changed) => {
  const states = changed.flatMap(({ target, oldValue }) => [oldValue, target.dataset.testScriptState])
  if (states.includes("running")) pageState.asked = false
  pending()
}).observe(document.body, { subtree: true, attributeFilter: ["data-test-script-state"], attributeOldValue: true })
document.addEventListener("policytext:ran", () => ((pageState.asked = false), pending())) // ran.js
for (const kind of ["click", "change", "keydown", "popstate"]) addEventListener(kind, pending, true)

// A run has reached the page: it answers what was asked before.
function runArrived({ visit, drawn, heard }) {
  const unheard = pageState.unheard.filter(([number]) => number > heard)
  if (unheard.length < pageState.unheard.length) pageState.seen = { visit, drawn }
  Object.assign(pageState, { visit, drawn, unheard, asked: false })
  pending()
}
function keepPick(number, pick) {
  const { visit, drawn, unheard } = pageState
  if (!unheard.length) pageState.seen = { visit, drawn }
  pageState.unheard = [...unheard, [number, pick]]
  pending()
}
