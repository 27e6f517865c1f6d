// Whether the server is there and hears; what was clicked while it was not, and what came of that.
//   data-line on <html>: "here"; "silent" where the line stands and nothing is answered; "away" where
//   it does not, or the first run since has not come.
// Streamlit notices a line that is closed, never one that is dead or a server that stands still. So
// when nothing was heard for a while a heartbeat goes over the same line, which the server answers
// between whatever else it does. An answer by any other way would say nothing of this line.
// A server of another version brings other scripts: with those before, each click would be told twice.
// So the page is loaded anew, and what it had is handed over.
const HANDED_OVER = "policytext-line"
let handedOver = null
if (window.policytextLine) {
  try {
    sessionStorage.setItem(HANDED_OVER, JSON.stringify(window.policytextLine.handOver()))
  } catch {} // it is too large, or its reader lets no page store anything
  window.policytextStop?.() // or the browser would ask whether to leave
  location.reload()
} else {
  try {
    handedOver = JSON.parse(sessionStorage.getItem(HANDED_OVER))
    sessionStorage.removeItem(HANDED_OVER)
  } catch {} // its reader lets no page store anything
}
const PATIENCE = { // milliseconds
  blip: 700, // that a line is away before it is spoken of
  quiet: 20_000, // without a word, before the server is asked whether it hears
  answer: 10_000, // that it may take to answer
  waiting: 4_000, // the same, each, while the reader waits for something; both together are enough
  dead: 20_000, // silent so long, while the server answers others: the line is given up
  back: 4_000, // that a good end stays on screen
  ...window.policytextPatience, // where a test has less
}
const TICK = Math.min(1000, PATIENCE.waiting / 4)
const HEARTBEAT = Uint8Array.of(0x88, 1, 1) // Streamlit's message `app_heartbeat`, field 17: true
const HEALTH = new URL("_stcore/health", document.baseURI)
const HERE = '[data-test-connection-state="CONNECTED"]'
const RUNNING = '[data-test-script-state="running"]'

const line = {
  socket: null, // that the last word came over
  heard: performance.now(), // when
  asked: 0, // when it was asked whether it hears, and has not answered
  wants: false, // whether anything else was said to the server since its last word
  ticked: performance.now(),
  dead: PATIENCE.dead,
  gaveUp: -Infinity, // when the last line was given up
  focus: null, // what had it when the line went
  looking: false, // whether the server answers others
  awaySince: 0,
  tell: null, // how Python is told by this page
  visit: "", // of the server's session, by the last run over a line that stands
  unsaved: false, // whether what its reader brought would be gone with it
  previews: false, // whether texts in preview would
  last: null, // control of Streamlit's own that was clicked, as long as its run has not come
  act: null, // what could not be done: asked for again
  did: false, // whether something of theirs waited when it came back
  went: "", // where the browser went back or forth to meanwhile
  anew: false, // whether another server is there than when it went
  ticks: 0, // in which nothing came of what was told
  retold: 0, // times that they were told again
  notices: new Map(), // sentences that stay until they are answered, and those with an end, by name
}
const stateOfLine = (state) => (document.documentElement.dataset.line = state)
const isAway = () => document.documentElement.dataset.line === "away"
const isBringing = () => line.notices.get("gone")?.word === "bringing" // the texts that picks belong to
const isHeld = () => isAway() || isBringing() // nothing is told
window.policytextHolds = isHeld // common.js
// Texts that are being looked at before they are imported: no copy has them.
const PREVIEWS = '[class*="st-key-panel_preview_"], .st-key-panel_upload [data-testid="stFileUploaderFile"]'
const untold = () => (window.policytextUntold ??= []) // common.js
const BY_ITSELF = ["missing", "shown"] // what components tell and no reader did
const theirs = () => untold().filter(({ name }) => !BY_ITSELF.includes(name))
const waiting = () => !!line.went + pageState.unheard.length + theirs().length
const isWaiting = () => line.wants || pageState.asked || !!document.querySelector(RUNNING)

// Every word of the server passes here: that is how its line is known.
const { get: said } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")
Object.defineProperty(MessageEvent.prototype, "data", {
  configurable: true,
  enumerable: true,
  get() {
    if (this.target instanceof WebSocket) Object.assign(line, { socket: this.target, heard: performance.now(), asked: 0, wants: false })
    return said.call(this)
  },
})

const { send: sendOn } = WebSocket.prototype
WebSocket.prototype.send = function (message) {
  line.socket = this
  if (message !== HEARTBEAT) line.wants = true
  return sendOn.call(this, message)
}

