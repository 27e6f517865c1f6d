// Where words stand in a text that policytext/study/searchable.py made searchable. Places are offsets
// of the document, [start, end), in order and apart.
const INITIALS = /^[a-z]{2,}$/
const BLANKS_OF_LINES = /(?<=[^\x00-\xff])\s+(?=[^\x00-\xff])/g // as where a line of hanzi was broken

const changing = ([from, to]) => {
  const before = Array.from(from)
  const into = new Map(Array.from(to, (character, place) => [before[place], character]))
  return (text) => Array.from(text, (character) => into.get(character) ?? character).join("")
}

// A text with what is made of it once, when it is first searched.
const made = new WeakMap()
const ready = (text) => {
  if (!made.has(text)) {
    const letters = Array.from(text.text)
    // Python counts 𠮷 as one character, a script's strings as two.
    const offsets = letters.length < text.text.length ? letters.flatMap((one, place) => Array(one.length).fill(place)) : null
    const [folded, same] = [changing(text.folds), changing(text.same)]
    made.set(text, { letters, folded, same, either: same(text.text), small: text.initials.toLowerCase(), offset: (place) => (offsets ? offsets[place] ?? letters.length : place) })
  }
  return made.get(text)
}

function* standing(text, words) {
  for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + words.length)) yield at
}
const joined = (words) => words.replace(BLANKS_OF_LINES, "")

// By letters, whatever their width and case: as many as a plain count of them.
const byLetters = (text, words) => {
  const { folded, offset } = ready(text)
  const wanted = folded(words)
  return [...standing(text.text, wanted)].map((at) => [offset(at), offset(at + wanted.length)])
}
// The same in simplified or traditional characters.
const byScript = (text, words) => {
  const { folded, same, either, offset } = ready(text)
  const wanted = same(folded(joined(words)))
  return [...standing(either, wanted)].map((at) => [offset(at), offset(at + wanted.length)])
}
// By the initials of pinyin, in one word or from the beginning of a word on: every place of what is
// written there.
const byInitials = (fits) => (text, words) => {
  const wanted = ready(text).folded(words)
  if (!INITIALS.test(wanted)) return []
  const { letters, small } = ready(text)
  const meant = new Set()
  for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + 1)) {
    const [end, here] = [at + wanted.length, text.initials.slice(at, at + wanted.length)]
    if (fits.test(here)) meant.add(letters.slice(at, end).join(""))
  }
  const apart = []
  for (const place of [...meant].flatMap((word) => byLetters(text, word)).sort((one, other) => one[0] - other[0]))
    if (!apart.length || apart.at(-1)[1] <= place[0]) apart.push(place)
  return apart
}
const WAYS = {
  letters: byLetters,
  joined: (text, words) => byLetters(text, joined(words)),
  script: byScript,
  initials: byInitials(/^.[a-z]*$/),
  across: byInitials(/^[A-Z]/),
}

// The places of words in each of several texts, by the first way that finds any; { way, places }.
const lookFor = (texts, words) => {
  for (const [way, find] of Object.entries(WAYS)) {
    const places = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, find(text, words)]))
    if (Object.values(places).some((found) => found.length)) return { way, places }
  }
  return { way: "", places: {} }
}

// The number of the last of spans, which stand in order, that begins at an offset or before it.
const lastFrom = (spans, offset) => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle][0] <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
// Whether a place lies wholly in one of the spans, which stand in order and apart.
const within = (spans, [start, end]) => {
  const last = spans[lastFrom(spans, start)]
  return last !== undefined && end <= last[1]
}
const sentencesOf = (text, places) => new Set(places.map(([start]) => lastFrom(text.sentences, start))).size
// The words that stand at the places found, each with how often its letters stand in the texts, most
// often first.
const wordsAt = (texts, places) => {
  const words = new Set(
    Object.entries(places).flatMap(([name, found]) =>
      found.map(([start, end]) => ready(texts[name]).letters.slice(start, end).join(""))))
  const times = (word) => Object.values(texts).reduce((sum, text) => sum + byLetters(text, word).length, 0)
  return Array.from(words, (word) => [word, times(word)]).sort((one, other) => other[1] - one[1])
}
