// A part that is built anew with each message, and looks to its reader as if it had stayed: what had
// the focus has it again (the node with the same data-at), and what was scrolled stays where it was.
const rebuilt = (home, name, build) => {
  const old = [...home.children].find((node) => node.className === name)
  const at = home.getRootNode().activeElement?.dataset?.at
  const scrolled = Object.fromEntries([...(old?.querySelectorAll("[data-scrolls]") ?? [])].map((node) => [node.dataset.scrolls, node.scrollTop]))
  const root = make("div", name)
  build(root)
  old ? old.replaceWith(root) : home.append(root)
  for (const node of root.querySelectorAll("[data-scrolls]")) node.scrollTop = scrolled[node.dataset.scrolls] ?? 0
  if (at !== undefined) [...root.querySelectorAll("[data-at]")].find((node) => node.dataset.at === at)?.focus({ preventScroll: true })
  return root
}
const thousands = (number) => Number(number).toLocaleString("en-US")
// One stop of the Tab key for many controls in a row; arrows go from one to the next.
const oneStop = (root, selector, keys = { ArrowDown: 1, ArrowUp: -1 }) => {
  const every = () => [...root.querySelectorAll(selector)]
  const stop = (node) => every().forEach((one) => (one.tabIndex = one === node ? 0 : -1))
  stop(every().find((one) => one.tabIndex === 0 && one.dataset.first) ?? every()[0])
  root.addEventListener("focusin", (event) => event.target.matches(selector) && stop(event.target))
  root.addEventListener("keydown", (event) => {
    if (!event.target.matches?.(selector) || event.shiftKey) return
    const all = every()
    const at = all.indexOf(event.target)
    const next = { Home: all[0], End: all.at(-1) }[event.key] ?? (keys[event.key] && all[at + keys[event.key]])
    if (!next) return
    event.preventDefault()
    next.focus()
  })
}
