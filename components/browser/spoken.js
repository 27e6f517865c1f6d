// Streamlit speaks English. Its own words are said in the reader's language here, and controls that
// stand on a page more than once are named with what they belong to. Nothing of a text is touched:
// only what stands at these places and reads like this.
const AT = {
  pick: '[data-testid="stSelectbox"], [data-testid="stMultiSelect"]',
  upload: '[data-testid="stFileUploader"]',
  drop: '[data-testid="stFileUploaderDropzone"]',
}
const ATTRIBUTES = ["aria-label", "placeholder"]
// Where, which attribute ("" is the text itself), how it reads, the word of ours; "within" adds the
// name of the widget to one that is the same in each, "limited" is a number of MB.
const SAYINGS = [
  ['[data-testid="stSkipToContent"]', "", /^Skip to main content$/, "skip"],
  ['[data-testid="stSidebar"]', "aria-label", /^Sidebar$/, "sidebar"],
  ["button", "aria-label", /^Collapse sidebar$/, "collapse"],
  ["button", "aria-label", /^Expand sidebar$/, "expand"],
  [`:is(${AT.pick}) button`, "aria-label", /^(?:Open|Show options)$/, "open"],
  [`:is(${AT.pick}) [data-tag] button`, "aria-label", /^Remove (.*)$/s, "remove", "within"],
  [`:is(${AT.pick}) button`, "aria-label", /^Clear (?:all|value)$/, "clear"],
  [`:is(${AT.pick}) [role="group"]`, "aria-label", /^Selected values$/, "chosen"],
  [`:is(${AT.pick}) input`, "placeholder", /^(?:Choose|Add|No options|Choose or add) ?.*option.*$/, "choose"],
  ['[role="option"]', "", /^Add: (.*)$/s, "add"],
  ['[role="listbox"]', "", /^No results$/, "none"],
  ["[data-live-announcer] [role='log'] > div", "", /^(\d+) options? available\.$/, "options"],
  ["button", "aria-label", /^Help$/, "help"],
  ["button", "aria-label", /^Help for (.*)$/s, "help_for"],
  ['[role="dialog"] button, [data-testid="stToast"] button', "aria-label", /^[Cc]lose$/, "close"],
  ['[data-testid$="Dropdown"] button, [role="presentation"] button', "aria-label", /^Dismiss$/, "close"],
  ['[role="region"], section', "aria-label", /^(?:\d+ notifications?\.|Notifications)$/, "notices"],
  ["button", "aria-label", /^Fullscreen(?:: )?(.*)$/s, "fullscreen"],
  ["button", "aria-label", /^(?:Close|Exit) fullscreen.*$/s, "leave_fullscreen"],
  ["button", "aria-label", /^Copy to clipboard$/, "copy"],
  ["button", "aria-label", /^Copied!?$/, "copied"],
  ['[role="progressbar"]', "aria-label", /^progress$/, "progress"],
  [`${AT.drop} button p`, "", /^(?:Upload|Browse files)$/, "upload"],
  [`${AT.upload} input`, "aria-label", /^file upload$/, "files"],
  ['[data-testid="stFileUploaderDropzoneInstructions"] span', "", /^([\d.,]+[MG]B) per file.*$/, "limit", "limited"],
  [`${AT.upload} [role="alert"], [role="tooltip"]`, "", /^File must be ([\d.,]+ ?[MG]B) or smaller\.$/, "too_large", "limited"],
  [`${AT.upload} [role="alert"], [data-testid="stTooltipErrorContent"], [data-testid="stTooltipContent"]`, "", /^(?:Error: )?(?:AxiosError|Connection lost|.*(?:[Nn]etwork|[Tt]ime|status|abort)).*$/s, "upload_cut"],
  [`${AT.upload} [role="alert"]`, "", /^Error: $/, "error"],
]
const GROUP = '[class*="st-key-panel_"], [class*="st-key-text_"]'
const GROUPED = [
  '[class*="st-key-head_"] [role="switch"]',
  '[class*="st-key-export_"] button',
  '[class*="st-key-base_"] button',
  `[class*="st-key-panel_preview_"] :is(button, input)`,
  '[class*="st-key-text_"] button',
  `${AT.drop} button`,
].join()

