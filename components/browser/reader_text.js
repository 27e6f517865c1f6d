// What stands on the reader's page: the text, the source as received, or a list of sentences.
// The DOM is built once for each revision of the text; a pick only toggles classes, before Python
// answers. All text goes in as text.

const LONG = 6000 // pieces from which on paragraphs out of sight are not laid out
const ROW = 26 // characters of a line, about

function buildText(page, data) {
  const letters = Array.from(data.text) // Python counts 🙂 as one character, a script's strings as two
  const [base, firstSentence, firstToken] = data.from // of a part of a long text
  let next = 0 // pieces, sentences and paragraphs all stand in the order of the text
  let here = 0
  page.classList.toggle("long", data.pieces.length > LONG)
  data.paragraphs.forEach(([from, to]) => {
    const p = make("p")
    p.style.setProperty("--rows", Math.ceil((to - from + 2) / ROW))
    let sentence = null
    let number = -2
    let mark = null
    let token = -2
    while (next < data.pieces.length && data.pieces[next][0] < from) next++
    for (; next < data.pieces.length && data.pieces[next][0] < to; next++) {
      const [start, end, tokenIndex, themes, causes] = data.pieces[next]
      while (here < data.sentences.length - 1 && data.sentences[here][1] <= start) here++
      if (here !== number) {
        sentence = make("span", "sentence")
        number = here
        sentence.dataset.sentence = firstSentence + here
        sentence.dataset.start = start
        p.append(sentence)
        token = -2
      }
      if (tokenIndex !== token) {
        mark = make("mark", "token")
        token = tokenIndex
        const term = data.tokens[tokenIndex - firstToken]
        if (term) {
          mark.classList.add("term")
          mark.dataset.term = term
          mark.dataset.start = start
        }
        sentence.append(mark)
      }
      const piece = make("span", "piece", letters.slice(start - base, end - base).join(""))
      piece.dataset.start = start
      piece.dataset.end = end
      for (const id of themes) {
        const theme = data.themes[id]
        const rule = theme.kind === "relationship"
        piece.classList.add(rule ? "relationship" : "focus")
        piece.style.setProperty("--c", theme.colour)
        piece.dataset[rule ? "rule" : "tint"] = theme.texture
      }
      if (causes.length && !themes.length) {
        piece.classList.add("echo-cause")
        piece.style.setProperty("--c", data.themes[causes[0]].colour)
        piece.title = causes.map((id) => data.themes[id].label).join(" · ")
      }
      mark.append(piece)
    }
    page.append(p)
  })
}

// Whether any of the spans, which stand in order and apart, touches [start, end).
function touches(spans, start, end) {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle][1] <= start) low = middle + 1
    else high = middle
  }
  return low < spans.length && spans[low][0] < end
}

// Of two texts side by side, every control says to which it belongs.
const ofSide = (node, words, data) => {
  if (data.side || words !== node.textContent) node.setAttribute("aria-label", [words, data.side].filter(Boolean).join(" · "))
  return node
}

function buildSource(page, data) {
  for (const [text, kind] of data.source) {
    const node = make("span", { note: "removed", converted: "converted" }[kind] || (kind in data.words.aside ? "aside" : ""), text)
    if (kind !== "text" && kind !== "title") node.title = data.words.aside[kind] || data.words[kind] || ""
    page.append(node)
  }
}

function buildList(page, data) {
  const list = make("ol")
  for (const item of data.list) {
    const row = make("li")
    const button = make("button")
    button.append(make("span", "place", item.place))
    for (const [text, strong] of item.parts) button.append(make(strong ? "b" : "span", "", text))
    button.onclick = () => send(query({ [data.where]: item.start, reading: "text" }))
    row.append(ofSide(button, button.textContent, data))
    if (item.cause) row.append(make("span", "place", item.cause))
    list.append(row)
  }
  page.append(data.list.length ? list : make("p", "", data.words.nothing))
  if (data.rest) page.append(make("p", "", data.rest))
}
