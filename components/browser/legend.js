// A chart's legend under it; it wraps, and shows only what the chart has.
function component({ data: [data], parentElement }) {
  const list = legendList(data.entries, data.title)
  parentElement.querySelector(".legend")?.remove()
  parentElement.append(list)
  return twins(list)
}
