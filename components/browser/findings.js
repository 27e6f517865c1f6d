// What was found, as lists: a name opens the sentences behind it, a member its place in the text,
// ＋ makes a theme of it.
const FIRST = 40 // phrases shown before the rest is asked for

function component({ data: [data], parentElement, setTriggerValue }) {
  let root = parentElement.querySelector(".findings")
  const open = new Set([...(root?.querySelectorAll("details[open]") ?? [])].map((node) => node.dataset.kind))
  const first = !root
  if (first) {
    root = make("div", "findings")
    parentElement.append(root)
  }
  root.replaceChildren()
  root.style.setProperty("--mute", data.mute)
  const adopt = (row) => {
    const node = make("button", "adopt", "＋")
    node.title = data.words.adopt
    node.setAttribute("aria-label", `${data.words.adopt} · ${row.name}`)
    node.dataset.pick = row.id
    node.beside = `${row.pattern} · ${row.place}`
    node.onclick = () => setTriggerValue("adopt", { id: row.id, number: Date.now() })
    return node
  }
  const name = (row, className) => {
    const node = make("button", className, row.name)
    node.setAttribute("aria-pressed", String(isChosen(data.chosen, pickOf(row.pick))))
    node.dataset.pick = row.pick
    node.beside = `${row.pattern} · ${row.place}`
    node.onclick = () => send(row.pick)
    return node
  }
  const line = (row) => {
    const item = make("li")
    const head = make("div", "row")
    head.append(make("span", "pattern", row.pattern), name(row, "name"))
    const place = make("button", "place", row.place)
    place.dataset.pick = row.at
    place.beside = `${row.pattern} · ${row.name}`
    place.onclick = () => send(row.at)
    head.append(place, adopt(row))
    item.append(head)
    if (row.members.length) {
      const members = make("ol", "members")
      for (const member of row.members) {
        const button = make("button", "member", member.text)
        button.dataset.pick = member.at
        button.beside = `${row.pattern} · ${member.place}`
        button.onclick = () => send(member.at)
        const entry = make("li")
        entry.append(button)
        members.append(entry)
      }
      item.append(members)
    }
    return item
  }
  const chip = (row) => {
    const node = make("span", "chip")
    const button = name(row, "name")
    button.append(make("small", "", ` ${row.count}`))
    button.title = row.pattern
    node.append(button, adopt(row))
    return node
  }
  for (const { kind, title, rows } of data.kinds) {
    const part = make("details")
    part.dataset.kind = kind
    part.open = first || open.has(kind)
    part.append(make("summary", "", `${title} ${rows.length}`))
    if (!rows.length) part.append(make("p", "nothing", data.words.nothing))
    else if (kind === "phrase") {
      const box = make("div", "chips")
      box.append(...rows.slice(0, FIRST).map(chip))
      if (rows.length > FIRST) {
        const more = make("button", "more", fill(data.words.more, rows.length - FIRST))
        more.onclick = () => {
          more.replaceWith(...rows.slice(FIRST).map(chip))
          tellApart([...root.querySelectorAll("button")])
        }
        box.append(more)
      }
      part.append(box)
    } else {
      const list = make("ul")
      list.append(...rows.map(line))
      part.append(list)
    }
    root.append(part)
  }
  tellApart([...root.querySelectorAll("button")])
  return twins(root)
}
