// The words of the large slide: headline and takeaway to edit, what it counts, the notes' sentences.
// The boxes stay as long as their slide is shown: what is being written is never taken away.

// `does` has word(words, headline, takeaway): what was written in the place of a proposal.
function wordsOf(does) {
  const panel = make("div", "panel")
  const place = make("p", "place")
  const name = make("p", "name")
  const boxes = make("div", "boxes")
  const base = make("p", "base")
  const notes = make("details", "notes")
  panel.append(place, name, boxes, base, notes)
  let shown = ""

  const boxOf = (kind, title, longest, one) => {
    const field = make("label", "field")
    const box = make("textarea", kind)
    box.rows = 1
    box.maxLength = longest
    box.lang = one.lang
    field.append(make("span", "", title), box)
    const write = () => {
      if (box.value.includes("\n")) box.value = box.value.replace(/\s*\n\s*/g, " ")
      const [headline, takeaway] = one.boxes.map((each) => each.value)
      does.word(one, headline, takeaway)
    }
    box.addEventListener("input", write)
    box.addEventListener("change", () => does.tell())
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return
      event.preventDefault()
      does.tell()
    })
    return [field, box]
  }
  const build = (leaf, data) => {
    const of = (key, one) => (leaf.words.length > 1 ? worded(data.words[`${key}_of`], { said: one.language }) : data.words[key])
    boxes.replaceChildren(
      ...leaf.words.map((words) => {
        const one = { lang: words.lang, proposal: words.proposal, proposed: words.proposed }
        const [headline, head] = boxOf("headline", of("headline", words), data.longest[0], one)
        const [takeaway, take] = boxOf("takeaway", of("takeaway", words), data.longest[1], one)
        one.boxes = [head, take]
        const back = make("button", "back", data.words.back)
        back.onclick = () => {
          does.word(one, ...one.proposed)
          does.tell()
          head.focus()
        }
        const group = make("div", "pair")
        group.one = one
        group.append(headline, takeaway, back)
        return group
      }))
    notes.replaceChildren(make("summary", "", fill(data.words.notes, leaf.notes.length)))
    const sentences = make("ol")
    sentences.append(...leaf.notes.map((sentence) => make("li", "", sentence)))
    notes.append(sentences)
    notes.open = false
    notes.hidden = !leaf.notes.length
  }
  const draw = (leaf, number, data) => {
    const total = data.leaves.length
    place.textContent = worded(data.words.place, { place: number, number: total })
    name.replaceChildren(make("b", "", leaf.name))
    if (leaf.theme) {
      const theme = make("span", "theme", leaf.theme[0])
      theme.style.setProperty("--c", leaf.theme[1])
      name.append(theme)
    }
    const now = JSON.stringify([leaf.id, leaf.words.map((one) => one.proposal), leaf.notes])
    if (now !== shown) build(leaf, data)
    shown = now
    for (const [at, group] of [...boxes.children].entries()) {
      const { own, proposed } = leaf.words[at]
      group.one.boxes.forEach((box, which) => box.value === own[which] || (box.value = own[which]))
      group.lastChild.hidden = own.every((words, which) => words === proposed[which])
    }
    base.textContent = leaf.item ? leaf.base : data.words.fixed
  }
  return { panel, draw, focus: () => boxes.querySelector("textarea")?.focus() }
}