function watchLine() {
  const now = performance.now()
  const slept = now - line.ticked > 5 * TICK // as behind a laptop's lid: nothing can be said of that time
  line.ticked = now
  if (slept) Object.assign(line, { heard: now, asked: 0 })
  if (!isAway() || document.querySelector(HERE)) {
    const [quiet, answer] = isWaiting() ? [PATIENCE.waiting, PATIENCE.waiting] : [PATIENCE.quiet, PATIENCE.answer]
    if (!line.asked && now - line.heard > quiet && !document.hidden) askLine(now)
    const silent = line.asked && now - line.asked > answer
    if (!isAway()) stateOfLine(silent ? "silent" : "here")
    if (!silent) tellUntold(), tellAgain()
    if (silent && line.socket && now - line.asked > line.dead && !line.looking) giveUp(line.socket, line.asked)
  }
  drawLine()
}
// What came to a run just as that ended is told again: picks are numbered, and none counts twice. A
// run that was asked for and never begins is waited for longer than one that has ended.
const TRIES = 3 // to put the copy back; a server may refuse it
function tellAgain() {
  const tell = isAway() ? askForRun : isBringing() ? bringBack : pageState.unheard.length ? () => tellPicks() : null
  if (!tell) return void Object.assign(line, { ticks: 0, retold: 0 })
  line.ticks = line.wants || document.querySelector(RUNNING) ? 0 : line.ticks + 1
  if (line.ticks < (pageState.asked ? 8 : 2) * 2 ** line.retold) return
  if (isBringing() && line.retold >= TRIES) return sayGone(null), makeUp()
  Object.assign(line, { ticks: 0, retold: line.retold + 1 })
  tell()
}
// What a reader did is told to a component that is drawn: of any other, a new server would not hear it.
function tellUntold() {
  if (isHeld()) return
  const late = line.anew && isDrawing() ? theirs() : []
  const now = untold().splice(0).filter((one) => !late.includes(one))
  untold().push(...late)
  now.forEach(({ tell }) => tell())
}
// Before anything came or went since this script is here, nobody knows the line itself.
function askLine(now) {
  line.asked = now
  if (line.socket) line.socket.send(HEARTBEAT)
  else fetch(HEALTH, { cache: "no-store" }).then(() => Object.assign(line, { heard: performance.now(), asked: 0 }), () => {})
}
// The server answers a new line while this one stays silent: it is dead, and nobody will ever close
// it. Streamlit is told that it is closed, comes over a new one, and finds the same session. A large
// answer on a slow line may look alike: soon after the last time it takes twice as long, up to a limit.
const SLOWEST = 8 // times as long
function giveUp(socket, asked) {
  line.looking = true
  fetch(HEALTH, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE.waiting) })
    .then(({ ok }) => ok && new Promise((go) => setTimeout(go, PATIENCE.waiting))) // it may only have come to
    .then((ok) => {
      if (ok === false || line.asked !== asked || line.socket !== socket) return
      const soon = performance.now() - line.gaveUp < 3 * line.dead
      Object.assign(line, { gaveUp: performance.now(), dead: soon ? Math.min(2 * line.dead, SLOWEST * PATIENCE.dead) : PATIENCE.dead })
      socket.dispatchEvent(new CloseEvent("close", { code: 1006 }))
    })
    .catch(() => {}) // the server is silent altogether
    .finally(() => (line.looking = false))
}

function lineMoved() {
  const state = document.querySelector("[data-test-connection-state]")?.dataset.testConnectionState
  if (state === "CONNECTED") isAway() && comeOver()
  else if (state === "DISCONNECTED_FOREVER") endOfLine()
  else if (!isAway()) {
    Object.assign(line, { awaySince: performance.now(), asked: 0, socket: null })
    if (document.querySelector(PREVIEWS)) line.previews = true
    if (!isBringing()) line.notices.delete("gone")
    line.notices.delete("previews")
    // Whether this click was heard nobody knows.
    if (line.last && isWaiting()) line.act = line.last
    stateOfLine("away")
    line.focus = document.activeElement
    setTimeout(drawLine, PATIENCE.blip + 50)
  }
  drawLine()
}
function comeOver() {
  Object.assign(line, { did: waiting() > 0, wants: false })
  if (line.went) line.went = location.href // which this run will write over
  askForRun()
}
const askForRun = () => tellPicks([]) // it shows which server is there
function endOfLine() {
  stateOfLine("away")
  line.notices.set("ended", { word: "ended", ways: { reload: () => location.reload() } })
}

