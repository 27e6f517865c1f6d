// The text, its bar and its strip; reader_text.js builds what stands on the page.
export default function ({ data: [sent], parentElement, setTriggerValue }) {
  const data = whole(sent, setTriggerValue)
  if (!data) return
  let root = parentElement.querySelector(".reader")
  if (!root) {
    root = make("section", "reader")
    root.append(make("div", "bar"), make("div", "note"), make("div", "page"), make("div", "strip"), make("div", "cut"))
    root.children[1].setAttribute("role", "status")
    root.children[4].setAttribute("role", "group")
    root.children[4].hidden = true
    root.children[2].tabIndex = 0
    parentElement.append(root)
  }
  const [bar, note, page, strip, cut] = root.children
  ofSide(cut, data.words.cut, data)
  page.setAttribute("role", "region")
  ofSide(page, data.words.text, data)
  page.lang = "zh-CN"
  for (const [name, value] of Object.entries(data.look)) root.style.setProperty(name, value)

  if (root.dataset.revision !== data.revision) {
    root.dataset.revision = data.revision
    page.replaceChildren()
    page.className = `page ${data.reading}`
    if (data.reading === "source") buildSource(page, data)
    else if (data.reading === "sentences") page.classList.replace("sentences", "list"), buildList(page, data, data.doubts && ((told) => setTriggerValue("doubt", told)))
    else buildText(page, data)
    root.dataset.ready = data.reading
    page.querySelector(".token.term")?.setAttribute("tabindex", "0")
  }

  let hits = [] // what can be stepped through in this part of the text
  let all = [] // where it stands in the whole text
  let before = 0 // how many of them before this part
  let place = 0 // the one now shown; between two when this part holds none
  let { term } = data.chosen
  const scope = data.scope
  const inScope = (offset) => !scope || touches(scope, offset, offset + 1)
  const goTo = (node) => {
    if (node) page.scrollTop = node.offsetTop - page.offsetTop - page.clientHeight / 3
  }
  const step = (by) => {
    hits[place - before]?.classList.remove("now")
    place = ((by > 0 ? Math.floor : Math.ceil)(place + by) + all.length) % all.length
    const node = hits[place - before]
    if (!node) return send(query({ [data.where]: all[place], reading: "text" })) // it stands in another part
    node.classList.add("now")
    goTo(node)
    number.textContent = `${place + 1} / ${all.length}`
  }
  const name = make("b")
  const number = make("span")
  number.className = "number"
  const button = (text, label, act) => {
    const node = make("button", "", text)
    node.onclick = act
    return ofSide(node, label, data)
  }

  const steps = make("span", "steps")
  const drawHits = (jump) => {
    root.querySelectorAll("mark.hit").forEach((node) => node.classList.remove("hit", "now"))
    hits = term && data.reading === "text"
      ? [...page.querySelectorAll("mark.term")].filter((node) => node.dataset.term === term && inScope(+node.dataset.start))
      : []
    if (data.evidence.length && !term) {
      hits = data.evidence.map((i) => page.querySelector(`[data-sentence="${i}"]`)).filter(Boolean)
    } else hits.forEach((node) => node.classList.add("hit"))
    name.textContent = term || data.evidenceLabel
    steps.replaceChildren()
    const starts = hits.map((node) => +node.dataset.start)
    all = data.places.length && term === data.chosen.term ? data.places : starts
    before = all === starts ? 0 : all.filter((start) => start < data.from[0]).length
    if (all.length) {
      steps.append(
        button("‹", data.words.previous, () => step(-1)), name, number, button("›", data.words.next, () => step(1)))
      place = before + (hits.length ? Math.max(0, data.at === null ? 0 : starts.indexOf(+data.at)) : -0.5)
      number.textContent = `${hits.length ? place + 1 : "–"} / ${all.length}`
      if (jump && hits.length) step(0)
    } else if (term) steps.append(name, make("span", "", data.reading === "text" ? "\u00a00" : ""))
  }

  bar.replaceChildren()
  const modes = make("span", "modes")
  for (const mode of ["text", "sentences", "source"]) {
    const node = make("button", "", data.words[mode] + (mode === "sentences" && data.count !== null ? ` ${data.count}` : ""))
    node.setAttribute("aria-pressed", String(mode === data.reading))
    node.onclick = () => send(query({ reading: mode }))
    modes.append(ofSide(node, node.textContent, data))
  }
  bar.append(modes, steps)
  note.textContent = data.note
  for (const { text, pick } of data.parts) {
    const node = make(pick ? "button" : "span", "part", ` ${text} `)
    if (pick) node.onclick = () => send(pick)
    note.append(pick ? ofSide(node, text, data) : node)
  }

  parentElement.host?.toggleAttribute("data-nothing", data.count === 0) // for components/frame.css
  page.classList.toggle("filtered", !!scope)
  const isSpot = ({ dataset: { start, end } }) => touches(data.spots, +start, +end)
  for (const piece of page.querySelectorAll(".piece")) {
    piece.classList.toggle("outside", !inScope(+piece.dataset.start))
    piece.classList.toggle("spot", isSpot(piece))
  }
  const spoken = new Set(data.evidence)
  for (const node of page.querySelectorAll(".sentence"))
    node.classList.toggle("evidence", spoken.has(+node.dataset.sentence))
  const chosenNow = [data.reading, data.chosen.term, data.evidence.join(), scope ? scope.join() : "", data.at].join("|")
  drawHits(root.dataset.chosen !== undefined && root.dataset.chosen !== chosenNow ? true : !!term && root.dataset.chosen === undefined)
  if (!term && data.reading === "text" && root.dataset.chosen !== chosenNow) {
    const pieceAt = (at) => [...page.querySelectorAll(".piece")].find((piece) => +piece.dataset.start <= at && at < +piece.dataset.end)
    if (data.at !== null) goTo(pieceAt(+data.at))
    else if (data.evidence.length) goTo(hits[0])
    else if (scope) goTo(pieceAt(data.first)) // not an echo that stands before what states the theme
  }
  root.dataset.chosen = chosenNow
  // The charts wait for the text: two frames later it has been painted.
  if (data.tell && !root.dataset.told) {
    root.dataset.told = true
    requestAnimationFrame(() => requestAnimationFrame(() => setTriggerValue("shown", true)))
  }

  strip.replaceChildren()
  strip.hidden = data.reading !== "text"
  strip.title = data.words.strip
  const from = data.from[0]
  const length = Math.max((data.paragraphs.at(-1)?.[1] ?? 1) - from, 1)
  for (const [start, end, id] of data.strip) {
    const band = make("i")
    band.style.cssText = `top:${((start - from) / length) * 100}%;height:${((end - start) / length) * 100}%`
    band.style.setProperty("--c", data.themes[id].colour)
    strip.append(band)
  }
  const view = make("u")
  strip.append(view)
  const showPlace = () => {
    view.style.top = `${(page.scrollTop / page.scrollHeight) * 100}%`
    view.style.height = `${(page.clientHeight / page.scrollHeight) * 100}%`
  }
  showPlace()
  page.onscroll = showPlace
  strip.onclick = (event) => {
    const box = strip.getBoundingClientRect()
    page.scrollTop = ((event.clientY - box.top) / box.height) * page.scrollHeight - page.clientHeight / 2
  }

  const close = () => (cut.hidden = true)
  const tool = (className, text, act) => {
    const node = make("button", className, text)
    node.onclick = act
    return node
  }
  const offer = () => {
    const now = data.reading === "text" && data.cuts ? selected(page) : null
    if (!now) return cut.dataset.said ? undefined : close()
    cut.dataset.said = ""
    const words = Array.from(data.text).slice(now.start - data.from[0], now.end - data.from[0]).join("")
    const correct = (what) => {
      close()
      setTriggerValue("cut", { what, ...now, number: Date.now() })
    }
    cut.replaceChildren(make("b", "", words.length > 14 ? `${words.slice(0, 14)}…` : words))
    for (const what of ["whole", "split", "ignore"]) cut.append(tool(what, data.words[what], () => correct(what)))
    cut.hidden = false
  }
  if (data.said !== (cut.dataset.last ?? "")) {
    cut.dataset.last = cut.dataset.said = data.said
    cut.replaceChildren(make("span", "said", data.said))
    if (data.undoable) cut.append(tool("undo", data.words.undo, () => setTriggerValue("undo", Date.now())))
    const shut = tool("close", "×", () => ((cut.dataset.said = ""), close()))
    shut.setAttribute("aria-label", data.words.close)
    cut.append(shut)
    cut.firstChild.setAttribute("role", "status")
    cut.hidden = !data.said
  }
  // A browser does not let a selection begin in what can have the focus: only one term has a
  // tabindex, and none while the mouse is down.
  page.onpointerdown = () => page.querySelector("mark[tabindex]")?.removeAttribute("tabindex")
  page.onpointerup = (event) => {
    const mark = event.target.closest?.("mark.term") ?? page.querySelector("mark.term")
    mark?.setAttribute("tabindex", "0")
    setTimeout(offer)
  }
  page.onkeyup = (event) => event.shiftKey && offer()

  page.onclick = (event) => {
    const node = event.target.closest?.("mark.term")
    if (node && !selected(page)) send(query({ term: node.dataset.term }))
  }
  page.onkeydown = (event) => {
    const marks = [...page.querySelectorAll("mark.term")]
    const now = marks.indexOf(event.target)
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (now >= 0 && event.shiftKey && by) {
      // Shift and an arrow: from the term's characters on, one more or one less.
      const start = +marks[now].dataset.start
      const kept = selected(page)
      const end = kept && kept.start === start ? kept.end : start + Array.from(marks[now].textContent).length
      select(page, start, Math.max(end + by, start + 1))
      event.preventDefault()
      return
    }
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1 }[event.key]
    if (now >= 0 && to !== undefined && marks[to]) {
      marks[now].removeAttribute("tabindex")
      marks[to].tabIndex = 0
      marks[to].focus()
      event.preventDefault()
    } else if (now >= 0 && (event.key === "Enter" || event.key === " ")) {
      send(query({ term: marks[now].dataset.term }))
      event.preventDefault()
    }
  }
  return follow(data.chosen, (chosen, picked) => {
    if (!picked?.term || picked.theme) return
    term = chosen.term
    drawHits(true)
  })
}
