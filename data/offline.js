// All text goes in as text. One state, one rule for clicks (data/pick.js), one function that shows it.
const data = JSON.parse(document.getElementById("data").textContent)
const { words } = data
const SCROLLED = ["dispersion", "matrix"] // where the screen is narrow
const WIDE = [...SCROLLED, "terms", "collocates", "distribution", "concordance"]
const byId = (id) => document.getElementById(id)
const make = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
const themes = new Map(data.themes.map((theme) => [theme.id, theme]))
let state = data.chosen
const marks = [] // the words of the text that count: node, term, start, end
const pieces = [] // [node, start]
const sentences = new Map() // number → nodes
const behind = new Map() // a word of the cloud → the ground behind it
const charts = []
let hits = []
let place = 0

// A click on a mark that carries `pick`; its `at` only says where to look in the text.
function click(pick) {
  const picked = pickOf(pick)
  state = chosenAfter(state, picked)
  show(picked.at)
}

// The passages of the chosen themes, overlapping ones joined; null for the whole text.
function scope() {
  if (!state.themes.length) return null
  const spans = data.themes.filter((t) => state.themes.includes(t.id)).flatMap((t) => t.spans)
  const joined = []
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined[joined.length - 1]
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

function show(at) {
  const spans = scope()
  const inside = (start, end) => !spans || spans.some((span) => span[0] <= start && end <= span[1])
  for (const [node, start] of pieces) node.classList.toggle("outside", !inside(start, start + 1))
  document.querySelectorAll(".hit, .now, .evidence").forEach((n) => n.classList.remove("hit", "now", "evidence"))
  const same = state.term ? marks.filter((mark) => mark.term === state.term) : []
  const found = same.filter((mark) => inside(mark.start, mark.end))
  hits = found.map((mark) => mark.node)
  for (const node of hits) node.classList.add("hit")
  const evidence = data.evidence[state.evidence]
  if (evidence) {
    hits = evidence.sentences.map((number) => sentences.get(number)?.[0]).filter(Boolean)
    for (const number of evidence.sentences)
      for (const node of sentences.get(number) ?? []) node.classList.add("evidence")
  }
  status(spans, same.length, evidence)
  for (const node of document.querySelectorAll("[data-theme]"))
    node.setAttribute("aria-pressed", String(state.themes.includes(node.dataset.theme)))
  for (const node of document.querySelectorAll(".cloud text")) {
    const chosen = node.dataset.term === state.term
    node.setAttribute("aria-pressed", String(chosen))
    for (const one of [node, behind.get(node)]) one.classList.toggle("chosen", chosen)
  }
  for (const chart of charts) chart.light(state)
  place = at === null ? 0 : Math.max(0, found.findIndex((mark) => mark.start === at))
  const from = at ?? themes.get(state.themes.at(-1))?.first ?? null // where the theme is stated, not echoed
  const first = from !== null && pieces.findLast(([, start]) => start <= from)?.[0]
  if (hits.length) step(0, false)
  else if (first) goTo(first, false)
}

function status(spans, total, evidence) {
  const line = byId("status")
  const fill = (name, count) => words[name].replace("{count}", count).replace("{total}", total)
  line.replaceChildren()
  if (spans) line.append(make("b", "themes", data.themes.filter((t) => state.themes.includes(t.id)).map((t) => t.label).join(words.mark)))
  const name = state.term || evidence?.label
  if (name) line.append(make("b", "term", name))
  const kind = state.term ? (spans ? "hits_within" : "hits") : evidence ? "sentences" : "passages"
  const count = name ? hits.length : spans?.length
  const number = make("span", "count", fill(kind, count))
  number.dataset.count = count
  line.append(number)
  byId("chosen").hidden = byId("clear").hidden = !name && !spans
  byId("steps").hidden = !hits.length
}

// The text has a scrollbar of its own beside the charts; on a small screen the page stays put
// until the reader asks for a place.
function goTo(node, asked) {
  const text = byId("text")
  if (text.scrollHeight > text.clientHeight + 1)
    text.scrollTop += node.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3
  else if (asked) node.scrollIntoView({ block: "center" })
}

function step(by, asked = true) {
  hits[place]?.classList.remove("now")
  place = (place + by + hits.length) % hits.length
  hits[place].classList.add("now")
  byId("place").textContent = `${place + 1} / ${hits.length}`
  goTo(hits[place], asked)
}

function buildText() {
  let p, sentence, at, number
  for (const [paragraph, sentenceNumber, start, end, term, parts] of data.tokens) {
    if (parts.every(([text]) => text === "\n")) continue
    if (paragraph !== at) {
      byId("text").append((p = make("p")))
      at = paragraph
      number = undefined
    }
    if (sentenceNumber !== number) {
      number = sentenceNumber
      p.append((sentence = make("span", "sentence")))
      sentences.set(number, [...(sentences.get(number) ?? []), sentence])
    }
    const node = make(term ? "mark" : "span", term ? "term" : "")
    if (term) {
      node.dataset.term = term
      node.tabIndex = marks.length ? -1 : 0
      marks.push({ node, term, start, end })
    }
    let from = start
    for (const [text, stated, echoed] of parts) {
      const piece = make("span", "piece", text)
      for (const theme of stated.map((id) => themes.get(id))) {
        const rule = theme.kind === "relationship"
        piece.classList.add(rule ? "relationship" : "focus")
        piece.style.setProperty(rule ? "--rule" : "--tint", theme.colour)
        piece.dataset[rule ? "rule" : "tint"] = theme.texture
      }
      if (echoed.length && !stated.length) {
        piece.classList.add("echo")
        piece.style.setProperty("--rule", themes.get(echoed[0]).colour)
        piece.title = echoed.map((id) => themes.get(id).label).join(words.mark)
      }
      pieces.push([piece, from])
      from += [...text].length // as Python counts
      node.append(piece)
    }
    sentence.append(node)
  }
  byId("text").onclick = (event) => {
    const node = event.target.closest("mark.term")
    if (node && !window.getSelection().toString()) click(query({ term: node.dataset.term }))
  }
  roving(byId("text"), marks.map((mark) => mark.node))
}

// One tab stop; arrow keys walk, Enter and the space bar choose.
function roving(box, nodes) {
  box.onkeydown = (event) => {
    const now = nodes.indexOf(event.target)
    if (now < 0) return
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: nodes.length - 1 }[event.key]
    if (nodes[to]) {
      nodes[now].setAttribute("tabindex", -1)
      nodes[to].setAttribute("tabindex", 0)
      nodes[to].focus()
    } else if (event.key === "Enter" || event.key === " ") click(query({ term: nodes[now].dataset.term }))
    else return
    event.preventDefault()
  }
}

