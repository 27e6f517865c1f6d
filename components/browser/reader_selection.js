// What is selected in the page, as places in the text; null when nothing is.
function selected(page) {
  const home = page.getRootNode()
  const selection = home.getSelection?.() ?? window.getSelection()
  const range = selection.getComposedRanges?.({ shadowRoots: [home] })[0] ?? (selection.rangeCount ? selection.getRangeAt(0) : null)
  if (!range || range.collapsed) return null
  const place = (node, offset) => {
    // A paragraph of which the pieces are not built yet is its text.
    const isText = node.nodeType === Node.TEXT_NODE
    const piece = isText ? node.parentElement.closest(".piece, .text > p") : node.closest?.(".piece")
    if (!piece || !page.contains(piece)) return null
    const before = isText ? node.data.slice(0, offset) : offset ? piece.textContent : ""
    return +piece.dataset.start + Array.from(before).length
  }
  const start = place(range.startContainer, range.startOffset)
  const end = place(range.endContainer, range.endOffset)
  return start !== null && end !== null && start < end ? { start, end } : null
}

// Select places in the text, for who reads by keyboard.
function select(page, start, end) {
  const spot = (offset, last) => {
    const piece = page.built.pieceAt(last ? offset - 1 : offset)
    return piece && [piece.firstChild, page.built.places.read(piece.start, offset).length]
  }
  const from = spot(start, false)
  const to = spot(end, true)
  if (from && to) (page.getRootNode().getSelection?.() ?? window.getSelection()).setBaseAndExtent(...from, ...to)
}
