// In the text, a term under the pointer points at its twins elsewhere; what is pointed at elsewhere
// lights up here: every place of a term, every passage that states a theme.
const textTwins = (page, data) => {
  const pickAt = (node) => {
    const term = node.closest?.("mark.term")?.dataset.term
    return term ? query({ term }) : ""
  }
  const show = (pointed) => {
    const { built } = page
    if (!built) return
    const passages = data.strip.filter(([, , theme]) => theme === themeOf(pointed))
    lightEach(built, "pointed", built.marks, pointed.term ? built.places.tokensOf(pointed.term) : [])
    lightSpans(built, "passage", pointed.term ? [] : passages.map(([start, end]) => [start, end]))
  }
  return twins(page, { pickAt, show })
}
