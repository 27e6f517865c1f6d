// A chart on the page (data/chart.js); what is chosen or pointed at anywhere lights up in it.
const frame = (parentElement) => {
  const root = make("div", "policytext-chart")
  root.append(make("p", "failed"))
  root.firstChild.setAttribute("role", "status")
  parentElement.append(root)
  return root
}

function component({ data: [sent], parentElement, setTriggerValue }) {
  const data = whole(sent, setTriggerValue)
  if (!data) return
  const root = parentElement.querySelector(".policytext-chart") ?? frame(parentElement)
  const failed = root.querySelector(".failed")
  let ended = false
  let { chosen } = data
  const isDrawn = () => root.dataset.revision === data.revision
  const draw = async (Plotly) => {
    if (ended) return
    failed.textContent = ""
    root.chart ??= chartIn(root, Plotly, { name: data.name, onPick: send, onPoint: pointAt })
    root.chart.rename(data.alt)
    if (!isDrawn()) await root.chart.draw(data.figure, chosen)
    root.dataset.revision = data.revision
    root.chart.light(chosen)
  }
  root.dataset.drawing = data.revision // page_state.js
  library()
    .then(draw)
    .catch((reason) => {
      failed.textContent = data.words.failed
      console.error(reason)
    })
    .finally(() => ended || delete root.dataset.drawing)

  // The text answers first: a chart takes a while, and waits until that is painted.
  let waiting = false
  const light = (now, picked) => {
    chosen = now
    if (!picked || waiting) return
    waiting = true
    requestAnimationFrame(() => setTimeout(() => {
      waiting = false
      if (!ended && isDrawn()) root.chart.light(chosen)
    }))
  }
  const sized = new ResizeObserver(() => root.chart?.fit())
  sized.observe(root)
  return together(
    follow(data.chosen, light),
    followPointed((pointed) => root.chart?.point(pointed)),
    () => sized.disconnect(),
    () => (ended = true),
  )
}
