// What is selected in the text, as places in it.
// What is selected in the page, as places in the text; null when nothing is.
function selected(page) {
  const home = page.getRootNode()
  const selection = home.getSelection?.() ?? window.getSelection()
  const range = selection.getComposedRanges?.({ shadowRoots: [home] })[0] ?? (selection.rangeCount ? selection.getRangeAt(0) : null)
  if (!range || range.collapsed) return null
  const place = (node, offset) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.(".piece")
    if (!piece || !page.contains(piece)) return null
    const before = node.nodeType === Node.TEXT_NODE ? node.data.slice(0, offset) : offset ? piece.textContent : ""
    return +piece.dataset.start + Array.from(before).length
  }
  const start = place(range.startContainer, range.startOffset)
  const end = place(range.endContainer, range.endOffset)
  return start !== null && end !== null && start < end ? { start, end } : null
}

// Select places in the text, for who reads by keyboard.
function select(page, start, end) {
  const spot = (offset, last) => {
    const piece = [...page.querySelectorAll(".piece")].find((node) =>
      last ? +node.dataset.start < offset && offset <= +node.dataset.end : +node.dataset.start <= offset && offset < +node.dataset.end)
    if (!piece) return null
    return [piece.firstChild, Array.from(piece.textContent).slice(0, offset - piece.dataset.start).join("").length]
  }
  const from = spot(start, false)
  const to = spot(end, true)
  if (from && to) (page.getRootNode().getSelection?.() ?? window.getSelection()).setBaseAndExtent(...from, ...to)
}