function buildBar() {
  const filter = byId("filter")
  let kind = data.themes[0]?.kind
  for (const theme of data.themes) {
    if (theme.kind !== kind) filter.insertBefore(make("i"), byId("clear"))
    kind = theme.kind
    const chip = make("button", `chip ${theme.kind === "relationship" ? "relationship" : ""}`, theme.label)
    chip.type = "button"
    chip.dataset.theme = theme.id
    chip.dataset.pick = query({ theme: theme.id })
    chip.style.setProperty("--c", theme.colour)
    chip.dataset.texture = theme.texture
    chip.onclick = () => click(query({ theme: theme.id }))
    filter.insertBefore(chip, byId("clear"))
  }
  byId("clear").onclick = () => {
    click(query({ clear: "all" }))
    filter.querySelector("button").focus()
  }
  const number = make("span")
  number.id = "place"
  const buttons = [["‹", words.previous, -1], ["›", words.next, 1]].map(([text, name, by]) => {
    const node = make("button", "", text)
    node.type = "button"
    node.setAttribute("aria-label", name)
    node.onclick = () => step(by)
    return node
  })
  byId("steps").append(buttons[0], number, buttons[1])
  for (const [name, colour, kind, texture] of [...data.themes.map((t) => [t.label, t.colour, "theme", t.texture]), ...data.hues]) {
    const entry = make("li", kind, name)
    entry.style.setProperty("--c", colour)
    entry.dataset.texture = texture ?? "solid"
    byId("legend").append(entry)
  }
  new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${byId("bar").offsetHeight}px`)).observe(byId("bar"))
}

function buildTable(view) {
  const box = make("details")
  box.open = !view.figure && !view.cloud
  const scroll = make("div", "table")
  const table = make("table")
  const head = make("tr")
  for (const name of view.columns) head.append(make("th", "", name))
  table.append(head)
  view.rows.forEach((cells, row) => {
    const line = make("tr")
    cells.forEach((text, column) => {
      const pick = view.picks[row][column]
      const cell = make("td", view.kinds[column], pick ? undefined : text)
      if (pick) {
        const button = make("button", "", text)
        button.type = "button"
        button.dataset.pick = pick
        button.onclick = () => click(pick)
        cell.append(button)
      }
      line.append(cell)
    })
    table.append(line)
  })
  scroll.append(table)
  box.append(make("summary", "", words.table), scroll)
  return box
}

function buildCloud(view) {
  if (!view.cloud.words.length) return make("p", "empty", words.empty)
  const draw = (tag, values, text) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag)
    for (const [name, value] of Object.entries(values)) node.setAttribute(name, value)
    if (text !== undefined) node.textContent = text
    return node
  }
  const { width, height } = view.cloud
  const svg = draw("svg", { class: "cloud", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": view.title })
  const nodes = view.cloud.words.map((word, number) => {
    const node = draw("text", {
      x: word.x, y: word.y, "font-size": word.size, textLength: word.width, lengthAdjust: "spacingAndGlyphs",
      fill: view.colours[word.term], role: "button", tabindex: number ? -1 : 0, "aria-label": `${word.term} ${word.frequency}`,
    }, word.term)
    node.dataset.term = word.term
    node.dataset.pick = query({ term: word.term })
    node.onclick = () => click(query({ term: word.term }))
    const ground = draw("rect", { x: word.x - 3, y: word.y - word.size * 0.92, width: word.width + 6, height: word.size * 1.14, rx: 3 })
    node.onfocus = () => ground.classList.toggle("focus", node.matches(":focus-visible"))
    node.onblur = () => ground.classList.remove("focus")
    behind.set(node, ground)
    return node
  })
  const lines = view.cloud.words.filter((word) => view.textures[word.term] && view.textures[word.term] !== "solid").map((word) => {
    const line = draw("line", { x1: word.x, x2: word.x + word.width, y1: word.y + word.size * 0.14, y2: word.y + word.size * 0.14, stroke: view.colours[word.term] })
    line.dataset.texture = view.textures[word.term]
    return line
  })
  svg.append(...behind.values(), ...nodes, ...lines)
  roving(svg, nodes)
  return svg
}

async function buildChart(view, box) {
  const root = make("div", "policytext-chart")
  if (SCROLLED.includes(view.name)) root.style.setProperty("--least", "520px")
  const scroll = make("div", "scroll")
  scroll.append(root)
  box.append(scroll)
  const chart = chartIn(root, Plotly, { name: view.name, onPick: click, onPoint: pointAt })
  chart.rename(`${view.title}. ${view.base}`)
  charts.push(chart)
  await chart.draw(view.figure, state)
  new ResizeObserver(chart.fit).observe(root)
  // A box to scale by, for the printer.
  const measure = () => {
    const { width, height } = chart.plot._fullLayout
    root.style.setProperty("--width", `${width}px`)
    for (const svg of chart.plot.querySelectorAll(".main-svg")) svg.setAttribute("viewBox", `0 0 ${width} ${height}`)
  }
  measure()
  chart.plot.on("plotly_afterplot", measure)
}

// What is under the pointer or has the keyboard's focus shows its twins in every view.
function pointAt(pick) {
  const pointed = pickOf(pick)
  for (const chart of charts) chart.point(pointed)
  for (const node of document.querySelectorAll("[data-pick]")) node.classList.toggle("pointed", isTwin(pointed, pickOf(node.dataset.pick)))
  const term = pointed.term && CSS.escape(pointed.term)
  document.querySelectorAll("mark.pointed").forEach((node) => node.classList.remove("pointed"))
  if (term) document.querySelectorAll(`mark.term[data-term="${term}"]`).forEach((node) => node.classList.add("pointed"))
}
function listen() {
  const pickAt = ({ target }) => {
    const { pick, term } = target.closest?.("[data-pick], mark.term")?.dataset ?? {}
    return pick ?? (term ? query({ term }) : "")
  }
  let told = ""
  const tell = (pick) => pick !== told && pointAt((told = pick))
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch" && !event.target.closest?.(".policytext-chart")) tell(pickAt(event))
  })
  document.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && !event.target.closest(".policytext-chart") && tell(pickAt(event)))
}

buildText()
buildBar()
const drawn = []
for (const view of data.views) {
  const card = make("section", `card ${WIDE.includes(view.name) ? "wide" : ""} ${view.figure || view.cloud ? "" : "listed"}`)
  card.id = view.name
  card.append(make("h2", "", view.title), make("p", "base", view.base))
  byId("charts").append(card)
  if (view.cloud) card.append(buildCloud(view))
  else if (view.figure) drawn.push(buildChart(view, card))
  card.append(buildTable(view), make("p", "note", view.note), buildSaving(view))
}
listen()
Promise.all(drawn).then(() => {
  show(null)
  document.documentElement.dataset.ready = "true"
})
