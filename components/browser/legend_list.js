// The entries of a legend as a list: those of themes choose them, what stands outside is only named.
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
  return list
}

const lightLegend = (list, chosen) =>
  list.querySelectorAll("[data-pick]").forEach((node) =>
    node.setAttribute("aria-pressed", String(isChosen(chosen, pickOf(node.dataset.pick)))))
