// What a click chooses, in a browser: picks as values, and the click rule. The same rule stands in
// policytext/study/choosing.py, and a test holds the two together. Before each component's script,
// and in the offline page.
const READINGS = ["text", "sentences", "source"]
const NOTHING = { themes: [], term: "", evidence: "", said: "", at: null, reading: "text" }

const query = (pick) => new URLSearchParams(pick).toString()

// A query string as a pick: "" and null for what it does not touch.
const pickOf = (query) => {
  const place = (digits) => (/^\d{1,9}$/.test(digits) ? Number(digits) : null)
  const { at = "", beside = "", ...given } = Object.fromEntries(new URLSearchParams(query))
  const nothing = { theme: "", term: "", evidence: "", point: "", reading: "", other: "", document: null, clear: "" }
  return { ...nothing, ...given, at: place(at), beside: place(beside) }
}

// What is chosen after a click on a mark that carries `pick`.
const chosenAfter = (chosen, pick) => {
  const { theme, term, evidence, point, at } = pick
  const reading = READINGS.includes(pick.reading) ? pick.reading : ""
  if (pick.beside !== null)
    return { ...chosen, other: pick.other || chosen.other, beside: pick.beside, reading: reading || "text" }
  if (point) return { ...chosen, point: chosen.point === point ? "" : point }
  if (pick.document !== null) return { ...chosen, ...NOTHING, document: pick.document }
  if (pick.clear === "all") return { ...chosen, ...NOTHING }
  if (reading) return { ...chosen, reading, at }
  if (theme && term) {
    const same = chosen.term === term && chosen.themes.length === 1 && chosen.themes[0] === theme
    return { ...chosen, themes: same ? [] : [theme], term: same ? "" : term, evidence: "" }
  }
  if (theme) {
    const others = chosen.themes.filter((one) => one !== theme)
    const themes = chosen.themes.includes(theme) ? others : [...others, theme]
    return { ...chosen, themes, evidence: "", at }
  }
  if (term) {
    if (at !== null && chosen.term === term) return { ...chosen, at }
    return { ...chosen, term: chosen.term === term ? "" : term, evidence: "", at }
  }
  if (evidence) {
    if (chosen.evidence === evidence) return { ...chosen, evidence: "", reading: "text" }
    return { ...chosen, evidence, term: "", reading: "sentences" }
  }
  return at === null ? chosen : { ...chosen, at }
}

// Whether a mark is the twin of one that is pointed at: it stands for the same, or a part of it. A
// theme and the poles of its relationship are twins too.
const themeOf = ({ theme, evidence }) => theme || (/^pole\.(.+)\.[01]$/.exec(evidence)?.[1] ?? "")
const isTwin = (pointed, mark) => {
  const { theme, term, evidence, point } = mark
  if (point || pointed.point) return point === pointed.point
  if (evidence && pointed.evidence) return evidence === pointed.evidence
  if (evidence) return pointed.theme !== "" && !pointed.term && themeOf(mark) === pointed.theme
  return Boolean(theme || term) && (!theme || theme === themeOf(pointed)) && (!term || term === pointed.term)
}

// Whether everything that a mark carries is chosen.
const isChosen = (chosen, { theme, term, evidence, point }) =>
  Boolean(theme || term || evidence || point) &&
  (!theme || chosen.themes.includes(theme)) &&
  (!term || chosen.term === term) &&
  (!evidence || chosen.evidence === evidence) &&
  (!point || chosen.point === point)
