// The entries of a legend as a list. Cards and filter choose a theme; here it is named, and points.
function legendList(entries, title) {
  const list = make("ul", "legend")
  list.setAttribute("aria-label", title)
  for (const { name, colour, texture, pick } of entries) {
    const entry = make("li", "entry")
    const swatch = make("i")
    swatch.style.setProperty("--c", colour)
    swatch.dataset.texture = texture
    entry.append(swatch, make("span", "", name))
    entry.title = name
    if (pick) entry.dataset.pick = pick
    list.append(entry)
  }
  return list
}
