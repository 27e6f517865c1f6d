// What the search box found lights up in the text: over it, without a change of the page. A browser
// that cannot do so marks the pieces that a hit touches.
const paints = () => Boolean(window.Highlight && CSS.highlights)
const lightOf = (name) => {
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight())
  return CSS.highlights.get(name)
}

// Shows what is found, now and after each search; → what ends it.
function showFound(page, data) {
  const { where, from: [first] } = data
  const last = data.paragraphs.at(-1)?.[1] ?? first
  const lit = [] // [name, range], to be put out again
  let pieces = null
  searched.shown[where] = data.reading === "text" ? [first, last] : null

  // The place in a piece, as a script counts: 🙂 is two.
  const inside = ({ firstChild, dataset }, offset) =>
    firstChild.length === dataset.end - dataset.start
      ? offset - dataset.start
      : Array.from(firstChild.data).slice(0, offset - dataset.start).join("").length
  const pieceAt = (offset) => {
    let [low, high] = [0, pieces.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (+pieces[middle].dataset.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const light = (name, [start, end]) => {
    const [begin, finish] = [pieceAt(start), pieceAt(end - 1)]
    if (!pieces[begin] || !pieces[finish]) return
    if (!paints()) {
      for (const piece of pieces.slice(begin, finish + 1)) piece.classList.add(name)
      return
    }
    const range = new StaticRange({
      startContainer: pieces[begin].firstChild,
      startOffset: inside(pieces[begin], start),
      endContainer: pieces[finish].firstChild,
      endOffset: inside(pieces[finish], end),
    })
    lightOf(name).add(range)
    lit.push([name, range])
  }
  const putOut = () => {
    for (const [name, range] of lit.splice(0)) lightOf(name).delete(range)
    if (!paints()) page.querySelectorAll(".found, .found-now").forEach((piece) => piece.classList.remove("found", "found-now"))
  }
  const show = () => {
    putOut()
    const { now } = searched
    const here = (searched.shown[where] && searched.found[where]) || []
    if (!here.length) return
    pieces ??= [...page.querySelectorAll(".piece")]
    for (const place of here) if (first <= place[0] && place[0] < last) light("found", place)
    if (now?.where !== where || now.place[0] < first || now.place[0] >= last) return
    light("found-now", now.place)
    const piece = pieces[pieceAt(now.place[0])]
    if (now.seen || !piece) return
    now.seen = true
    page.scrollTop = piece.offsetTop - page.offsetTop - page.clientHeight / 3
  }
  show()
  document.addEventListener("policytext:search", show)
  return () => {
    putOut()
    document.removeEventListener("policytext:search", show)
  }
}
