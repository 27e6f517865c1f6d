// One calm bar over the page: what is the matter with the line, what waits, and what can be done.
let bar = null // of the page that is shown: what it is made of, and its words

function showBar(home, words) {
  const popover = make("div", "line")
  popover.setAttribute("popover", "manual")
  popover.dataset.reactAriaTopLayer = "true" // a dialog leaves it to those who listen
  home.querySelector(".line")?.remove()
  home.append(popover)
  bar = { popover, words, drawn: "", times: [] }
  drawLine()
}

function drawLine() {
  if (!bar?.popover.isConnected) return
  const now = performance.now()
  for (const [name, { until }] of line.notices) if (until < now) line.notices.delete(name)
  const rows = [...troubles(now), ...line.notices.values()]
  const drawn = JSON.stringify(rows.map(({ word, more, name, ways }) => [word, more, name, Object.keys(ways ?? {})]))
  if (drawn !== bar.drawn) redraw(rows)
  bar.drawn = drawn
  bar.times.forEach((node, place) => (node.textContent = fill(bar.words.seconds, Math.round((now - rows[place].since) / 1000))))
}

// What is the matter just now: nothing, or one row.
function troubles(now) {
  if (line.notices.has("ended")) return []
  const waits = waiting()
  if (isAway() && line.awaySince && now - line.awaySince > PATIENCE.blip)
    return [{ word: "away", more: line.act ? "asks" : waits ? "waits" : "read_on", since: line.awaySince }]
  if (document.documentElement.dataset.line === "silent")
    return [{ word: "silent", more: isWaiting() ? "waits" : "read_on", since: line.heard }]
  return []
}

function redraw(rows) {
  const { popover, words } = bar
  bar.times = []
  if (!rows.length) return void (popover.matches(":popover-open") && popover.hidePopover())
  if (!popover.matches(":popover-open")) popover.showPopover() // before its words: they are then heard
  popover.replaceChildren(...rows.map((row) => {
    const node = make("div", `row ${row.word}`)
    const status = make("p")
    status.setAttribute("role", "status")
    node.append(make("i"), status)
    if (row.since) {
      bar.times.push(make("span", "time"))
      bar.times.at(-1).setAttribute("aria-hidden", "true") // not each second anew
      node.append(bar.times.at(-1))
    }
    for (const [way, act] of Object.entries(row.ways ?? {})) node.append(tool(words[way], act))
    if (row.ways && !row.ways.reload) node.append(tool("×", () => closeRow(row), words.close))
    requestAnimationFrame(() => (status.textContent = sentence(row)))
    return node
  }))
}
const sentence = ({ word, more, name }) =>
  [bar.words[word].replace("{name}", () => name ?? ""), more ? bar.words[more] : ""].filter(Boolean).join(document.documentElement.lang === "en" ? " " : "")
const tool = (words, act, name) => {
  const node = make("button", name ? "close" : "", words)
  if (name) node.setAttribute("aria-label", name)
  node.onclick = act
  return node
}
function closeRow(row) {
  for (const [name, one] of line.notices) if (one === row) line.notices.delete(name)
  drawLine()
}
