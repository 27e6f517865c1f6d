// A chart: the figure that plotly.py made, drawn by a part of Plotly's library. Mouse, finger and
// keyboard choose its marks; what is chosen or pointed at anywhere on the page lights up in it.
const TWICE = 500 // milliseconds

const frame = (parentElement) => {
  const root = make("div", "policytext-chart")
  root.append(make("div", "plot"), make("div", "ring"), make("div", "marks"), make("p", "failed"))
  root.children[0].setAttribute("aria-hidden", "true") // the list says it all
  root.children[3].setAttribute("role", "status")
  parentElement.append(root)
  return root
}

// A tap is told twice, as a touch and then as a click.
const once = (act) => {
  let touched = {}
  return ({ points, event }) => {
    const pick = points?.find((point) => point.customdata)?.customdata
    const twice = pick === touched.pick && performance.now() - touched.at < TWICE
    touched = event?.type.startsWith("touch") ? { pick, at: performance.now() } : {}
    if (typeof pick === "string" && pick && !twice) act(pick)
  }
}

async function draw(root, data, chosen, Plotly) {
  const [plot] = root.children
  const { figure } = data
  Object.assign(plot.style, { height: `${figure.layout.height}px`, width: figure.layout.width ? `${figure.layout.width}px` : "" })
  const width = figure.layout.width ?? root.clientWidth
  await Plotly.react(plot, figure.data, { ...figure.layout, ...withChosen(figure, chosen), width }, data.config)
  root.dataset.revision = data.revision
  root.marks = marksOf(plot)
}

export default function ({ data: [sent], parentElement, setTriggerValue }) {
  const data = whole(sent, setTriggerValue)
  if (!data) return
  const root = parentElement.querySelector(".policytext-chart") ?? frame(parentElement)
  const [plot, ring, list, failed] = root.children
  let { chosen } = data
  let ended = false
  let drawnAnew = () => {}
  root.dataset.drawing = data.revision

  library().then(async (Plotly) => {
    if (ended) return
    failed.textContent = ""
    const before = root.dataset.revision
    if (before !== data.revision) await draw(root, data, chosen, Plotly)
    if (ended) return
    if (!plot.heard) {
      plot.heard = true
      plot.on("plotly_click", once(send))
      plot.on("plotly_hover", ({ points }) => pointAt(points.find((one) => one.customdata)?.customdata ?? ""))
      plot.on("plotly_unhover", () => pointAt(""))
    }
    list.hidden = !root.marks.length
    drawnAnew = walkMarks({
      plot, list, ring, Plotly, name: data.name, alt: data.alt, marks: () => root.marks, chosen: () => chosen, onPick: send, onReach: pointAt,
    })
    show(chosen)
    drawnAnew()
    delete root.dataset.drawing
  }).catch((reason) => {
    delete root.dataset.drawing
    failed.textContent = data.words.failed
    console.error(reason)
  })

  // Before the server answers, what is chosen shows in the chart as it is.
  const show = (now) => {
    chosen = now
    if (!root.marks || root.dataset.revision !== data.revision) return
    lightMarks(root.marks, data.figure.layout, chosen)
    const lit = JSON.stringify(withChosen(data.figure, chosen))
    if (root.lit === lit) return
    root.lit = lit
    library().then((Plotly) => plot.isConnected && Plotly.relayout(plot, JSON.parse(lit)))
  }
  const sized = new ResizeObserver(() => {
    if (data.figure.layout.width || !root.marks || !root.clientWidth || root.clientWidth === plot._fullLayout?.width) return
    library().then((Plotly) => plot.isConnected && Plotly.relayout(plot, { width: root.clientWidth }))
  })
  sized.observe(root)
  return together(
    follow(data.chosen, show), followPointed((pointed) => root.marks && pointAtMarks(root.marks, pointed)),
    () => sized.disconnect(), () => (ended = true))
}