const told = new WeakMap() // node → what it said itself, and what it was made to say
const theirs = (node, attribute, now) => {
  const known = told.get(node)?.[attribute]
  return known && known.ours === now ? known.theirs : now
}
const say = (node, attribute, words, ours, put) => {
  told.set(node, { ...told.get(node), [attribute]: { theirs: words, ours } })
  put(ours)
}
// The text itself is one node, which React keeps: its words change, it stays.
const texts = (node) => {
  const found = []
  const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) found.push(walk.currentNode)
  return found
}
const labelOf = (node) => {
  const widget = node.closest(`${AT.pick}, ${AT.upload}`)
  return widget?.querySelector('[data-testid="stWidgetLabel"]')?.textContent ?? ""
}
const groupOf = (node) => {
  if (node.closest(AT.drop)) return labelOf(node)
  const group = node.closest(GROUP)
  const name = group?.querySelector('h3, strong, [class*="st-key-head_"] [aria-checked="true"]')
  return name?.textContent.trim() ?? ""
}

function component({ data: [words] }) {
  const put = (key, values) =>
    Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, () => value), words[key])
  const megabytes = (said) => thousands(parseFloat(said.replaceAll(",", "")) * (said.endsWith("GB") ? 1024 : 1))
  // What a node says in this language, where it says something that is known.
  const translated = (node, said, [, , pattern, key, how]) => {
    const match = said.match(pattern)
    if (!match) return null
    if (how === "limited") return put(key, { number: megabytes(match[1]) })
    const ours = put(key, { name: match[1] || labelOf(node), number: match[1] ?? "" })
    return how === "within" ? `${ours} · ${labelOf(node)}` : ours
  }
  const pass = () => {
    // It has a name, and so is no mere presentation.
    for (const node of document.querySelectorAll(`${AT.drop}[role="presentation"]`)) node.setAttribute("role", "group")
    const names = new Map() // node → its name, before it is told which group it belongs to
    for (const saying of SAYINGS) {
      const [where, attribute] = saying
      for (const node of document.querySelectorAll(where)) {
        if (attribute === "") {
          for (const text of texts(node)) {
            const said = theirs(text, "text", text.data)
            const ours = translated(node, said, saying)
            if (ours !== null) say(text, "text", said, ours, () => text.data === ours || (text.data = ours))
          }
        } else {
          const said = theirs(node, attribute, node.getAttribute(attribute) ?? "")
          const ours = translated(node, said, saying)
          if (ours !== null && saying[3] === "close") node.dataset.closes = "" // for links.js
          if (ours !== null && attribute === "aria-label") names.set(node, ours)
          else if (ours !== null) set(node, attribute, said, ours)
        }
      }
    }
    const taken = new Map()
    const grouped = new Set(document.querySelectorAll(GROUPED))
    for (const node of new Set([...names.keys(), ...grouped])) {
      const said = theirs(node, "aria-label", node.getAttribute("aria-label") ?? "")
      const own = names.get(node) ?? (said || (node.querySelector("p") ?? node).textContent.trim())
      const group = grouped.has(node) ? groupOf(node) : ""
      const name = group && own ? put("paired", { name: own, value: group }) : own
      const before = group ? (taken.get(node.tagName + name) ?? 0) : 0
      taken.set(node.tagName + name, before + 1)
      if (name) set(node, "aria-label", said, before ? `${name} ${before + 1}` : name)
    }
  }
  const set = (node, attribute, said, ours) =>
    say(node, attribute, said, ours, () => node.getAttribute(attribute) === ours || node.setAttribute(attribute, ours))

  window.policytextSpoken?.()
  let asked = 0
  const watch = new MutationObserver(() => (asked ||= requestAnimationFrame(() => ((asked = 0), pass()))))
  watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES })
  pass()
  const stop = () => {
    watch.disconnect()
    cancelAnimationFrame(asked)
  }
  window.policytextSpoken = stop
  return stop
}
