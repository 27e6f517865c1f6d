// A leaf of the catalogue. Shift marks from the last mark on; what is marked is told as a whole, so
// that of quick clicks the last brings the others.
let lastMarked = "" // the text from which Shift goes on

function component({ data: [data], parentElement, setTriggerValue }) {
  const { words } = data
  const [number, leaves, listed] = data.leaf
  const marked = new Set(data.marked)
  const before = data.all_marked - marked.size // of other leaves
  const root = rebuilt(parentElement, "catalogue", (root) => {
    const scroller = make("div", "scroller")
    scroller.dataset.scrolls = `leaf ${number} ${data.sort}`
    scroller.tabIndex = 0
    scroller.setAttribute("role", "region")
    scroller.setAttribute("aria-label", words.list)
    const table = make("table")
    const head = make("tr")
    const body = make("tbody")

    const boxes = []
    const whole = make("input")
    whole.type = "checkbox"
    whole.dataset.at = "mark all"
    whole.setAttribute("aria-label", words.mark_leaf)
    const foot = make("div", "foot")
    const said = make("span", "said")
    said.setAttribute("role", "status")
    const every = make("button", "", fill(words.mark_all, thousands(listed)))
    every.dataset.at = "every"
    every.onclick = () => markAll("all")
    const none = make("button", "", words.mark_none)
    none.dataset.at = "none"
    none.onclick = () => markAll("none")
    const showMarks = () => {
      boxes.forEach(([box, id, row]) => ((box.checked = marked.has(id)), row.classList.toggle("marked", box.checked)))
      whole.checked = marked.size > 0 && marked.size === data.rows.length
      whole.indeterminate = marked.size > 0 && !whole.checked
      const all = before + marked.size
      said.textContent = all ? fill(words.marked, thousands(all)) : ""
      none.hidden = !all
      every.hidden = !all || all >= listed
    }
    let unanswered = null // marks
    const tell = () => {
      showMarks()
      unanswered = { on: [...marked], off: data.rows.map(({ id }) => id).filter((id) => !marked.has(id)) }
      setTriggerValue("mark", unanswered)
    }
    const markAll = (which) => {
      unanswered = null
      setTriggerValue("all", which)
    }
    // Of what a part tells before its server listens, the last alone is heard: it brings the marks.
    const act = (name, value) => {
      if (unanswered) setTriggerValue("mark", unanswered)
      setTriggerValue(name, value)
    }
    whole.onchange = () => {
      const on = whole.checked
      for (const { id } of data.rows) marked[on ? "add" : "delete"](id)
      tell()
    }
    const corner = make("th", "mark")
    corner.append(whole)
    head.append(corner)

    const [by, falls] = [data.sort.replace("-", ""), data.sort.startsWith("-")]
    for (const [name, title] of data.columns) {
      const cell = make("th", name)
      cell.scope = "col"
      const here = name === by
      cell.setAttribute("aria-sort", here ? (falls ? "descending" : "ascending") : "none")
      const button = make("button", "sort", title)
      button.dataset.at = `sort ${name}`
      // Numbers and dates begin with what is most.
      const most = name === "date" || name in data.units
      button.onclick = () => act("sort", (here ? !falls : most) ? `-${name}` : name)
      cell.append(button)
      head.append(cell)
    }
    head.append(make("th", "leading", data.leading))

    data.rows.forEach((row, at) => {
      const line = make("tr", row.id === data.opened ? "opened" : "")
      const cell = make("td", "mark")
      const box = make("input")
      box.type = "checkbox"
      box.dataset.at = `mark ${row.id}`
      box.setAttribute("aria-label", `${words.mark} · ${row.cells[0]}`)
      box.onclick = (event) => {
        const last = event.shiftKey ? data.rows.findIndex(({ id }) => id === lastMarked) : -1
        const [from, to] = last >= 0 ? [Math.min(last, at), Math.max(last, at)] : [at, at]
        for (const { id } of data.rows.slice(from, to + 1)) marked[box.checked ? "add" : "delete"](id)
        lastMarked = row.id
        tell()
      }
      // Shift with an arrow goes on marking.
      box.onkeydown = (event) => {
        const next = boxes[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN)]
        if (!event.shiftKey || !next) return
        event.preventDefault()
        marked.add(row.id).add(next[1])
        lastMarked = next[1]
        next[0].focus()
        tell()
      }
      cell.append(box)
      boxes.push([box, row.id, line])
      line.append(cell)
      const known = row.cells.findIndex((value, place) => place && value !== data.missing)
      row.cells.forEach((value, place) => {
        const name = data.columns[place][0]
        const node = make(place ? "td" : "th", value === data.missing ? `${name} missing` : name)
        if (place) {
          node.textContent = value
          node.classList.toggle("first", place === known)
          if (name in data.units) node.dataset.unit = data.units[name]
        } else {
          node.scope = "row"
          const open = make("button", "title", value)
          open.title = value
          open.dataset.at = `open ${row.id}`
          open.setAttribute("aria-label", `${words.open} · ${value}`)
          open.onclick = () => {
            leaveFrom("catalogue", open)
            act("open", row.id)
          }
          node.append(open)
        }
        if (place && !(name in data.units)) node.title = value
        line.append(node)
      })
      const end = make("td", "leading")
      const inner = make("div")
      const chips = make("span", "chips")
      for (const phrase of row.leading) chips.append(make("span", "chip", phrase))
      inner.append(chips)
      const more = make("button", "card", "›")
      more.dataset.at = `card ${row.id}`
      more.setAttribute("aria-label", `${words.card} · ${row.cells[0]}`)
      more.setAttribute("aria-pressed", String(row.id === data.opened))
      more.onclick = () => act("card", row.id)
      inner.append(more)
      end.append(inner)
      line.append(end)
      line.onclick = (event) => event.target.closest("button, input") || act("card", row.id)
      body.append(line)
    })
    const top = make("thead")
    top.append(head)
    table.append(top, body)
    scroller.append(table)
    foot.append(said, every, none)
    if (leaves > 1) foot.append(paging(number, leaves, words, (to) => act("turn", to)))
    root.append(scroller, foot)
    showMarks()
    oneStop(body, "td.mark input")
    oneStop(body, "button.title")
    oneStop(body, "button.card")
  }, "tr")
  return wholeRows(root.querySelector(".scroller"), "tbody tr")
}
