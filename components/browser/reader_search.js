// What the search box found lights up in the text: over it, without a change of the page. A browser
// that cannot do so marks the pieces that a hit touches.
const paints = () => Boolean(window.Highlight && CSS.highlights)
const lightOf = (name) => {
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight())
  return CSS.highlights.get(name)
}
// A place in a piece, as a script counts: 🙂 is two.
const insideOf = ({ firstChild, start, end }, offset) =>
  firstChild.length === end - start
    ? offset - start
    : Array.from(firstChild.data).slice(0, offset - start).join("").length

// Shows what is found, now, after each search, and where more of the text is built; → what ends it.
function showFound(page, data) {
  const { where, from: [first] } = data
  const last = data.paragraphs.at(-1)?.[1] ?? first
  const { built } = page
  const lit = [] // [name, range], to be put out again
  let waiting = 0
  searched.shown[where] = built ? [first, last] : null

  const isHere = ([start]) => first <= start && start < last
  const light = (name, [start, end]) => {
    if (!built.isFull(built.places.paragraphAt(start))) return
    const [begin, finish] = [built.pieceAt(start), built.pieceAt(end - 1)]
    if (!begin || !finish) return
    if (!paints()) return built.piecesBetween(begin, finish).forEach((piece) => piece.classList.add(name))
    const range = new StaticRange({
      startContainer: begin.firstChild,
      startOffset: insideOf(begin, start),
      endContainer: finish.firstChild,
      endOffset: insideOf(finish, end),
    })
    lightOf(name).add(range)
    lit.push([name, range])
  }
  const putOut = () => {
    for (const [name, range] of lit.splice(0)) lightOf(name).delete(range)
    if (!paints()) page.querySelectorAll(".found, .found-now").forEach((piece) => piece.classList.remove("found", "found-now"))
  }
  const show = () => {
    waiting = 0
    putOut()
    const { now } = searched
    const here = (searched.shown[where] && searched.found[where]) || []
    for (const place of here) if (isHere(place)) light("found", place)
    if (!here.length || now?.where !== where || !isHere(now.place)) return
    const piece = built.pieceAt(now.place[0])
    light("found-now", now.place)
    if (now.seen || !piece) return
    now.seen = true
    goTo(page, piece)
  }
  const showSoon = () => (waiting ||= requestAnimationFrame(show))
  if (built) built.onFill = showSoon
  show()
  document.addEventListener("policytext:search", show)
  return () => {
    putOut()
    document.removeEventListener("policytext:search", show)
  }
}
