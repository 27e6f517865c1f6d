// A chart's marks by keyboard: one stop of the Tab key, arrows from mark to mark, Enter picks; what a
// mark says is shown and spoken. After marks.js.

const ROW = 12 // pixels that are one row

const inReadingOrder = (marks) => {
  for (const mark of marks) {
    mark.box = mark.node.getBoundingClientRect()
    mark.row = mark.line ?? Math.round((mark.box.top + mark.box.bottom) / 2 / ROW)
  }
  return [...marks].sort((a, b) => a.row - b.row || a.box.left - b.box.left)
}
// The nearest mark of the next row that has any, or the row before; the same where there is none.
const across = (marks, now, way) => {
  const rows = marks.map(({ row }) => (row - marks[now].row) * way).filter((far) => far > 0)
  const wanted = marks[now].row + Math.min(...rows) * way
  const near = (mark) => Math.abs(mark.box.left - marks[now].box.left)
  const found = marks.filter(({ row }) => row === wanted).sort((a, b) => near(a) - near(b))
  return found.length ? marks.indexOf(found[0]) : now
}
const MOVES = {
  ArrowRight: (_, now) => now + 1,
  ArrowLeft: (_, now) => now - 1,
  ArrowDown: (marks, now) => across(marks, now, 1),
  ArrowUp: (marks, now) => across(marks, now, -1),
  Home: () => 0,
  End: (marks) => marks.length - 1,
}

// Lets a list of one option, which lies over a plot, stand for its marks. `marks` gives those that
// are drawn now, `onPick` gets what is picked, `onReach` what is reached ("" when the list is left).
// → what to call when the marks were drawn anew, and with the words for the whole when these changed.
function walkMarks({ plot, list, ring, name, marks, chosen, onPick, onReach, Plotly }) {
  let now = 0
  let walked = []
  const option = (words, selected) => {
    const node = document.createElement("span")
    node.id = `${name}-mark`
    node.setAttribute("role", "option")
    node.setAttribute("aria-selected", String(selected))
    if (walked.length) Object.assign(node, { ariaSetSize: walked.length, ariaPosInSet: now + 1 })
    node.textContent = words
    list.replaceChildren(node)
    list.setAttribute("aria-activedescendant", node.id)
  }
  const reach = (place) => {
    now = Math.min(Math.max(place, 0), walked.length - 1)
    const mark = walked[now]
    const [box, home] = [mark.node.getBoundingClientRect(), ring.parentElement.getBoundingClientRect()]
    const [left, top] = [box.left - home.left - 3, box.top - home.top - 3]
    Object.assign(ring.style, { left: `${left}px`, top: `${top}px`, width: `${box.width + 6}px`, height: `${box.height + 6}px` })
    Plotly.Fx.hover(plot, [{ curveNumber: mark.curve, pointNumber: mark.point }])
    option(mark.said, isChosen(chosen(), mark.picked))
    onReach(mark.pick)
  }
  list.tabIndex = 0
  list.setAttribute("role", "listbox")
  const begin = () => {
    walked = inReadingOrder(marks())
    if (walked.length) reach(now)
  }
  list.onfocus = begin
  list.onblur = () => {
    Plotly.Fx.unhover(plot)
    onReach("")
  }
  list.onkeydown = (event) => {
    if (!walked.length) return
    if (MOVES[event.key]) reach(MOVES[event.key](walked, now))
    else if (event.key === "Enter" || event.key === " ") onPick(walked[now].pick)
    else return
    event.preventDefault()
  }
  return {
    again: () => list.matches(":focus") && begin(),
    rename(alt) {
      list.setAttribute("aria-label", alt)
      if (!list.matches(":focus")) option(alt, false)
    },
  }
}
