// A row for each text, a box for each of its fields; the first row writes into all of them.
function component({ data: [data], parentElement, setTriggerValue }) {
  // What is being written stays when the page behind the dialog is drawn anew.
  const same = JSON.stringify(data.ids)
  if (parentElement.querySelector(".cards")?.dataset.of === same) return
  parentElement.querySelector(".cards")?.remove()
  const { words } = data
  const root = make("div", "cards")
  root.dataset.of = same
  const changes = {} // id → field → value, null: as recognised
  const everywhere = {}
  const boxes = {} // field → boxes
  const scroller = make("div", "scroller")
  scroller.tabIndex = 0
  scroller.setAttribute("role", "region")
  scroller.setAttribute("aria-label", words.table)
  const table = make("table")
  const keep = make("button", "keep")
  const showKeep = () => {
    const rows = new Set(Object.keys(changes).filter((id) => Object.keys(changes[id]).length))
    const number = Object.keys(everywhere).length ? data.ids.length : rows.size
    keep.textContent = fill(words.keep, number)
    keep.disabled = !number
  }
  const box = (name, value, label, taken) => {
    let node
    if (name === "tier") {
      node = make("select")
      for (const [id, said] of data.tiers) node.append(new Option(said, id, false, id === value))
    } else {
      node = make("input")
      node.value = value
      node.spellcheck = false
      if (data.known[name]) node.setAttribute("list", `known ${name}`)
      if (name === "date") node.placeholder = "2024-03-05"
    }
    node.setAttribute("aria-label", label)
    node.addEventListener(name === "tier" ? "change" : "input", () => taken(node.value))
    return node
  }
  const head = make("tr")
  head.append(make("th", "row", fill(words.number, data.ids.length)))
  for (const [, title] of data.fields) {
    const cell = make("th", "", title)
    cell.scope = "col"
    head.append(cell)
  }
  const all = make("tr", "all")
  const first = make("th", "row", words.all)
  first.scope = "row"
  first.title = words.all_how
  all.append(first)
  for (const [name, title] of data.fields) {
    const cell = make("td")
    cell.dataset.label = title
    if (name === "title" && data.ids.length > 1) cell.className = "none"
    else
      cell.append(
        box(name, "", words.all_how.replace("{field}", title), (value) => {
          everywhere[name] = value
          for (const one of boxes[name] ?? []) (one.value = value), one.classList.add("changed")
          for (const row of Object.values(changes)) delete row[name]
          showKeep()
        }))
    all.append(cell)
  }
  const body = make("tbody")
  if (data.ids.length > 1) body.append(all)
  for (const row of data.rows) {
    const line = make("tr")
    const name = make("th", "row", row.name)
    name.scope = "row"
    name.title = row.name
    line.append(name)
    data.fields.forEach(([field, title], at) => {
      const cell = make("td")
      cell.dataset.label = title
      const node = box(field, row.values[at], `${title} · ${row.name}`, (value) => {
        ;(changes[row.id] ??= {})[field] = value
        if (value === row.values[at] && !(field in everywhere)) delete changes[row.id][field]
        node.classList.toggle("changed", value !== row.values[at])
        showKeep()
      })
      ;(boxes[field] ??= []).push(node)
      cell.append(node)
      if (row.given[at]) {
        const back = make("button", "back", "↺")
        back.title = words.found_how
        back.setAttribute("aria-label", `${words.found} · ${title} · ${row.name}`)
        back.onclick = () => {
          ;(changes[row.id] ??= {})[field] = null
          node.value = ""
          node.placeholder = words.found
          node.classList.add("changed")
          showKeep()
        }
        cell.append(back)
      }
      line.append(cell)
    })
    body.append(line)
  }
  const top = make("thead")
  top.append(head)
  table.append(top, body)
  scroller.append(table)
  root.append(scroller)
  for (const [name, values] of Object.entries(data.known)) {
    const list = make("datalist")
    list.id = `known ${name}`
    for (const value of values) list.append(new Option(value))
    root.append(list)
  }
  if (data.ids.length > data.rows.length) root.append(make("p", "", fill(words.more, data.ids.length - data.rows.length)))
  const foot = make("div", "foot")
  const cancel = make("button", "", words.cancel)
  cancel.onclick = () => setTriggerValue("cancel", true)
  keep.onclick = () => {
    const told = {}
    for (const id of data.ids) {
      const row = { ...everywhere, ...(changes[id] ?? {}) }
      if (Object.keys(row).length) told[id] = row
    }
    setTriggerValue("keep", told)
  }
  foot.append(keep, cancel)
  root.append(foot)
  showKeep()
  parentElement.append(root)
}
