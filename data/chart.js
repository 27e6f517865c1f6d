// A chart in a box: a figure that plotly.py made, drawn by a part of Plotly's library; mouse, finger
// and keyboard choose its marks. Part of components/browser/chart.js and of the offline page; after
// pick.js, marks.js and mark_keys.js.
const TWICE = 500 // milliseconds
const SETTINGS = { displayModeBar: false, doubleClick: false }

// A tap is told twice, as a touch and then as a click.
const toldOnce = (act) => {
  let touched = {}
  return ({ points, event }) => {
    const pick = points?.find((point) => point.customdata)?.customdata
    const touch = event?.type.startsWith("touch")
    const again = !touch && pick === touched.pick && performance.now() - touched.at < TWICE
    touched = touch ? { pick, at: performance.now() } : {}
    if (typeof pick === "string" && pick && !again) act(pick)
  }
}

// The figure for a box of this width: some have another one for narrow boxes.
const figureFor = ({ data, layout }, width) => {
  const { narrow } = layout.meta ?? {}
  if (!narrow || width >= narrow.below) return { data, layout }
  return { data: narrow.data, layout: { template: layout.template, ...narrow.layout } }
}

// `onPick` gets what is picked, `onPoint` what is pointed at, "" for nothing. → what draws a figure,
// what shows what is chosen and what is pointed at elsewhere, and what fits it to its box.
function chartIn(box, Plotly, { name, onPick, onPoint }) {
  const [plot, list, ring] = ["plot", "marks", "ring"].map((className) => {
    const node = document.createElement("div")
    node.className = className
    box.append(node)
    return node
  })
  plot.setAttribute("aria-hidden", "true") // the list says it all
  let whole = null
  let figure = null
  let marks = []
  let chosen = null
  let pointed = pickOf("")
  let shown = ""
  const walk = walkMarks({ plot, list, ring, name, marks: () => marks, chosen: () => chosen, onPick, onReach: onPoint, Plotly })

  // Where a curve has gaps, a node that is drawn again stands for another point than before.
  const find = () => {
    marks = marksOf(plot)
    lightMarks(marks, figure.layout, chosen)
    point(pointed)
    walk.again()
  }
  const relaid = async (change) => {
    await Plotly.relayout(plot, change)
    find()
  }
  const light = (now) => {
    chosen = now
    const beside = withChosen(figure, chosen)
    if (shown === (shown = JSON.stringify(beside))) return find()
    return relaid(JSON.parse(shown))
  }
  const listen = () => {
    const told = toldOnce(onPick)
    const words = (event) => pickOfWords(plot, figure.layout, marks, event)
    plot.on("plotly_click", (click) => words(click.event) || told(click))
    plot.addEventListener("click", (event) => words(event) && onPick(words(event)))
    plot.addEventListener("mousemove", (event) => plot.classList.toggle("on-words", Boolean(words(event))))
    plot.on("plotly_hover", ({ points }) => onPoint(points.find((one) => one.customdata)?.customdata ?? ""))
    plot.on("plotly_unhover", () => onPoint(""))
  }
  const isNarrow = () => plot.clientWidth < whole.layout.meta?.narrow?.below
  let narrow = false
  const draw = async (drawn, now) => {
    const first = !figure
    whole = drawn
    narrow = isNarrow()
    figure = figureFor(whole, plot.clientWidth)
    const { height, width } = figure.layout
    Object.assign(plot.style, { height: `${height}px`, width: width ? `${width}px` : "" })
    const beside = withChosen(figure, now)
    shown = JSON.stringify(beside)
    await Plotly.react(plot, figure.data, { ...figure.layout, ...beside, width: width ?? plot.clientWidth }, SETTINGS)
    if (first) listen()
    light(now)
    list.hidden = !marks.length
  }
  const point = (now) => {
    pointed = now
    for (const { node, picked } of marks) node.classList.toggle("pointed", isTwin(pointed, picked))
  }
  const fit = () => {
    if (!figure || figure.layout.width || !plot.clientWidth || plot.clientWidth === plot._fullLayout?.width) return
    if (narrow !== isNarrow()) return draw(whole, chosen)
    return relaid({ width: plot.clientWidth })
  }
  return { plot, draw, light, point, fit, rename: walk.rename }
}
