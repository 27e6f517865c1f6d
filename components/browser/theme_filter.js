// Theme switches for the sidebar, the chosen term, and one button that clears everything.

export default function ({ data: [data], parentElement }) {
  parentElement.querySelector(".filter")?.remove()
  const root = make("div", "filter")
  root.lang = data.lang
  root.setAttribute("role", "group")
  root.setAttribute("aria-label", data.words.filter)
  let chosen = new Set(data.chosen)
  let kind = data.chips[0]?.kind
  for (const chip of data.chips) {
    if (chip.kind !== kind) root.append(make("hr"))
    kind = chip.kind
    const node = make("button", `chip ${chip.kind}`, chip.label)
    node.dataset.theme = chip.id
    node.setAttribute("aria-label", `${data.words.filter} · ${chip.label}`)
    node.style.setProperty("--c", chip.colour)
    node.onclick = () => send(new URLSearchParams({ theme: chip.id }).toString())
    root.append(node)
  }
  const chip = (name, heading, pick) => {
    const node = make("button", "chip term", name)
    node.append(make("span", "x", "×"))
    node.setAttribute("aria-label", `${data.words.let_go} ${name}`)
    node.onclick = () => send(query(pick))
    root.append(make("h6", "", heading), node)
  }
  if (data.term) chip(data.term, data.words.term, { term: data.term })
  if (data.evidence) chip(data.evidenceName, data.words.evidence, { evidence: data.evidence })
  if (data.term || data.chosen.length || data.evidence) {
    const node = make("button", "clear", data.words.clear)
    node.onclick = () => send("clear=all")
    root.append(node)
  }
  parentElement.append(root)
  const mark = () => root.querySelectorAll("[data-theme]").forEach((node) =>
    node.setAttribute("aria-pressed", String(chosen.has(node.dataset.theme))))
  mark()
  const answer = (event) => {
    const picked = new URLSearchParams(event.detail.pick)
    const theme = picked.get("theme")
    if (picked.get("clear")) chosen = new Set()
    else if (theme && !picked.get("term")) chosen.has(theme) ? chosen.delete(theme) : chosen.add(theme)
    mark()
  }
  document.addEventListener("policytext:pick", answer)
  return () => document.removeEventListener("policytext:pick", answer)
}
