// One calm bar over the page: what is wrong with the line, what waits for it, and what can be done.
let bar = null // on the page that is shown: its element, its words, what is drawn in it

function showBar(home, words) {
  const popover = make("div", "line")
  popover.setAttribute("popover", "manual")
  popover.dataset.reactAriaTopLayer = "true" // a dialog leaves it to those who listen
  home.querySelector(".line")?.remove()
  home.append(popover)
  bar = { popover, words, drawn: "", time: null }
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
  if (bar.time) bar.time.textContent = fill(bar.words.seconds, Math.round((now - rows[0].since) / 1000))
}

// What is wrong with the line just now: nothing, or one row, the first, that says for how long.
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
  bar.time = null
  if (!rows.length) return void (popover.matches(":popover-open") && popover.hidePopover())
  if (!popover.matches(":popover-open")) popover.showPopover() // before its words come: only then are they read out
  popover.replaceChildren(...rows.map((row) => {
    const node = make("div", `row ${row.word}`)
    const status = make("p")
    status.setAttribute("role", "status")
    node.append(make("i"), status)
    if (row.since) {
      bar.time = make("span", "time")
      bar.time.setAttribute("aria-hidden", "true") // or it would be read out every second
      node.append(bar.time)
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
