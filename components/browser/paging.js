// The leaves of a long list: which one is open, and the way to the others.
const paging = (leaf, leaves, words, turn) => {
  const nav = make("nav", "leaves")
  nav.setAttribute("aria-label", words.leaves)
  const button = (text, to, name) => {
    const node = make("button", "", text)
    node.dataset.at = `leaf ${name}`
    node.setAttribute("aria-label", name)
    node.disabled = to < 1 || to > leaves || to === leaf
    if (to === leaf) node.setAttribute("aria-current", "page")
    node.onclick = () => turn(to)
    nav.append(node)
  }
  const near = [1, leaf - 1, leaf, leaf + 1, leaves].filter((one) => one >= 1 && one <= leaves)
  button("‹", leaf - 1, words.back)
  let before = 0
  for (const one of [...new Set(near)].sort((a, b) => a - b)) {
    if (one > before + 1) nav.append(make("span", "", "…"))
    button(String(one), one, fill(words.leaf, one))
    before = one
  }
  button("›", leaf + 1, words.on)
  return nav
}
