// Rows of words, some of which choose something; a column's name sorts by it. Where the view says
// so, a column is a sparkline, the left or right context of a line, or a box to mark the line.
function spark(bins) {
  const most = Math.max(...bins, 1)
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  picture.setAttribute("viewBox", `0 0 ${bins.length * 2} 14`)
  picture.setAttribute("class", "spark")
  picture.setAttribute("aria-hidden", "true")
  bins.forEach((n, at) => {
    if (!n) return
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect")
    const height = 3 + (11 * n) / most
    for (const [name, value] of Object.entries({ x: at * 2, y: 14 - height, width: 1.5, height })) bar.setAttribute(name, value)
    picture.append(bar)
  })
  return picture
}

const order = (a, b) => {
  const [x, y] = [a, b].map((text) => parseFloat(String(text).replace(/[,%+]/g, "").replace("−", "-")))
  return isNaN(x) || isNaN(y) ? String(a).localeCompare(String(b), "zh-CN") : x - y
}

function component({ data: [sent], parentElement, setStateValue, setTriggerValue }) {
  const data = whole(sent, setTriggerValue)
  if (!data) return
  let root = parentElement.querySelector(".twin")
  const kept = root?.kept ?? { column: -1, falling: true, shown: data.page, top: 0, left: null, focus: -1 }
  if (root) [kept.top, kept.left] = [root.scrollTop, root.scrollLeft]
  const focus = kept.focus // lost with the old table
  root?.remove()
  root = make("div", data.tall ? "twin tall" : "twin")
  root.kept = kept
  root.tabIndex = 0
  root.setAttribute("role", "region")
  root.setAttribute("aria-label", data.caption)
  const table = make("table")
  const head = make("tr")
  const body = make("tbody")
  const marked = new Set(data.marked ?? [])
  const chosen = new Set(data.chosen)

  const beside = (row, place) =>
    data.rows[row].filter((value, at) => at !== place && value !== "" && !["spark", "mark"].includes(data.kinds[at])).join(" · ")
  const cell = (row, place) => {
    const kind = data.kinds[place] ?? ""
    const first = place === 0 && !kind
    const node = make(first ? "th" : "td", kind)
    if (first) node.scope = "row"
    const value = data.rows[row][place]
    const pick = data.picks[row]?.[place]
    if (kind === "spark") node.append(spark(value))
    else if (kind === "mark") {
      const box = make("input")
      box.type = "checkbox"
      box.checked = marked.has(value)
      box.setAttribute("aria-label", data.words.mark)
      box.dataset.pick = value
      box.beside = beside(row, place)
      box.onchange = () => {
        marked[box.checked ? "add" : "delete"](value)
        setStateValue("marked", [...marked])
      }
      node.append(box)
    } else if (pick) {
      const button = make("button", "", value)
      button.dataset.pick = pick
      button.beside = beside(row, place)
      button.onclick = () => send(pick)
      node.append(button)
    } else {
      node.textContent = value
      node.classList.toggle("zero", !kind && value !== "" && Number(value) === 0)
    }
    if (kind === "words") node.title = value
    return node
  }
  // One stop of the Tab key for all cells that choose something; arrows go from one to the next.
  const cells = () => [...body.querySelectorAll("button, input")]
  let stopped = null
  const stop = (node) => {
    if (stopped) stopped.tabIndex = -1
    stopped = node ?? null
    if (stopped) stopped.tabIndex = 0
  }
  body.addEventListener("focusin", (event) => {
    kept.focus = cells().indexOf(event.target)
    stop(event.target)
  })
  body.addEventListener("focusout", () => (kept.focus = -1))
  body.addEventListener("keydown", (event) => {
    const every = cells()
    const row = event.target.closest("tr")
    const column = [...row.querySelectorAll("button, input")].indexOf(event.target)
    const at = every.indexOf(event.target)
    const other = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key]
    const beside = { ArrowRight: every[at + 1], ArrowLeft: every[at - 1], Home: every[0], End: every.at(-1) }
    const next = other ? [...other.querySelectorAll("button, input")].slice(0, column + 1).at(-1) : beside[event.key]
    if (!next) return
    event.preventDefault()
    next.focus()
  })
  // Only with all rows at hand can they be sorted; Python sends those that are not here yet.
  const withAll = (act) => (data.rows.length === data.number ? act() : setStateValue("all", true))
  const draw = () => {
    const rows = data.rows.map((_, row) => row)
    if (kept.column >= 0 && rows.length === data.number)
      rows.sort((a, b) => (kept.falling ? -1 : 1) * order(data.rows[a][kept.column], data.rows[b][kept.column]) || a - b)
    body.replaceChildren(
      ...rows.slice(0, kept.shown).map((row) => {
        const line = make("tr")
        if (data.picks[row]?.some((pick) => chosen.has(pick))) line.className = "chosen"
        line.append(...data.columns.map((_, place) => cell(row, place)))
        return line
      }))
    if (data.number > kept.shown) {
      const more = make("button", "", fill(data.words.more, data.number - kept.shown))
      more.onclick = () => ((kept.shown = Infinity), withAll(draw))
      const last = make("td")
      last.colSpan = data.columns.length
      last.append(more)
      const line = make("tr", "more")
      line.append(last)
      body.append(line)
    }
    for (const node of cells()) node.tabIndex = -1
    stop(cells()[0])
    tellApart(cells())
    if (data.side)
      for (const node of cells()) node.setAttribute("aria-label", `${node.getAttribute("aria-label") ?? node.textContent} · ${data.side}`)
    ;[...head.children].forEach((node, place) => {
      const here = place === kept.column
      node.setAttribute("aria-sort", here ? (kept.falling ? "descending" : "ascending") : "none")
    })
  }
  data.columns.forEach((column, place) => {
    const kind = data.kinds[place] ?? ""
    const node = make("th", kind)
    node.scope = "col"
    if (kind === "spark" || kind === "mark") node.textContent = column
    else {
      const button = make("button", "sort", column)
      button.setAttribute("aria-label", [column, data.caption, data.side].filter(Boolean).join(" · "))
      node.setAttribute("aria-label", column) // a cell is not read with the caption each time
      button.onclick = () => {
        kept.falling = kept.column === place ? !kept.falling : data.rows.every((row) => !isNaN(parseFloat(row[place])))
        kept.column = place
        withAll(draw)
      }
      node.append(button)
    }
    head.append(node)
  })
  const top = make("thead")
  top.append(head)
  table.append(make("caption", "", data.caption), top, body)
  draw()
  root.append(table)
  parentElement.append(root)
  root.scrollTop = kept.top
  if (focus >= 0) cells()[focus]?.focus({ preventScroll: true })
  // Where a line is so long that its node would be out of sight, the node is seen first.
  const node = head.querySelector(".node")
  const hidden = node && node.offsetLeft + 2 * node.offsetWidth > root.clientWidth
  root.scrollLeft = kept.left ?? (hidden ? node.offsetLeft - (root.clientWidth - node.offsetWidth) / 2 : 0)
  return twins(root)
}
