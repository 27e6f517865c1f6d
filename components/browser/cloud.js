// The cloud as SVG text. One tab stop; arrow keys walk through the words.
const NS = "http://www.w3.org/2000/svg"
const draw = (tag, values, text) => {
  const node = document.createElementNS(NS, tag)
  for (const [name, value] of Object.entries(values)) node.setAttribute(name, value)
  if (text !== undefined) node.textContent = text
  return node
}
const pick = (term) => send(query({ term }))

function component({ data: [data], parentElement }) {
  const { layout, words } = data
  let svg = parentElement.querySelector("svg")
  if (svg?.dataset.revision !== data.revision) {
    svg?.remove()
    parentElement.querySelector(".empty")?.remove()
    svg = draw("svg", { viewBox: `0 0 ${layout.width} ${layout.height}`, role: "group", "aria-label": words.title })
    svg.dataset.revision = data.revision
    for (const word of layout.words) {
      const node = draw("text", {
        x: word.x, y: word.y, "font-size": word.size, textLength: word.width, lengthAdjust: "spacingAndGlyphs",
        role: "button", tabindex: -1, "aria-label": `${word.term} ${word.frequency}`, fill: data.colours[word.term],
      }, word.term)
      node.dataset.term = word.term
      node.dataset.pick = query({ term: word.term })
      node.onclick = () => pick(word.term)
      const back = draw("rect", { x: word.x - 3, y: word.y - word.size * 0.92, width: word.width + 6, height: word.size * 1.14, rx: 3 })
      svg.append(back, node)
      const line = draw("line", { x1: word.x, x2: word.x + word.width, y1: word.y + word.size * 0.14, y2: word.y + word.size * 0.14 })
      node.line = line
      svg.append(line)
    }
    svg.querySelector("text")?.setAttribute("tabindex", 0)
    parentElement.append(svg)
    if (!layout.words.length) {
      const line = document.createElement("p")
      line.className = "empty"
      line.textContent = words.empty
      parentElement.append(line)
    }
  }
  const nodes = [...svg.querySelectorAll("text")]
  nodes.forEach((node) => {
    const colour = data.colours[node.dataset.term]
    node.setAttribute("fill", colour)
    node.line.dataset.texture = data.textures[node.dataset.term] ?? "solid"
    node.line.setAttribute("stroke", colour)
  })
  parentElement.querySelector(".legend")?.remove()
  const list = legendList(data.legend, words.title)
  parentElement.append(list)
  svg.onkeydown = (event) => {
    const now = nodes.indexOf(event.target)
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: nodes.length - 1 }[event.key]
    if (nodes[to]) {
      nodes[now]?.setAttribute("tabindex", -1)
      nodes[to].setAttribute("tabindex", 0)
      nodes[to].focus()
    } else if (event.key === "Enter" || event.key === " ") pick(event.target.dataset.term)
    else return
    event.preventDefault()
  }
  const show = (chosen) => {
    nodes.forEach((node) => {
      const lit = node.dataset.term === chosen.term
      node.classList.toggle("chosen", lit)
      node.setAttribute("aria-pressed", String(lit))
      node.previousSibling.classList.toggle("chosen", lit)
    })
  }
  return together(follow(data.chosen, show), twins(svg), twins(list))
}
