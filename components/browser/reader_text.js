// What stands on the reader's page beside the text: the source as received, or a list of sentences.
// The DOM is built once for each revision. All text goes in as text.

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

// A list begins with its first rows; `all` asks for the others. A sentence under a pole can be
// taken out, or put back in: `doubt` hears of it.
function buildList(page, data, { all, doubt }) {
  const list = make("ol")
  for (const item of data.list) {
    const row = make("li")
    const button = make("button")
    button.append(make("span", "place", item.place))
    for (const [text, strong] of item.parts) button.append(make(strong ? "b" : "span", "", text))
    button.onclick = () => send(query({ [data.where]: item.start, reading: "text" }))
    row.append(ofSide(button, button.textContent, data))
    if (item.cause) row.append(make("span", "place", item.cause))
    if (item.doubt && doubt) {
      const { name, evidence, out } = item.doubt
      const act = make("button", "doubt", name)
      act.onclick = () => {
        row.hidden = true // the numbers follow
        doubt({ evidence, out, start: item.start, number: Date.now() })
      }
      act.setAttribute("aria-label", `${name} · ${item.place}`)
      row.append(act)
    }
    list.append(row)
  }
  page.append(data.list.length ? list : make("p", "", data.words.nothing))
  if (data.more) {
    const more = make("button", "more", data.more)
    more.onclick = all
    page.append(ofSide(more, data.more, data))
  }
  if (data.rest) page.append(make("p", "", data.rest))
}
