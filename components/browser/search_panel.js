// What the search box says of what it found: how many hits, in how many sentences, in which themes.
const MOST_WORDS = 8 // that initials may mean, as buttons

const counted = ([one, several], number) => (number === 1 ? one : several.replace("2", number))

// What is said of one of the texts.
function factsOf(data, texts, where, places) {
  const text = texts[where]
  const scope = data.scopes[where]
  const inside = scope ? places.filter((place) => within(scope, place)) : places
  const numberIn = (theme) => places.filter((place) => within(text.passages[theme.id] ?? [], place)).length
  const themes = data.themes
    .map((theme) => ({ ...theme, where, number: numberIn(theme), spans: text.passages[theme.id] }))
    .filter((theme) => theme.number)
    .sort((one, other) => other.number - one.number)
  const { hits, sentences, within: filtered } = data.words
  const numbers = [counted(hits, places.length), counted(sentences, sentencesOf(text, places))]
  if (scope) numbers.push(filtered.replace("{number}", inside.length))
  return { line: [data.names[where], ...numbers].filter(Boolean).join(" · "), themes, listed: sentencesOf(text, inside) }
}

// Everything that is said: `said` in words, `listed` sentences of `meant`, if that is one word.
function foundBy(data, texts, words, { way, places }) {
  const facts = Object.keys(places).map((where) => factsOf(data, texts, where, places[where]))
  const lines = facts.map(({ line, themes }) => [line, ...themes.map((theme) => `${theme.label} ${theme.number}`)].join(" · "))
  const meant = { letters: [[words]], joined: [[joined(words)]], "": [] }[way] ?? wordsAt(texts, places)
  const said = way ? lines.join(" · ") : data.words.none.replace("{words}", words)
  return { said, facts, meant, note: data.words[way === "across" ? "initials" : way] ?? "", listed: facts.reduce((sum, one) => sum + one.listed, 0) }
}

// Draws it, with `place` between the steps. `step` goes on by a number, or to the next place within spans
// of a text; `look` looks for another word.
function drawPanel(panel, data, found, place, { step, look }) {
  const { words } = data
  const button = (className, text, label, act) => {
    const node = make("button", className, text)
    if (label) node.setAttribute("aria-label", label), (node.title = label)
    node.onpointerdown = (event) => event.preventDefault() // the focus stays in the box
    node.onclick = act
    return node
  }
  const had = [...panel.querySelectorAll("button")].indexOf(panel.getRootNode().activeElement)
  panel.replaceChildren()
  if (!found.facts.length) return panel.append(make("p", "", found.said))
  const steps = make("span", "steps")
  steps.append(button("", "‹", words.previous, () => step(-1)), place, button("", "›", words.next, () => step(1)))
  panel.append(steps)
  for (const { line, themes } of found.facts) {
    panel.append(make("p", "line", line))
    const chips = make("div", "chips")
    for (const { label, colour, number, where, spans } of themes) {
      const next = button("chip", `${label} ${number}`, "", () => step(1, where, spans))
      next.style.setProperty("--c", colour)
      next.title = words.theme.replace("{theme}", label)
      chips.append(next)
    }
    if (themes.length) panel.append(chips)
  }
  const last = make("div", "chips")
  if (found.note) last.append(make("span", "note", found.note))
  if (found.meant.length > 1) {
    for (const [word, number] of found.meant.slice(0, MOST_WORDS))
      last.append(button("chip", `${word} ${number}`, "", () => look(word)))
    if (found.meant.length > MOST_WORDS) last.append(make("span", "note", "…"))
  } else if (found.listed) {
    const pick = query({ evidence: data.letters.replace("{words}", () => found.meant[0][0]) })
    const list = button("list", counted(words.list, found.listed), "", () => send(pick))
    list.dataset.pick = pick
    list.setAttribute("aria-pressed", String(isChosen(data.chosen, pickOf(pick))))
    last.append(list)
  }
  if (last.childElementCount) panel.append(last)
  panel.querySelectorAll("button")[had]?.focus()
}
