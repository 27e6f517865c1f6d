// The sentences behind what was tapped, at the bottom of a narrow screen. The sheet opens at once
// with the name of it, and is filled when the server has answered the same pick. The page behind
// stays in use: another mark changes what is listed, the same one again closes the sheet.
const NARROW = matchMedia("(max-width: 700px)")
const OWN = ".st-key-reader, .st-key-beside, .st-key-sheet, [data-testid='stSidebar']" // answer by themselves
const LEADS_AWAY = "a, [data-testid='stButton'], [data-testid='stDownloadButton']"
const PULL = 60 // pixels downwards that close it
const HIGH = 0.55 // of the screen, at most; so in sheet.css
const GAP = 28 // pixels that stay free between what was tapped and the sheet

let touched = { path: [], y: null } // what a finger, a mouse or a key acted on last
const touch = (event) => (touched = { path: event.composedPath(), y: event.clientY ?? null })
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, touch, true)
const touchedIn = (selector) => touched.path.some((node) => node.matches?.(selector))

const focused = () => {
  let node = document.activeElement
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
  return node
}
const asKey = ({ themes, term, evidence }) => JSON.stringify([themes, term, evidence])

// What a piece of evidence is called, before the server says it.
const nameOf = (id, names) => {
  const [kind, ...rest] = id.split(".")
  const words = rest.join(".")
  const own = { gram: words.replaceAll("|", ""), letters: words, near: rest.slice(1).join(".").replace("|", " + ") }
  return names[id] ?? own[kind] ?? (["named", "said"].includes(kind) ? rest.slice(1).join(".") : "…")
}
const nameOfAll = ({ themes, term, evidence }, names) =>
  [evidence ? nameOf(evidence, names) : term, ...themes.map((id) => names[id])].filter(Boolean).join(" · ")

function build(parentElement) {
  const root = make("section", "sheet")
  root.popover = "manual" // above everything, and nothing behind it is shut off
  root.tabIndex = -1
  root.setAttribute("role", "dialog")
  const head = make("header")
  const shut = make("button", "shut", "×")
  const count = make("span", "count")
  count.setAttribute("aria-live", "polite")
  head.append(make("i", "grip"), make("h2"), count, shut)
  root.append(head, make("div", "list"))
  parentElement.append(root)
  return root
}

// Pulled down by its head, the sheet follows the finger, and closes where that lets go far enough.
function pulled(root, head, close) {
  let from = null
  const pull = (event) => Math.max(0, event.clientY - from)
  head.onpointerdown = (event) => {
    if (event.target.closest("button")) return
    from = event.clientY
    head.setPointerCapture(event.pointerId)
  }
  head.onpointermove = (event) => from !== null && (root.style.translate = `0 ${pull(event)}px`)
  head.onpointerup = head.onpointercancel = (event) => {
    if (from === null) return
    if (event.type === "pointerup" && pull(event) > PULL) close()
    from = null
    root.style.translate = ""
  }
}

function goToText(beside) {
  const host = document.querySelector(beside ? ".st-key-beside" : ".st-key-reader")
  host?.scrollIntoView({ block: "start" })
  const part = [...(host?.querySelectorAll("*") ?? [])].find((node) => node.shadowRoot)
  part?.shadowRoot.querySelector(".page")?.focus({ preventScroll: true })
}

function component({ data: [sent], parentElement, setTriggerValue }) {
  const data = sent.revision ? whole(sent, setTriggerValue) : sent
  if (!data) return
  const root = parentElement.querySelector(".sheet") ?? build(parentElement)
  const [head, list] = root.children
  const [, title, count, shut] = head.children
  const isOpen = () => root.matches(":popover-open")
  shut.setAttribute("aria-label", data.words.close)

  const close = ({ back = true } = {}) => {
    if (!isOpen()) return
    root.hidePopover()
    delete document.documentElement.dataset.sheet
    if (back && root.before?.isConnected) root.before.focus({ preventScroll: true })
  }
  const open = () => {
    if (!isOpen()) {
      root.before = focused()
      root.showPopover()
      document.documentElement.dataset.sheet = "" // for components/frame.css
    }
    root.focus({ preventScroll: true })
    const under = (touched.y ?? 0) + GAP - innerHeight * (1 - HIGH)
    if (under > 0) document.querySelector(".stMain")?.scrollBy({ top: under, behavior: "smooth" })
  }

  const line = (row, at) => {
    const node = make("button", "row")
    node.append(make("span", "place", row.place))
    for (const [text, strong] of row.parts) node.append(make(strong ? "b" : "span", "", text))
    if (row.cause) node.append(make("span", "cause", row.cause))
    if (at !== null && row.start <= at && at < row.end && !row.beside) node.setAttribute("aria-current", "true")
    node.onclick = () => {
      send(row.pick)
      close({ back: false })
      goToText(row.beside)
    }
    return node
  }
  const listAll = (chosen, at) => {
    const here = data.sides && asKey(chosen) === asKey(data.chosen)
    const name = (here && data.name) || nameOfAll(chosen, data.names)
    title.textContent = name
    root.setAttribute("aria-label", name)
    root.setAttribute("aria-busy", String(!here))
    if (!here) {
      count.textContent = ""
      return list.replaceChildren(make("p", "waiting", data.words.waiting))
    }
    count.textContent = data.sides.map((side) => side.said).join(" · ")
    list.replaceChildren()
    for (const side of data.sides) {
      if (data.sides.length > 1) list.append(make("h3", "", side.said))
      list.append(...side.rows.map((row) => line(row, at)))
    }
    if (!list.childElementCount) list.append(make("p", "nothing", data.words.nothing))
    const rest = Math.max(...data.sides.map((side) => side.rest))
    if (rest) {
      const more = make("button", "more", fill(data.words.more, rest))
      more.onclick = () => setTriggerValue("more", data.more)
      list.append(more)
    }
    list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })
  }

  shut.onclick = () => close()
  pulled(root, head, close)
  const key = (event) => event.key === "Escape" && isOpen() && close()
  const leave = (event) => event.target.closest?.(LEADS_AWAY) && close({ back: false })
  document.addEventListener("keydown", key)
  document.addEventListener("click", leave)

  const ended = follow(data.chosen, (chosen, picked) => {
    if (!picked) return isOpen() && listAll(chosen, root.at ?? null)
    const { theme, term, evidence, at } = picked
    if (!NARROW.matches || touchedIn(OWN)) return close({ back: false })
    if (!theme && !term && !evidence) {
      close({ back: false })
      if (at !== null || picked.beside !== null) goToText(picked.beside !== null)
    } else if (isChosen(chosen, picked)) {
      root.at = at
      open()
      list.scrollTop = 0
      listAll(chosen, at)
    } else close()
  })
  return () => {
    ended()
    document.removeEventListener("keydown", key)
    document.removeEventListener("click", leave)
    // A page that is left takes its sheet along; one that is drawn anew keeps it.
    if (!root.isConnected) delete document.documentElement.dataset.sheet
  }
}
