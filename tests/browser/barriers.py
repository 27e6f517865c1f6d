"""What axe finds on a page: barriers to readers who cannot see it well, or use no mouse.

Nearly all of axe's time is the contrast of a long text's thousand words, each with all that lies
beneath it. Of words drawn in the same colours on the same grounds the first, second, fourth, eighth
and so on are looked at; everything else that axe knows is looked at everywhere.
"""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# The kind of an element: its own looks, and the kind of what it stands on. What is laid over
# other things (positioned, moved) stands on ground of its own.
ALIKE = """() => {
  const kinds = new Map(), kindOf = new Map(), met = new Map()
  const LOOKS = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize",
    "fontWeight", "textShadow", "filter", "mixBlendMode", "visibility"]
  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host
  const kind = (node) => {
    if (!node) return 0
    if (kindOf.has(node)) return kindOf.get(node)
    const style = getComputedStyle(node)
    const inFlow = style.position === "static" && style.transform === "none"
    const ground = inFlow ? kind(parentOf(node)) : `own ${kindOf.size}`
    const said = [ground, node.tagName, ...LOOKS.map((name) => style[name])].join("/")
    if (!kinds.has(said)) kinds.set(said, kinds.size + 1)
    kindOf.set(node, kinds.get(said))
    return kinds.get(said)
  }
  const walk = (node) => {
    const words = [...node.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE)
      .map((one) => one.data.trim()).join("")
    if (words) {
      const key = `${kind(node)} ${words.length > 1}` // axe passes over single characters
      const number = (met.get(key) ?? 0) + 1
      met.set(key, number)
      if (number & (number - 1)) node.setAttribute("data-alike", "")
    }
    for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) walk(child)
  }
  const forget = (node) => {
    node.removeAttribute("data-alike")
    for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) forget(child)
  }
  walk(document.body)
  axe.configure({ rules: [{ id: "color-contrast", selector: "*:not([data-alike])" }] })
  return () => forget(document.body)
}"""
RUN = """async (within) => {
  const forget = (ALIKE)()
  try {
    const { violations } = await axe.run(within ?? document, { resultTypes: ["violations"] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)]))
  } finally {
    forget()
  }
}""".replace("ALIKE", ALIKE)


def barriers(page: Page, within: str | None = None) -> list[tuple[str, str]]:
    """Return every barrier on a page, or `within` a part of it: rule of axe, start of element."""
    page.evaluate(Axe().axe_script)
    return [(rule, element) for rule, element in page.evaluate(RUN, within)]
