export default function ({ data: [data], parentElement }) {
  parentElement.querySelector(".twin")?.remove()
  const root = make("div")
  root.className = "twin"
  root.tabIndex = 0
  root.setAttribute("role", "region")
  root.setAttribute("aria-label", data.caption)
  const table = make("table")
  table.append(make("caption", "", data.caption))
  const head = make("tr")
  for (const column of data.columns) {
    const cell = make("th", "", column)
    cell.scope = "col"
    head.append(cell)
  }
  const body = make("tbody")
  for (const row of data.rows) {
    const line = make("tr")
    row.forEach(({ text, pick }, place) => {
      const cell = make(place ? "td" : "th")
      if (!place) cell.scope = "row"
      if (pick) {
        const button = make("button", "", text)
        button.onclick = () => send(pick)
        cell.append(button)
      } else cell.textContent = text
      line.append(cell)
    })
    body.append(line)
  }
  const top = make("thead")
  top.append(head)
  table.append(top, body)
  root.append(table)
  parentElement.append(root)
}
