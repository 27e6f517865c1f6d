// A box to choose one of many names in: a combobox with a list, narrowed while its reader types. The
// server is asked for the names once, when the list is opened; what is typed never leaves the browser.
const SHOWN = 100 // names at once
const LETTERS = /^[a-z0-9]+$/
const foldedName = (words) => words.normalize("NFKC").toLowerCase()

// The choices of which each typed word stands in the name, or in the initials of its syllables.
const narrowed = (choices, typed) => {
  const words = foldedName(typed).split(/\s+/).filter(Boolean)
  const fits = (one) => (word) =>
    one.folded.includes(word) || (LETTERS.test(word) && one.initials.includes(word))
  return words.length ? choices.filter((one) => words.every(fits(one))) : choices
}
const readied = new WeakMap() // choices as they were sent → with what they are searched by
const ready = (sent) => {
  if (!readied.has(sent))
    readied.set(sent, sent.map(([id, name, initials, heading]) => ({ id, name, heading, initials, folded: foldedName(name) })))
  return readied.get(sent)
}

function drawChooser(parentElement) {
  const root = make("div", "chooser")
  const id = `chooser-${Math.random().toString(36).slice(2)}`
  const [name, box, list, said] = [make("label"), make("div", "box"), make("div", "list"), make("div", "said")]
  const input = make("input")
  Object.assign(input, { type: "text", id, autocomplete: "off", spellcheck: false })
  name.htmlFor = id
  Object.assign(list, { id: `${id}-list`, popover: "manual" })
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
    input.setAttribute(key, value)
  list.setAttribute("role", "listbox")
  said.setAttribute("role", "status")
  box.append(input)
  root.append(name, box, list, said)
  Object.assign(root, { name, input, list, said, open: false, asked: "", options: [], active: -1 })
  parentElement.append(root)
  return root
}

function component({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".chooser") ?? drawChooser(parentElement)
  const { name, input, list, said } = root
  const told = (word, number) => fill(data.words[word], thousands(number))
  root.lang = data.lang
  name.textContent = data.label
  name.title = data.hint
  input.placeholder = data.words.hint
  list.setAttribute("aria-label", data.label)
  input.title = data.now.name

  const place = () => {
    const { left, top, bottom, width } = input.getBoundingClientRect()
    const [below, above] = [innerHeight - bottom - 12, top - 12]
    const over = below < 180 && above > below
    const wide = Math.min(Math.max(width, 280), innerWidth - 16)
    Object.assign(list.style, {
      width: `${wide}px`,
      left: `${Math.max(8, Math.min(left, innerWidth - wide - 8))}px`,
      maxHeight: `${Math.min(360, over ? above : below)}px`,
      top: over ? "auto" : `${bottom + 4}px`,
      bottom: over ? `${innerHeight - top + 4}px` : "auto",
    })
  }
  const point = (number) => {
    root.options[root.active]?.node.removeAttribute("data-active")
    root.active = number
    const option = root.options[number]
    if (!option) return input.removeAttribute("aria-activedescendant")
    option.node.dataset.active = ""
    input.setAttribute("aria-activedescendant", option.node.id)
    option.node.scrollIntoView({ block: "nearest" })
  }
  const choose = (one) => {
    close()
    if (one.id === data.now.id) return
    data.now = one // at once, before the server answers
    input.value = one.name
    setTriggerValue("chosen", { id: one.id })
  }
  const draw = () => {
    const sent = root.here?.revision === data.revision ? root.here.choices : null
    root.options = []
    if (!sent) {
      list.replaceChildren(make("p", "note", data.words.waiting))
      return point(-1)
    }
    const typed = root.typing ? input.value : ""
    const found = narrowed(ready(sent), typed)
    const rows = []
    let heading = ""
    for (const one of found.slice(0, SHOWN)) {
      if (one.heading !== heading && (heading = one.heading)) rows.push(make("p", "heading", heading))
      const node = make("div", "option", one.name)
      node.id = `${list.id}-${root.options.length}`
      node.setAttribute("role", "option")
      node.setAttribute("aria-selected", String(one.id === data.now.id))
      node.setAttribute("aria-setsize", String(found.length))
      node.setAttribute("aria-posinset", String(root.options.length + 1))
      if (one.heading) node.setAttribute("aria-description", one.heading)
      node.onclick = () => choose(one)
      root.options.push({ ...one, node })
      rows.push(node)
    }
    const rest = found.length - root.options.length
    if (rest > 0) rows.push(make("p", "note", told("more", rest)))
    if (!found.length) rows.push(make("p", "note", data.words.none))
    list.replaceChildren(...rows)
    said.textContent = found.length ? told("found", found.length) : data.words.none
    const now = root.options.findIndex(({ id }) => id === data.now.id)
    point(typed ? (found.length ? 0 : -1) : now)
  }
  const ask = () => {
    if (root.here?.revision === data.revision || root.asked === data.revision) return
    root.asked = data.revision
    const all = whole(data, setTriggerValue)
    if (all) root.here = { revision: data.revision, choices: all.choices }
  }
  const open = () => {
    if (root.open) return
    Object.assign(root, { open: true, typing: false, asked: "" })
    input.setAttribute("aria-expanded", "true")
    ask()
    list.showPopover?.()
    list.dataset.open = ""
    place()
    draw()
  }
  const close = () => {
    Object.assign(root, { open: false, typing: false })
    input.setAttribute("aria-expanded", "false")
    if (list.matches("[data-open]")) list.hidePopover?.()
    delete list.dataset.open
    said.textContent = ""
    point(-1)
    input.value = data.now.name
  }
  const step = (by) => {
    if (!root.open) return open()
    const last = root.options.length - 1
    point(Math.max(0, Math.min(last, root.active < 0 ? (by > 0 ? 0 : last) : root.active + by)))
  }
  const PAGE = 8
  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => step(PAGE),
    PageUp: () => step(-PAGE),
    Enter: () => (root.open ? root.options[root.active] && choose(root.options[root.active]) : open()),
    Escape: () => close(),
  }
  input.onkeydown = (event) => {
    event.stopPropagation() // Streamlit has keys of its own
    if (event.isComposing || !keys[event.key] || (event.key === "Escape" && !root.open)) return
    event.preventDefault()
    keys[event.key]()
  }
  input.oninput = () => {
    open()
    root.typing = true
    draw()
    list.scrollTop = 0
  }
  input.onclick = () => (root.open ? close() : (open(), input.select()))
  input.onblur = () => root.open && close()
  list.onmousedown = (event) => event.preventDefault() // the box keeps the focus

  if (root.open) {
    // Of what has come since, or of other names while the list is open.
    root.asked = root.here?.revision === data.revision ? root.asked : data.kept ? "" : root.asked
    ask()
    draw()
  } else input.value = data.now.name
  const move = () => root.open && place()
  addEventListener("scroll", move, true)
  addEventListener("resize", move)
  return () => {
    removeEventListener("scroll", move, true)
    removeEventListener("resize", move)
  }
}
