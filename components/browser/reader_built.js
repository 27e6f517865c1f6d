// The text on the page. Paragraphs stand there at once, as plain text; in them are tokens and pieces
// as soon as they come near the view, or are asked for, or the browser has nothing else to do.
const LONG = 6000 // tokens from which on it is built so, and what is out of sight is not laid out
const ROW = 26 // characters of a line, about
const BREAK = 50 // milliseconds, for a browser that does not tell when it has nothing to do

function buildText(page, data) {
  const places = placesOf(data)
  const { paragraphs } = data
  const nodes = []
  const full = new Uint8Array(paragraphs.length)
  const marks = [] // by token
  const sentences = [] // by number in the whole text
  const lit = noLight()
  const built = { places, lit, nodes, marks, sentences, isFull: (number) => full[number] === 1 }

  built.fill = (number) => {
    if (full[number] !== 0 || !nodes[number]) return
    full[number] = 1
    fillParagraph(built, data, number)
    lightParagraph(built, number)
    built.onFill?.()
  }
  built.fillAll = () => nodes.forEach((_, number) => built.fill(number))
  built.markOf = (token) => {
    built.fill(places.paragraphAt(places.starts[token]))
    return marks[token]
  }
  built.sentenceOf = (number) => {
    built.fill(places.paragraphAt(data.sentences[number - data.from[1]][0]))
    return sentences[number]
  }
  // The piece that holds a place.
  built.pieceAt = (at) => {
    const number = places.paragraphAt(at)
    built.fill(number)
    const pieces = nodes[number]?.pieces ?? []
    return pieces[firstWhere(pieces.length, (one) => pieces[one].end > at)]
  }
  built.piecesBetween = (first, last) => {
    const { pieces } = nodes[places.paragraphAt(first.start)]
    return pieces.slice(pieces.indexOf(first), pieces.indexOf(last) + 1)
  }
  // The nearest term before or behind a token.
  built.termBeside = (token, by) => {
    let next = token + by
    while (next >= 0 && next < data.tokens.length && data.tokens[next] < 0) next += by
    return next >= 0 && next < data.tokens.length ? built.markOf(next) : null
  }

  const long = data.tokens.length > LONG
  page.classList.toggle("long", long)
  for (const [from, to] of paragraphs) {
    const node = make("p", "", places.read(from, to))
    node.dataset.start = from
    node.style.setProperty("--rows", Math.ceil((to - from + 2) / ROW))
    nodes.push(node)
  }
  page.append(...nodes)
  page.built = built
  if (long) fillWhenSeen(page, built)
  else built.fillAll()
}

function fillWhenSeen(page, built) {
  const numbers = new Map(built.nodes.map((node, number) => [node, number]))
  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen)
      if (isIntersecting) built.fill(numbers.get(target)), near.unobserve(target)
  }, { root: page, rootMargin: "150% 0px" })
  built.nodes.forEach((node) => near.observe(node))
  const whenIdle = window.requestIdleCallback ?? ((act) => setTimeout(() => act({ timeRemaining: () => 0 }), BREAK))
  let next = 0
  const rest = (time) => {
    if (page.built !== built || !page.isConnected) return near.disconnect() // another text stands there
    do built.fill(next++)
    while (next < built.nodes.length && time.timeRemaining() > 1)
    if (next < built.nodes.length) whenIdle(rest)
    else near.disconnect()
  }
  whenIdle(rest)
}

function fillParagraph({ places, nodes, marks, sentences }, data, number) {
  const node = nodes[number]
  const inside = document.createDocumentFragment()
  let sentence = null
  let mark = null
  let last = -1
  node.pieces = places.piecesIn(...data.paragraphs[number]).map(([start, end, token, look]) => {
    if (token !== last) {
      last = token
      const here = places.sentenceAt(start)
      if (sentence?.dataset.sentence !== String(here)) {
        sentence = make("span", "sentence")
        sentence.dataset.sentence = here
        sentence.dataset.start = start
        sentences[here] = sentence
        inside.append(sentence)
      }
      mark = makeMark(places, token)
      marks[token] = mark
      sentence.append(mark)
    }
    const piece = make("span", "piece", places.read(start, end))
    Object.assign(piece.dataset, { start, end })
    Object.assign(piece, { start, end })
    if (look) dress(piece, look, data.themes)
    mark.append(piece)
    return piece
  })
  node.replaceChildren(inside)
}

function makeMark(places, token) {
  const mark = make("mark", "token")
  const term = places.termOf(token)
  if (!term) return mark
  mark.classList.add("term")
  mark.dataset.term = term
  mark.dataset.start = places.starts[token]
  mark.token = token
  return mark
}

// Shows which themes a piece states, or else echoes.
function dress(piece, [, , themes, causes], known) {
  for (const id of themes) {
    const theme = known[id]
    const rule = theme.kind === "relationship"
    piece.classList.add(rule ? "relationship" : "focus")
    piece.style.setProperty("--c", theme.colour)
    piece.dataset[rule ? "rule" : "tint"] = theme.texture
  }
  if (causes.length && !themes.length) {
    piece.classList.add("echo-cause")
    piece.style.setProperty("--c", known[causes[0]].colour)
    piece.title = causes.map((id) => known[id].label).join(" · ")
  }
}
