// What is lit in the text: the chosen term, the passages that count, the words and the sentences of
// the chosen evidence, what is pointed at. Only what changes is touched; a paragraph that is built later shows it, too.
const noLight = () => ({
  hit: new Set(), pointed: new Set(), evidence: new Set(), within: [], spot: [], passage: [],
})

// Lights tokens as hits or as pointed at, or sentences as evidence.
function lightEach(built, name, nodes, numbers) {
  const wanted = new Set(numbers)
  for (const number of built.lit[name]) if (!wanted.has(number)) nodes[number]?.classList.remove(name, "now")
  for (const number of wanted) if (!built.lit[name].has(number)) nodes[number]?.classList.add(name)
  built.lit[name] = wanted
}

// Lights pieces: those "within" passages, or on a "spot" that they touch.
function lightSpans(built, name, spans) {
  if (String(spans) === String(built.lit[name])) return
  const kept = new Set(spans.map(String))
  for (const span of built.lit[name])
    if (!kept.has(String(span))) for (const piece of piecesOn(built, name, span)) piece.classList.remove(name)
  for (const span of spans) for (const piece of piecesOn(built, name, span)) piece.classList.add(name)
  built.lit[name] = spans
}

// The passages of themes, those that overlap joined; as `passages` of policytext/themes/themes.py.
function passagesOf(data, themes) {
  const joined = []
  const spans = themes.flatMap((theme) => data.passages[theme] ?? [])
  for (const [start, end] of spans.sort(([a, b], [c, d]) => a - c || b - d)) {
    const last = joined.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

// The pieces that stand there already, of those that a span lights.
function* piecesOn({ places, nodes, isFull }, name, [start, end]) {
  for (let number = places.paragraphAt(start); number < nodes.length && +nodes[number].dataset.start < end; number++) {
    if (!isFull(number)) continue
    const { pieces } = nodes[number]
    const first = firstWhere(pieces.length, (one) => (name === "spot" ? pieces[one].end > start : pieces[one].start >= start))
    for (let one = first; one < pieces.length && pieces[one].start < end; one++) yield pieces[one]
  }
}

// Shows on a paragraph that was just built what is lit in it.
function lightParagraph({ places, lit, nodes, marks, sentences }, number) {
  const { pieces } = nodes[number]
  if (!pieces.length) return
  const [from, to] = [pieces[0].start, pieces.at(-1).end]
  if (touches(lit.within, from, to))
    for (const piece of pieces) piece.classList.toggle("within", touches(lit.within, piece.start, piece.start + 1))
  if (touches(lit.spot, from, to))
    for (const piece of pieces) piece.classList.toggle("spot", touches(lit.spot, piece.start, piece.end))
  for (const token of lit.hit) if (from <= places.starts[token] && places.starts[token] < to) marks[token].classList.add("hit")
  for (const sentence of lit.evidence)
    if (places.sentenceAt(from) <= sentence && sentence <= places.sentenceAt(to - 1)) sentences[sentence].classList.add("evidence")
}
