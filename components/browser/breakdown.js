// Cards for focus areas and relationships. A card's face is one switch; its chevron opens the
// details of one card at a time below the row.
const picking = (className, text, pick) => {
  const node = make("button", className, text)
  node.dataset.pick = pick
  node.onclick = () => send(pick)
  return node
}

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

// About how many hanzi wide a name is.
const breadth = (name) => [...name].reduce((sum, letter) => sum + (letter < "\u2e80" ? 0.52 : 1), 0)

function face(card) {
  const node = make("button", "face")
  node.dataset.pick = card.pick
  if (card.poles.length) {
    node.append(make("span", "pole", card.poles[0].label), beam(), make("span", "pole", card.poles[1].label))
  } else {
    node.append(make("b", "", card.label), make("small", "", card.sublabel), make("em", "", card.facts))
    node.append(make("span", "points", card.points.map((point) => point.text).join(" · ")))
  }
  node.onclick = () => send(card.pick)
  return node
}

function quotes(rows, className) {
  const list = make("ul", className)
  for (const row of rows) {
    const item = make("li")
    const button = picking("quote", undefined, row.pick)
    button.append(make("span", "place", row.place))
    const at = row.cause ? row.text.indexOf(row.cause) : -1
    if (at < 0) button.append(row.text)
    else button.append(row.text.slice(0, at), make("b", "", row.cause), row.text.slice(at + row.cause.length))
    item.append(button)
    list.append(item)
  }
  return list
}

function details(card, words) {
  const node = make("div", "details")
  node.style.setProperty("--c", card.colour)
  node.append(make("p", "gloss", `${card.label}　${card.gloss}`))
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
    for (const pole of card.poles) {
      const side = make("div")
      side.append(picking("pole-title", `${pole.label} · ${pole.count}`, pole.pick), quotes(pole.evidence, "evidence"))
      two.append(side)
    }
    node.append(two)
  }
  if (card.echoes.length) node.append(make("p", "title", words.echoes), quotes(card.echoes, "evidence"))
  return node
}

export default function ({ data: [sent], parentElement, setTriggerValue }) {
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
  const show = () => {
    open.replaceChildren()
    const card = data.cards.find((one) => one.id === root.dataset.open)
    if (card) open.append(details(card, data.words))
    root.querySelectorAll(".more").forEach((node) =>
      node.setAttribute("aria-expanded", String(node.dataset.id === root.dataset.open)))
  }
  if (root.dataset.revision !== data.revision) {
    root.dataset.revision = data.revision
    cards.replaceChildren()
    beams.replaceChildren()
    for (const card of data.cards) {
      const box = make("div", card.poles.length ? "card beam" : "card")
      const breadths = card.poles.length ? card.poles.map((pole) => breadth(pole.label)) : [breadth(card.label) / 2]
      box.classList.toggle("broad", Math.max(...breadths) > 16)
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
  return follow(data.chosen, (chosen) =>
    root.querySelectorAll(".face").forEach((node) =>
      node.setAttribute("aria-pressed", String(isChosen(chosen, pickOf(node.dataset.pick))))))
}
