// Lists of what texts are: several of one list may be chosen; a long list opens on demand.
const SHORT = 6 // options before a list is opened
const facetsOpen = {}

function component({ data: [data], parentElement, setTriggerValue }) {
  // All that is chosen, so that of quick clicks the last brings the others.
  const tell = () => setTriggerValue("choose", Object.fromEntries(data.facets.map(({ name, chosen }) => [name, chosen])))
  const draw = () =>
    rebuilt(parentElement, "facets", (root) => {
      for (const facet of data.facets) {
        const part = make("fieldset")
        const legend = make("legend", "", facet.label)
        part.append(legend)
        const chosen = new Set(facet.chosen)
        if (chosen.size) {
          const all = make("button", "all", data.words.all)
          all.dataset.at = `${facet.name} all`
          all.setAttribute("aria-label", `${facet.label}: ${data.words.all}`)
          all.onclick = () => {
            facet.chosen = []
            tell()
            draw()
          }
          legend.append(all)
        }
        // What is chosen is always in sight.
        const listed = [...facet.options.filter(([value]) => chosen.has(value)), ...facet.options.filter(([value]) => !chosen.has(value))]
        const fits = facetsOpen[facet.name] ? Infinity : Math.max(SHORT, chosen.size)
        for (const [value, name, number] of (fits === Infinity || facet.name === "tier" ? facet.options : listed).slice(0, fits)) {
          const row = make("label", chosen.has(value) ? "on" : "")
          const box = make("input")
          box.type = "checkbox"
          box.checked = chosen.has(value)
          box.dataset.at = `${facet.name} ${value}`
          box.onchange = () => {
            chosen[box.checked ? "add" : "delete"](value)
            facet.chosen = [...chosen]
            row.classList.toggle("on", box.checked)
            tell()
          }
          const count = make("span", "number", thousands(number))
          const words = make("span", "name", name)
          words.title = name
          row.append(box, words, count)
          part.append(row)
        }
        const rest = facet.options.length - SHORT
        if (rest > 0) {
          const more = make("button", "more", facetsOpen[facet.name] ? data.words.less : fill(data.words.more, rest))
          more.dataset.at = `${facet.name} more`
          more.setAttribute("aria-expanded", String(Boolean(facetsOpen[facet.name])))
          more.setAttribute("aria-label", `${facet.label}: ${more.textContent}`)
          more.onclick = () => ((facetsOpen[facet.name] = !facetsOpen[facet.name]), draw())
          part.append(more)
        }
        root.append(part)
      }
    })
  draw()
}