// A run has come: the line is back if it was away, and what waited is told.
function lineHeard({ visit, unsaved, previews }) {
  line.last = null
  const wasAway = isAway()
  if (wasAway && !document.querySelector(HERE)) return
  const before = { ...line }
  Object.assign(line, { visit, unsaved, previews })
  if (!before.visit && handedOver) return takeOver(handedOver)
  if (wasAway) line.anew = !!before.visit && visit !== before.visit
  if (wasAway) sayBack(line.anew ? before : null)
  else if (isBringing() && unsaved) sayBroughtBack()
  else return
  if (!isBringing()) makeUp()
  drawLine()
}
// `before` is what the page had of a server that is there no more.
function sayBack(before) {
  stateOfLine("here")
  if (before?.previews) sayPreviewsGone()
  if (before?.unsaved) sayGone(window.policytextKeepsake) // keepsake.js
  else if (!before?.previews && performance.now() - line.awaySince > PATIENCE.blip)
    sayShortly(line.did ? "back_done" : before ? "back_anew" : "back")
}
function takeOver({ previews, keepsake, picks, undone }) {
  Object.assign(pageState, picks)
  if (previews) sayPreviewsGone()
  if (undone) line.notices.set("undone", { word: "not_done", ways: {} })
  if (keepsake) sayGone((window.policytextKeepsake = keepsake))
  tellWaiting()
}
const handOver = () => ({
  previews: line.previews,
  keepsake: window.policytextKeepsake,
  picks: { unheard: pageState.unheard, seen: pageState.seen },
  undone: theirs().length > 0,
})
window.policytextLine = { handOver }
const sayPreviewsGone = () => line.notices.set("previews", { word: "gone_previews", ways: {} })
function makeUp() {
  tellUntold()
  if (line.went) followBack(line.went)
  if (line.act) askAgain(line.act)
  line.act = null
  // A box that was being written in was switched off meanwhile.
  requestAnimationFrame(() => document.activeElement === document.body && line.focus?.isConnected && line.focus.focus())
  tellWaiting()
}
function tellWaiting() {
  if (pageState.unheard.length && !isHeld()) tellPicks()
}
// Streamlit heard that the browser went back, and could not follow.
function followBack(where) {
  line.went = ""
  history.replaceState(history.state, "", where)
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }))
}
function sayShortly(word) {
  line.notices.set("back", { word, until: performance.now() + PATIENCE.back })
}
function sayGone(file) {
  const copy = window.policytextKeepsake
  const ways = copy ? { save: () => saveFile(copy) } : {}
  line.notices.set("gone", file ? { word: "bringing" } : { word: "gone_texts", ways })
  document.documentElement.toggleAttribute("data-bringing", !!file)
  if (file) bringBack()
}
const bringBack = () => line.tell.atOnce("brought_back", window.policytextKeepsake.content)
function sayBroughtBack() {
  const file = window.policytextKeepsake
  line.notices.set("gone", { word: "brought_back", ways: { save: () => saveFile(file) } })
  document.documentElement.removeAttribute("data-bringing")
}
function saveFile({ file, content }) {
  const way = make("a")
  Object.assign(way, { href: `data:application/gzip;base64,${content}`, download: file })
  way.click()
}
function askAgain({ control, name }) {
  const again = () => (line.notices.delete("again"), drawLine(), find(control)?.click())
  line.notices.set("again", { word: "again", name, ways: find(control) ? { do_again: again } : {} })
}

// Streamlit's own controls are off while the line is away: who tries one is heard all the same.
const CONTROL = 'button, a[href], label, [role="button"], [role="radio"], [role="switch"], [role="option"], [role="tab"]'
const OFF = ":disabled, [aria-disabled='true'], [disabled], :has(input:disabled)"
const controlOf = (event) => {
  const ours = event.composedPath().some((one) => one instanceof ShadowRoot) // it waits by itself
  const node = ours ? null : event.target.closest?.(CONTROL)
  if (!node) return null
  const name = (node.getAttribute("aria-label") || node.textContent).trim().replaceAll(/\s+/g, " ")
  const kept = node.closest('[class*="st-key-"]')
  const room = [...(kept?.classList ?? [])].find((one) => one.startsWith("st-key-"))
  return { name, control: { node, tag: node.localName, words: node.textContent, room } }
}
const find = ({ node, tag, words, room } = {}) =>
  !node ? null : node.isConnected ? node : [...document.querySelectorAll(`${room ? `.${CSS.escape(room)} ` : ""}${tag}`)].find((one) => one.textContent === words)
addEventListener("pointerdown", (event) => {
  const found = isAway() && controlOf(event)
  if (found && found.control.node.matches(OFF)) line.act = found
  drawLine()
}, true)
addEventListener("click", (event) => {
  if (!event.isTrusted) return
  const found = controlOf(event)
  if (!isAway()) return void (line.last = found)
  // The line is there again and its first run is not: what is asked now might not be heard.
  if (!found || !document.querySelector(HERE) || found.control.node.matches(OFF)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  untold().push({ name: "click", tell: () => setTimeout(() => find(found.control)?.click()) })
}, true)

addEventListener("change", ({ target }) => target.type === "file" && target.files.length && (line.last = { name: namesOf(target.files) }), true)
addEventListener("popstate", (event) => event.isTrusted && isAway() && ((line.went = location.href), drawLine()))
const namesOf = (files) => [...files].map(({ name }) => name).join(" · ")
// A file that is dropped on a box that is off would be opened in the place of the page.
for (const kind of ["dragover", "drop"])
  addEventListener(kind, (event) => {
    if (!isAway()) return
    event.preventDefault()
    if (kind === "drop") line.act = { name: namesOf(event.dataTransfer.files) }
    drawLine()
  }, true)

stateOfLine("here")
new MutationObserver(lineMoved).observe(document.body, { subtree: true, attributeFilter: ["data-test-connection-state"] })
setInterval(watchLine, TICK)
