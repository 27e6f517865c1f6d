// In the text, a term under the pointer points at its twins elsewhere; what is pointed at elsewhere
// lights up here: every place of a term, every passage that states a theme.
const textTwins = (page) => {
  let lit = []
  const pickAt = (node) => {
    const term = node.closest?.("mark.term")?.dataset.term
    return term ? query({ term }) : ""
  }
  const show = (pointed) => {
    const [term, theme] = [pointed.term, themeOf(pointed)].map(CSS.escape)
    const where = term ? `mark.term[data-term="${term}"]` : theme && `.piece[data-themes~="${theme}"]`
    for (const node of lit) node.classList.remove("pointed")
    lit = where ? [...page.querySelectorAll(where)] : []
    for (const node of lit) node.classList.add("pointed")
  }
  return twins(page, { pickAt, show })
}
