// A part of the text in numbers: where its tokens stand, which terms they are, how its pieces look.
// All places are those of the whole text, as Python counts them: 🙂 is one character.

// The first number below `length` for which `holds` is true; for those behind it, it is true, too.
function firstWhere(length, holds) {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function placesOf(data) {
  const [base, firstSentence] = data.from
  // A script counts 🙂 as two: where there is such a letter, they are told apart beforehand.
  const letters = /[\ud800-\udbff]/.test(data.text) ? Array.from(data.text) : null
  const read = (from, to) =>
    letters ? letters.slice(from - base, to - base).join("") : data.text.slice(from - base, to - base)
  // A token is its length, negative where it is no term; its term is what it reads, if nothing else.
  const starts = new Int32Array(data.tokens.length + 1).fill(base)
  data.tokens.forEach((length, token) => (starts[token + 1] = starts[token] + Math.abs(length)))
  const termOf = (token) =>
    data.tokens[token] < 0 ? "" : data.terms[token] ?? read(starts[token], starts[token + 1])
  let byTerm = null
  const index = () => {
    byTerm = new Map()
    for (let token = 0; token < data.tokens.length; token++) {
      const term = termOf(token)
      if (term && !byTerm.get(term)?.push(token)) byTerm.set(term, [token])
    }
    return byTerm
  }
  const among = (spans, at) => firstWhere(spans.length, (number) => spans[number][1] > at)
  return {
    starts,
    read,
    termOf,
    tokensOf: (term) => (byTerm ?? index()).get(term) ?? [],
    paragraphAt: (at) => among(data.paragraphs, at),
    sentenceAt: (at) => firstSentence + Math.min(among(data.sentences, at), data.sentences.length - 1),
    // The pieces of [from, to): [start, end, token, look], tokens cut where the look changes.
    piecesIn(from, to) {
      const pieces = []
      let look = among(data.looks, from)
      for (let token = firstWhere(data.tokens.length, (one) => starts[one] >= from); starts[token] < to && token < data.tokens.length; token++) {
        for (let start = starts[token]; start < starts[token + 1]; ) {
          while (look < data.looks.length && data.looks[look][1] <= start) look++
          const [begins, ends] = data.looks[look] ?? [Infinity, Infinity]
          const end = Math.min(starts[token + 1], begins > start ? begins : ends)
          pieces.push([start, end, token, begins > start ? null : data.looks[look]])
          start = end
        }
      }
      return pieces
    },
  }
}
