"""What stands in the way of reading a page: text that is cut off or overprinted, and tiny buttons.

Charts and clouds draw with their own means and are looked at elsewhere; the text in the reader
flows by itself.
"""

from playwright.sync_api import Page

_FAULTS = """() => {
  const APART =
    ".js-plotly-plot, svg, .reader .page, [data-testid='stIconMaterial'], [data-collapsed='true']"
  const name = (node) => {
    const words = (node.textContent || node.getAttribute("aria-label") || "").trim().slice(0, 30)
    return `${node.localName}.${String(node.className).split(" ")[0]} “${words}”`
  }
  const over = (node) => node.parentElement ?? node.getRootNode().host
  const nodes = []
  const walk = (root) => {
    for (const node of root.querySelectorAll("*")) {
      nodes.push(node)
      if (node.shadowRoot) walk(node.shadowRoot)
    }
  }
  walk(document.body)
  const apart = (node) => {
    for (let up = node; up; up = over(up)) if (up.matches(APART)) return true
    return false
  }
  // The part of a box that can be seen: what boxes around it cut off, and whether they scroll.
  const seen = (node, box) => {
    let { left, top, right, bottom } = box
    let cut = ""
    for (let up = node; up; up = over(up)) {
      const style = getComputedStyle(up)
      if (style.position === "fixed") break
      const here = up.getBoundingClientRect()
      for (const axis of ["X", "Y"]) {
        if (style[`overflow${axis}`] === "visible") continue
        const scrolls = ["auto", "scroll"].includes(style[`overflow${axis}`])
        const short = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none"
        const [low, high, from, to] =
          axis === "X" ? [left, right, here.left, here.right] : [top, bottom, here.top, here.bottom]
        if (!scrolls && !short && (high > to + 1.5 || low < from - 1.5)) cut ||= name(up)
        if (axis === "X") [left, right] = [Math.max(left, from), Math.min(right, to)]
        else [top, bottom] = [Math.max(top, from), Math.min(bottom, to)]
      }
    }
    return { left, top, right, bottom, cut }
  }
  const shown = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const found = []
  const boxes = []
  for (const node of nodes) {
    if (!shown(node) || apart(node)) continue
    if (node.localName === "button" && node.getAttribute("aria-hidden") !== "true") {
      const { width, height } = node.getBoundingClientRect()
      const small = width && Math.min(width, height) < 23.5
      if (small) found.push(`small: ${name(node)} ${width} × ${height}`)
    }
    const isText = (one) => one.nodeType === Node.TEXT_NODE && one.data.trim()
    const texts = [...node.childNodes].filter(isText)
    for (const text of texts) {
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue
        const part = seen(node, box)
        // Out of sight in a box that scrolls, or put away: 1 pixel is for ears alone.
        if (part.right - part.left < 3 || part.bottom - part.top < 3) continue
        if (part.cut) found.push(`cut off: ${name(node)} by ${part.cut}`)
        boxes.push({ node, ...part })
      }
    }
  }
  for (const [place, one] of boxes.entries())
    for (const other of boxes.slice(place + 1)) {
      if (one.node.contains(other.node) || other.node.contains(one.node)) continue
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      const both = `${name(one.node)} and ${name(other.node)}`
      if (wide > 2 && high > 5) found.push(`overprinted: ${both}`)
    }
  const main = document.querySelector(".stMain")
  const beyond = [document.documentElement, main].map((one) => one.scrollWidth - one.clientWidth)
  const wide = Math.max(...beyond)
  if (wide > 1) found.push(`the page scrolls sideways: ${wide}`)
  return [...new Set(found)]
}"""


def faults(page: Page) -> list[str]:
    """Return what is cut off, overprinted or too small on the page as it stands, in words."""
    found: list[str] = page.evaluate(_FAULTS)
    return found
