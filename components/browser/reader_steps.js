// Steps from one hit of the chosen term, or one sentence of the chosen evidence, to the next.
// Brings a node into view. In a long text paragraphs that come into sight may be higher than thought, and
// move it: two frames later it stands where it should.
function goTo(page, node, frames = page.classList.contains("long") ? 2 : 0) {
  if (!node) return
  page.goal = node
  page.scrollTop += node.getBoundingClientRect().top - page.getBoundingClientRect().top - page.clientHeight / 3
  if (frames) requestAnimationFrame(() => page.goal === node && goTo(page, node, frames - 1))
}

function makeSteps(page, data) {
  const built = data.reading === "text" ? page.built : null
  const steps = make("span", "steps")
  const name = make("b")
  const number = make("span", "number")
  let hits = [] // what can be stepped through in this part of the text: where it begins, its node
  let all = [] // where it stands in the whole text
  let before = 0 // how many of them before this part
  let place = 0 // the one now shown; between two when this part holds none

  const inScope = (offset) => !data.scope || touches(data.scope, offset, offset + 1)
  const mark = (node) => {
    page.now?.classList.remove("now")
    node?.classList.add("now")
    page.now = node
  }
  const step = (by) => {
    place = ((by > 0 ? Math.floor : Math.ceil)(place + by) + all.length) % all.length
    const hit = hits[place - before]
    if (!hit) return send(query({ [data.where]: all[place], reading: "text" })) // it stands in another part
    mark(hit.node())
    goTo(page, page.now)
    number.textContent = `${place + 1} / ${all.length}`
  }
  const button = (text, label, act) => {
    const node = make("button", "", text)
    node.onclick = act
    return ofSide(node, label, data)
  }
  const hitsOf = (tokens) => tokens.map((token) => ({ start: built.places.starts[token], node: () => built.markOf(token) }))
  const sentencesOf = (numbers) => {
    const here = numbers.filter((sentence) => data.sentences[sentence - data.from[1]])
    return here.map((sentence) => ({ start: data.sentences[sentence - data.from[1]][0], node: () => built.sentenceOf(sentence) }))
  }

  // Lights the hits of a term, or shows those of the evidence, and leads to the first or does not.
  const show = (term, jump) => {
    mark(null)
    const tokens = built && term ? built.places.tokensOf(term).filter((token) => inScope(built.places.starts[token])) : []
    if (built) lightEach(built, "hit", built.marks, tokens)
    hits = !built ? [] : data.evidence.length && !term ? sentencesOf(data.evidence) : hitsOf(tokens)
    name.textContent = term || data.evidenceLabel
    steps.replaceChildren()
    const starts = hits.map(({ start }) => start)
    all = data.places.length && term === data.chosen.term ? data.places : starts
    before = all === starts ? 0 : all.filter((start) => start < data.from[0]).length
    if (all.length) {
      steps.append(
        button("‹", data.words.previous, () => step(-1)), name, number, button("›", data.words.next, () => step(1)))
      place = before + (hits.length ? Math.max(0, data.at === null ? 0 : starts.indexOf(+data.at)) : -0.5)
      number.textContent = `${hits.length ? place + 1 : "–"} / ${all.length}`
      if (jump && hits.length) step(0)
    } else if (term) steps.append(name, make("span", "", built ? "\u00a00" : ""))
  }
  return { steps, show, first: () => hits[0]?.node() }
}
