// One box that searches every text on the page while its reader types. The server is asked for the
// texts once, when somebody is about to search; search_finding.js finds in them, search_panel.js says
// what was found, and the readers light it up (reader_search.js).
const looking = { words: "", texts: "", hits: [], number: -1 } // on whatever page; `texts` is a revision

const isTyping = ([node]) => node.matches?.("input, textarea, select, [contenteditable]")
const isShown = ({ where, place: [start] }) => {
  const [first, last] = searched.shown[where] ?? [0, 0]
  return first <= start && start < last
}
const tellReaders = () => document.dispatchEvent(new CustomEvent("policytext:search"))

function component({ data: [data], parentElement, setTriggerValue }) {
  const { words } = data
  let root = parentElement.querySelector(".search")
  if (!root) {
    root = make("div", "search")
    root.setAttribute("role", "search")
    root.append(make("input"), make("kbd", "", "/"), make("div", "panel"), make("div", "said"))
    root.children[0].value = looking.words
    root.children[1].setAttribute("aria-hidden", "true")
    root.children[3].setAttribute("role", "status")
    parentElement.append(root)
  }
  const [input, mark, panel, said] = root.children
  Object.assign(input, { type: "search", maxLength: data.longest, placeholder: words.hint, title: words.help })
  Object.assign(input, { autocomplete: "off", spellcheck: false, enterKeyHint: "search" })
  input.setAttribute("aria-label", words.box)
  const place = make("span", "place")

  const sayPlace = () => {
    const { number, hits } = looking
    place.textContent = `${number < 0 ? "–" : number + 1} / ${hits.length}`
    mark.textContent = looking.words ? place.textContent : "/"
  }
  const goTo = (number) => {
    const hit = looking.hits[number]
    looking.number = number
    searched.now = hit ? { ...hit, seen: false } : null
    sayPlace()
    tellReaders()
  }
  // To the next hit, or the next one within spans of a text.
  const step = (by, where = "", spans = []) => {
    const all = looking.hits.length
    let number = looking.number < 0 && by < 0 ? 0 : looking.number
    for (let steps = 0; steps < all; steps++) {
      number = (number + by + all) % all
      const hit = looking.hits[number]
      if (where && !(hit.where === where && within(spans, hit.place))) continue
      goTo(number)
      // It stands in another part of a long text, or something else is shown in place of the text.
      if (!isShown(hit)) send(query({ [hit.where]: hit.place[0], reading: "text" }))
      return
    }
  }
  const show = () => {
    panel.hidden = !looking.words
    sayPlace()
    const texts = looking.words && whole(data, setTriggerValue)?.texts
    if (!texts) {
      mark.textContent = looking.words ? "…" : "/"
      panel.replaceChildren(make("p", "", words.waiting))
      said.textContent = ""
      Object.assign(searched, { found: {}, now: null })
      return tellReaders()
    }
    const found = lookFor(texts, looking.words)
    const told = foundBy(data, texts, looking.words, found)
    const before = looking.texts === data.revision ? looking.number : -1
    searched.found = found.places
    looking.texts = data.revision
    looking.hits = Object.entries(found.places).flatMap(([where, places]) => places.map((one) => ({ where, place: one })))
    drawPanel(panel, data, told, place, { step, look: (word) => look((input.value = word)) })
    said.textContent = told.said
    if (before < 0) return goTo(looking.hits.findIndex(isShown))
    sayPlace()
    tellReaders()
  }
  const look = (wanted) => {
    if (wanted.trim() === looking.words) return
    Object.assign(looking, { words: wanted.trim(), texts: "", hits: [], number: -1 })
    show()
  }

  input.onfocus = () => whole(data, setTriggerValue)
  input.oninput = (event) => event.isComposing || look(input.value)
  input.oncompositionend = () => look(input.value)
  root.onkeydown = (event) => {
    event.stopPropagation() // Streamlit has keys of its own
    if (event.isComposing) return
    if (event.key === "Enter" && event.target === input) step(event.shiftKey ? -1 : 1)
    else if (event.key !== "Escape") return
    else if (input.value) input.focus(), look((input.value = ""))
    else input.blur()
    event.preventDefault()
  }
  const focus = (event) => {
    const key = event.key === "/" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k")
    if (!key || isTyping(event.composedPath()) || document.querySelector('[role="dialog"]')) return
    event.preventDefault()
    input.focus()
    input.select()
  }
  document.addEventListener("keydown", focus)
  if (looking.words) show()
  else panel.hidden = true
  return () => document.removeEventListener("keydown", focus)
}
