// Cards for focus areas and relationships. A card's face is one switch; its chevron opens the
// details of one card at a time below the row.
const picking = (className, text, pick) => {
  const node = make("button", className, text)
  node.dataset.pick = pick
  node.onclick = () => send(pick)
  return node
}

// How wide a name is, in hanzi; from BROAD on its card has a row of its own.
const BROAD = 16
const breadth = (words) => [...words].reduce((wide, letter) => wide + (letter < "\u2e80" ? 0.55 : 1), 0)

function beam() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  svg.setAttribute("viewBox", "0 0 40 14")
  svg.setAttribute("aria-hidden", "true")
  for (const [tag, values] of [
    ["path", { d: "M2 4H38M20 4V12M14 12H26" }],
    ["circle", { cx: 4, cy: 4, r: 3.2 }],
    ["circle", { cx: 36, cy: 4, r: 3.2 }],
  ]) {
    const part = document.createElementNS("http://www.w3.org/2000/svg", tag)
    for (const [name, value] of Object.entries(values)) part.setAttribute(name, value)
    svg.append(part)
  }
  return svg
}

function face(card) {
  const node = make("button", "face")
  node.dataset.pick = card.pick
  if (card.poles.length) {
    node.append(make("span", "pole", card.poles[0].label), beam(), make("span", "pole", card.poles[1].label))
  } else {
    node.append(make("b", "", card.label), make("small", "", card.sublabel), make("em", "", card.facts))
    node.title = card.amounts
    node.append(make("span", "points", card.points.map((point) => point.text).join(" · ")))
  }
  node.onclick = () => send(card.pick)
  return node
}

// A list of sentences; of those under a pole each says why it speaks for it, and can be taken out.
function quotes(rows, words, pole) {
  const list = make("ul", "evidence")
  for (const row of rows) {
    const item = make("li", row.strength)
    const button = picking("quote", undefined, row.pick)
    button.append(make("span", "place", row.place))
    for (const [text, strong] of row.parts) button.append(strong ? make("b", "", text) : text)
    item.append(button)
    if (pole) {
      const doubt = make("button", "doubt", pole.out ? words.put : words.take)
      doubt.setAttribute("aria-label", `${doubt.textContent} · ${row.place} · ${pole.label}`)
      doubt.onclick = () => {
        list.closest(".pole-side").firstChild.focus({ preventScroll: true }) // what has the focus goes
        item.hidden = true // the numbers follow
        pole.tell({ evidence: pole.evidence, start: row.start, out: !pole.out, number: Date.now() })
      }
      const foot = make("p", "why", row.why)
      foot.append(doubt)
      item.append(foot)
    }
    list.append(item)
  }
  return list
}

function poleSide(pole, words, tell) {
  const side = make("div", "pole-side")
  const of = { evidence: pole.evidence, label: pole.label, tell }
  side.append(picking("pole-title", `${pole.label} · ${pole.count}`, pole.pick))
  if (pole.out.length) {
    const out = make("details", "out")
    out.dataset.of = pole.evidence
    out.append(make("summary", "", pole.taken_out), quotes(pole.out, words, { ...of, out: true }))
    side.append(out)
  }
  side.append(quotes(pole.sentences, words, of))
  if (pole.rest) side.append(make("p", "rest", pole.rest))
  return side
}

function details(card, data, tell) {
  const { words } = data
  const node = make("div", "details")
  node.dataset.card = card.id
  node.style.setProperty("--c", card.colour)
  node.append(make("p", "gloss", `${card.label}　${card.gloss}`), make("p", "amounts", card.amounts))
  const chips = (title, list) => {
    if (!list.length) return
    const row = make("p", "chips")
    row.append(make("span", "title", title))
    for (const { text, pick, count } of list)
      row.append(pick ? picking("chip", count ? `${text} ${count}` : text, pick) : make("span", "chip", text))
    node.append(row)
  }
  chips(words.points, card.points)
  chips(words.key_terms, card.key_terms)
  if (card.poles.length) {
    const two = make("div", "two")
    two.append(...card.poles.map((pole) => poleSide(pole, words, tell)))
    if (data.whole) node.append(make("p", "title", data.whole))
    node.append(two)
  }
  const { sentences, rest } = card.echoes
  if (sentences.length) node.append(make("p", "title", words.echoes), quotes(sentences, words))
  if (rest) node.append(make("p", "rest", rest))
  return node
}

function component({ data: [sent], parentElement, setTriggerValue }) {
  const data = whole(sent, setTriggerValue)
  if (!data) return
  let root = parentElement.querySelector(".breakdown")
  if (!root) {
    root = make("div", "breakdown")
    root.append(make("div", "cards"), make("div", "beams"), make("div", "open"))
    parentElement.append(root)
  }
  const [cards, beams, open] = root.children
  root.lang = data.lang
  const relationships = data.cards.filter((card) => card.poles.length).length
  root.classList.toggle("many", data.cards.length - relationships > 8 || relationships > 10)
  cards.classList.toggle("dense", data.cards.length - relationships > 4)
  beams.classList.toggle("dense", relationships > 5)
  const tell = (told) => setTriggerValue("doubt", told)
  const show = () => {
    const before = open.firstChild?.dataset.card === root.dataset.open ? open.firstChild : null
    const top = before?.scrollTop ?? 0
    const unfolded = [...(before?.querySelectorAll(".out[open]") ?? [])].map((node) => node.dataset.of)
    const focus = before && root.getRootNode().activeElement
    const focused = before?.contains(focus) ? focus.dataset.pick : null
    open.replaceChildren()
    const card = data.cards.find((one) => one.id === root.dataset.open)
    if (card) {
      const node = details(card, data, tell)
      open.append(node)
      for (const out of node.querySelectorAll(".out")) out.open = unfolded.includes(out.dataset.of)
      node.scrollTop = top
      if (focused) [...node.querySelectorAll("button")].find((one) => one.dataset.pick === focused)?.focus({ preventScroll: true })
    }
    root.querySelectorAll(".more").forEach((node) =>
      node.setAttribute("aria-expanded", String(node.dataset.id === root.dataset.open)))
  }
  const seen = `${data.revision} ${data.whole}`
  if (root.dataset.seen !== seen) {
    root.dataset.seen = seen
    cards.replaceChildren()
    beams.replaceChildren()
    for (const card of data.cards) {
      const box = make("div", card.poles.length ? "card beam" : "card")
      const longest = card.poles.length ? Math.max(...card.poles.map((pole) => breadth(pole.label))) : breadth(card.label) / 2
      box.classList.toggle("broad", longest > BROAD)
      box.style.setProperty("--c", card.colour)
      box.dataset.texture = card.texture
      const more = make("button", "more", "⌄")
      more.dataset.id = card.id
      more.setAttribute("aria-label", `${data.words.more} ${card.label}`)
      more.onclick = () => {
        root.dataset.open = root.dataset.open === card.id ? "" : card.id
        show()
      }
      box.append(face(card), more)
      ;(card.poles.length ? beams : cards).append(box)
    }
    show()
  }
  const press = (chosen) =>
    root.querySelectorAll(".face").forEach((node) =>
      node.setAttribute("aria-pressed", String(isChosen(chosen, pickOf(node.dataset.pick)))))
  return together(follow(data.chosen, press), twins(root))
}
