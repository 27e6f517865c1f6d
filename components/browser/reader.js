// The text, its bar and its strip: what is done with each message. The other scripts of the reader
// build what stands on the page, light it, step through it, and listen to it.
function component({ data: [sent], parentElement, setTriggerValue, setStateValue }) {
  const data = whole(sent, setTriggerValue)
  if (!data) return
  const root = parentElement.querySelector(".reader") ?? makeRoot(parentElement)
  const [bar, note, page, strip, cut] = root.children
  ofSide(cut, data.words.cut, data)
  ofSide(page, data.words.text, data)
  for (const [name, value] of Object.entries(data.look)) root.style.setProperty(name, value)

  if (root.dataset.revision !== data.revision) {
    root.dataset.revision = data.revision
    buildPage(page, data, {
      all: () => setStateValue("listed", true),
      doubt: data.doubts && ((told) => setTriggerValue("doubt", told)),
    })
    root.dataset.ready = data.reading
  }
  const { built } = page
  const { scope } = data
  const { steps, show, first } = makeSteps(page, data)
  bar.replaceChildren(readings(data), steps)
  note.replaceChildren(data.note, ...partsBar(data))
  parentElement.host?.toggleAttribute("data-nothing", data.count === 0) // for components/frame.css
  page.classList.toggle("filtered", !!scope)
  if (built) {
    lightSpans(built, "within", scope ?? [])
    lightSpans(built, "spot", data.spots)
    lightEach(built, "evidence", built.sentences, data.evidence)
  }
  let { term } = data.chosen
  const before = root.dataset.chosen
  const chosenNow = [data.reading, term, data.evidence.join(), scope ? scope.join() : "", data.at].join("|")
  const changed = before !== chosenNow
  show(term, before === undefined ? !!term : changed)
  if (!term && built && changed) {
    if (data.at !== null) goTo(page, built.pieceAt(+data.at))
    else if (data.evidence.length) goTo(page, first())
    else if (scope) goTo(page, built.pieceAt(data.first)) // not an echo that stands before what states the theme
  }
  root.dataset.chosen = chosenNow
  // The charts wait for the text: two frames later it has been painted. Until it is heard, every run
  // is told so: with a click right behind it, the first word of it may be lost.
  if (data.tell) {
    requestAnimationFrame(() => requestAnimationFrame(() => {
      document.dispatchEvent(new Event("policytext:shown")) // links.js
      setTriggerValue("shown", true)
    }))
  }
  drawStrip(strip, page, data)
  listenTo(page, makeCut(cut, page, data, setTriggerValue))
  const answer = ({ themes, ...chosen }, picked) => {
    if (built && picked?.theme && !data.worded) {
      page.classList.toggle("filtered", themes.length > 0)
      lightSpans(built, "within", passagesOf(data, themes))
    } else if (picked?.term) {
      term = chosen.term
      show(term, true)
    }
  }
  return together(follow(data.chosen, answer), textTwins(page, data), showFound(page, data))
}

function makeRoot(parentElement) {
  const root = make("section", "reader")
  root.append(...["bar", "note", "page", "strip", "cut"].map((name) => make("div", name)))
  const [, note, page, , cut] = root.children
  note.setAttribute("role", "status")
  cut.setAttribute("role", "group")
  cut.hidden = true
  page.tabIndex = 0
  page.setAttribute("role", "region")
  page.lang = "zh-CN"
  parentElement.append(root)
  // Paper shows all of the text as it looks here.
  addEventListener("beforeprint", () => page.isConnected && page.built?.fillAll())
  return root
}

function buildPage(page, data, tell) {
  page.replaceChildren()
  page.built = null
  page.className = `page ${data.reading}`
  if (data.reading === "source") buildSource(page, data)
  else if (data.reading === "sentences") page.classList.replace("sentences", "list"), buildList(page, data, tell)
  else buildText(page, data)
}

// The switch between the text, its sentences and its source.
function readings(data) {
  const modes = make("span", "modes")
  for (const mode of ["text", "sentences", "source"]) {
    const node = make("button", "", data.words[mode] + (mode === "sentences" && data.count !== null ? ` ${data.count}` : ""))
    node.setAttribute("aria-pressed", String(mode === data.reading))
    node.onclick = () => send(query({ reading: mode }))
    modes.append(ofSide(node, node.textContent, data))
  }
  return modes
}

// Which part of a long text this is, and the ways to its neighbours.
const partsBar = (data) =>
  data.parts.map(({ text, pick }) => {
    const node = make(pick ? "button" : "span", "part", ` ${text} `)
    if (pick) node.onclick = () => send(pick)
    return pick ? ofSide(node, text, data) : node
  })
