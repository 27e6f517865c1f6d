// One thin bar for a whole file; a kind that is left out opens its parts, each with a way back in.
const opened = {}

function component({ data: [data], parentElement, setTriggerValue, key }) {
  parentElement.querySelector(".file")?.remove()
  const root = make("div", "file")
  root.lang = data.lang
  const left = (kind) => kind !== "body" && kind !== "title"
  const bar = make("div", "bar")
  bar.setAttribute("role", "img")
  bar.setAttribute("aria-label", `${data.words.whole}: ${data.kinds.map((one) => `${one.label} ${one.share}`).join(", ")}`)
  for (const [kind, share] of data.pieces) {
    const piece = make("i", left(kind) ? "left" : kind)
    piece.dataset.kind = kind
    piece.style.flex = `${share} 0 0`
    bar.append(piece)
  }
  root.append(bar)
  if (data.warning) {
    const warning = make("div", "warning", data.warning)
    warning.setAttribute("role", "status")
    root.append(warning)
  }
  const kinds = make("div", "kinds")
  const list = make("ul", "parts")
  list.hidden = true
  const take = ([start, end], body) => setTriggerValue("take", { start, end, body })
  const line = (words, share, button, span, body) => {
    const row = make("li")
    const act = make("button", "back", button)
    act.setAttribute("aria-label", `${button}: ${words.slice(0, 20)}`)
    act.onclick = () => take(span, body)
    row.append(make("span", "words", words), make("span", "share", share), act)
    list.append(row)
  }
  const open = (name) => {
    opened[key] = name
    kinds.querySelectorAll("button").forEach((node) => node.setAttribute("aria-expanded", String(node.dataset.kind === name)))
    bar.querySelectorAll("i").forEach((node) => node.classList.toggle("on", node.dataset.kind === name))
    list.replaceChildren()
    const kind = data.kinds.find((one) => one.kind === name)
    for (const part of kind?.parts || []) line(part.words, part.share, data.words.back, part.span, true)
    if (kind && kind.number > kind.parts.length) list.append(make("li", "more", fill(data.words.more, kind.number - kind.parts.length)))
    if (name === "taken") data.taken.forEach((words, i) => line(words, "", data.words.out, data.spans[i], false))
    list.hidden = !list.childNodes.length
  }
  const chip = (kind, name, share, opens) => {
    const node = make(opens ? "button" : "span", "kind")
    node.dataset.kind = kind
    node.style.setProperty("--swatch", left(kind) && kind !== "taken" ? "var(--left)" : kind === "title" ? "var(--title)" : "var(--body)")
    node.append(make("b", "", name), make("span", "", share))
    if (opens) {
      node.title = data.words.opens
      node.setAttribute("aria-expanded", "false")
      node.onclick = () => open(opened[key] === kind ? "" : kind)
    }
    kinds.append(node)
  }
  for (const one of data.kinds) chip(one.kind, one.label, one.share, one.parts.length > 0)
  if (data.taken.length) chip("taken", data.words.share, String(data.taken.length), true)
  root.append(kinds, list)
  parentElement.append(root)
  open(opened[key] || "")
}
