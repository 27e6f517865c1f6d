// One stop of the Tab key for many controls in a row; arrows go from one to the next.
const oneStop = (root, selector, keys = { ArrowDown: 1, ArrowUp: -1 }) => {
  const every = () => [...root.querySelectorAll(selector)]
  const stop = (node) => every().forEach((one) => (one.tabIndex = one === node ? 0 : -1))
  stop(every()[0])
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
