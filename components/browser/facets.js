// Lists of what texts are: several of one list may be chosen; a long list opens on demand, and a very
// long one is searched: it shows no more than fits its reader.
const SHORT = 6 // options before a list is opened
const SEARCHED = 20 // options from which on an open list has a search
const MOST = 60 // options that an open list shows
const facetsOpen = {}
const facetsTyped = {}
const foldedOption = (words) => words.normalize("NFKC").toLowerCase().replace(/\s+/g, "")

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
        const open = facetsOpen[facet.name]
        const searched = open && facet.options.length > SEARCHED
        const rows = make("div", "rows")
        const cut = make("span", "cut")
        cut.setAttribute("role", "status")
        const rowOf = ([value, name, number]) => {
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
          return row
        }
        const fillRows = () => {
          const typed = searched ? foldedOption(facetsTyped[facet.name] ?? "") : ""
          const fits = facet.options.filter(([value, name]) => chosen.has(value) || foldedOption(name).includes(typed))
          // What is chosen is always in sight.
          const [first, others] = [fits.filter(([value]) => chosen.has(value)), fits.filter(([value]) => !chosen.has(value))]
          const listed = facet.name === "tier" || (open && !searched) ? fits : [...first, ...others]
          const shown = Math.max(open ? MOST : SHORT, first.length)
          rows.replaceChildren(...listed.slice(0, shown).map(rowOf))
          const left = listed.length - shown
          cut.textContent = !open ? "" : left > 0 ? fill(data.words.cut, thousands(left)) : fits.length ? "" : data.words.none
        }
        if (searched) {
          const search = make("input", "search")
          Object.assign(search, { type: "search", placeholder: data.words.find, value: facetsTyped[facet.name] ?? "" })
          search.dataset.at = `${facet.name} search`
          search.setAttribute("aria-label", `${facet.label}: ${data.words.find}`)
          search.oninput = () => {
            facetsTyped[facet.name] = search.value
            fillRows()
          }
          part.append(search)
        }
        fillRows()
        part.append(rows, cut)
        const rest = facet.options.length - SHORT
        if (rest > 0) {
          const more = make("button", "more", facetsOpen[facet.name] ? data.words.less : fill(data.words.more, thousands(rest)))
          more.dataset.at = `${facet.name} more`
          more.setAttribute("aria-expanded", String(Boolean(facetsOpen[facet.name])))
          more.setAttribute("aria-label", `${facet.label}: ${more.textContent}`)
          more.onclick = () => {
            facetsOpen[facet.name] = !open
            facetsTyped[facet.name] = ""
            draw()
          }
          part.append(more)
        }
        root.append(part)
      }
    })
  draw()
}
