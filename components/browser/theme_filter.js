// Theme switches for the sidebar, the chosen term, and one button that clears everything.

function component({ data: [data], parentElement }) {
  parentElement.querySelector(".filter")?.remove()
  const root = make("div", "filter")
  root.lang = data.lang
  root.setAttribute("role", "group")
  root.setAttribute("aria-label", data.words.filter)
  let kind = data.chips[0]?.kind
  for (const chip of data.chips) {
    if (chip.kind !== kind) root.append(make("hr"))
    kind = chip.kind
    const node = make("button", `chip ${chip.kind}`, chip.label)
    node.dataset.theme = chip.id
    node.dataset.pick = query({ theme: chip.id })
    node.setAttribute("aria-label", `${data.words.filter} · ${chip.label}`)
    node.style.setProperty("--c", chip.colour)
    node.dataset.texture = chip.texture
    node.onclick = () => send(query({ theme: chip.id }))
    root.append(node)
  }
  const chip = (name, heading, pick) => {
    const node = make("button", "chip term", name)
    node.dataset.pick = query(pick)
    node.append(make("span", "x", "×"))
    node.setAttribute("aria-label", `${data.words.let_go} ${name}`)
    node.onclick = () => send(query(pick))
    root.append(make("h6", "", heading), node)
  }
  const { themes, term, evidence } = data.chosen
  if (term) chip(term, data.words.term, { term })
  if (evidence) chip(data.evidenceName, data.words.evidence, { evidence })
  if (term || themes.length || evidence) {
    const node = make("button", "clear", data.words.clear)
    node.onclick = () => send(query({ clear: "all" }))
    root.append(node)
  }
  parentElement.append(root)
  const press = ({ themes }) =>
    root.querySelectorAll("[data-theme]").forEach((node) =>
      node.setAttribute("aria-pressed", String(themes.includes(node.dataset.theme))))
  return together(follow(data.chosen, press), twins(root))
}
