// The entries of a legend as a list: those of themes choose them, what stands outside is only named.
// One tab stop; arrow keys walk through the themes.
function legendList(entries, title) {
  const list = make("ul", "legend")
  list.setAttribute("aria-label", title)
  for (const entry of entries) {
    const node = make(entry.pick ? "button" : "span", "entry")
    const swatch = make("i")
    swatch.style.setProperty("--c", entry.colour)
    swatch.dataset.texture = entry.texture
    node.append(swatch, make("span", "", entry.name))
    node.title = entry.name
    if (entry.pick) {
      node.dataset.pick = entry.pick
      node.onclick = () => send(entry.pick)
    }
    const item = make("li")
    item.append(node)
    list.append(item)
  }
  const nodes = [...list.querySelectorAll("button")]
  nodes.forEach((node, number) => (node.tabIndex = number ? -1 : 0))
  list.onkeydown = (event) => {
    const now = nodes.indexOf(event.target)
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: nodes.length - 1 }[event.key]
    if (!nodes[to]) return
    nodes[now].tabIndex = -1
    nodes[to].tabIndex = 0
    nodes[to].focus()
    event.preventDefault()
  }
  return list
}

const lightLegend = (list, chosen) =>
  list.querySelectorAll("[data-pick]").forEach((node) =>
    node.setAttribute("aria-pressed", String(isChosen(chosen, pickOf(node.dataset.pick)))))
