// The marks of a chart that choose something: found, and lit when they are chosen. After pick.js.

// Each mark's node, what it picks, which point of which trace it is, and what it says; `line` is the
// row that the keyboard finds it in, where that is not where it stands.
const marksOf = (plot) => {
  const found = []
  for (const group of plot.querySelectorAll(".barlayer .trace, .scatterlayer .trace")) {
    const trace = group.__data__?.[0]?.trace
    if (!Array.isArray(trace?.customdata) || trace.hoverinfo === "skip") continue
    for (const node of group.querySelectorAll(".points > path, .points > .point > path")) {
      const point = (node.__data__ ?? node.parentNode.__data__)?.i
      const pick = trace.customdata[point]
      if (pick) found.push({ node, pick, picked: pickOf(pick), point, curve: trace.index, line: trace.meta?.row, said: saidAt(trace, point) })
    }
  }
  return found
}
// The words that show under the pointer, without Plotly's markup.
const saidAt = ({ hovertemplate, hovertext, text }, point) => {
  const words = hovertemplate ? hovertemplate.replace("%{text}", text?.[point] ?? "").replace(/<extra>.*/, "") : hovertext?.[point] ?? ""
  const letters = { "&lt;": "<", "&gt;": ">", "&amp;": "&" }
  return words.replaceAll("<br>", " · ").replace(/<[^>]*>/g, "").replace(/&(lt|gt|amp);/g, (code) => letters[code])
}

// What the words beside a row pick, a name or a note, that stand at an event's place and under no
// mark; "" for none.
const pickOfWords = (plot, { meta }, marks, event) => {
  const { clientX: x, clientY: y } = event.changedTouches?.[0] ?? event
  const isThere = (node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect()
    return left <= x && x <= right && top <= y && y <= bottom
  }
  if (marks.some(({ node }) => isThere(node))) return ""
  const rows = (meta?.bands ?? []).filter(([, { xref }]) => xref === "x domain")
  const name = [...plot.querySelectorAll(".ytick > text")].find(isThere)
  const row = name && rows.find(([, { y0, y1 }]) => y0 < name.__data__.x && name.__data__.x < y1)
  if (row) return row[0]
  for (const group of plot.querySelectorAll(".scatterlayer .trace")) {
    const trace = group.__data__?.[0]?.trace
    const words = trace?.mode === "text" && [...group.querySelectorAll(".textpoint")].find(isThere)
    if (words) return trace.customdata?.[words.__data__.i] ?? ""
  }
  return ""
}

// What is chosen has an edge, if not a band; beside a chosen term or evidence, others step back, but
// where the strength of a hue says something.
const lightMarks = (marks, layout, chosen) => {
  const named = ({ picked }) => ["term", "evidence", "point"].filter((name) => chosen[name] && picked[name])
  const other = (mark) => named(mark).some((name) => mark.picked[name] !== chosen[name])
  const some = !layout.meta?.steady && marks.some((mark) => named(mark).length && !other(mark))
  const banded = new Set(bandsOf(layout, chosen).map(([pick]) => pick))
  for (const mark of marks) {
    mark.node.classList.toggle("chosen", isChosen(chosen, mark.picked) && !banded.has(mark.pick))
    mark.node.classList.toggle("faded", some && other(mark))
  }
}

// What a figure shows besides when this is chosen: bands, lines at periods with the periods' names,
// and the names of dots that have none.
const withChosen = ({ data, layout }, chosen) => {
  const uprights = uprightsOf(layout, chosen)
  return {
    shapes: [...(layout.shapes ?? []), ...bandsOf(layout, chosen).map(([, shape]) => shape), ...uprights.map(({ shape }) => shape)],
    annotations: [...(layout.annotations ?? []), ...namesOf(data, layout, chosen), ...uprights.map(({ tag }) => tag)],
  }
}
const uprightsOf = ({ meta }, chosen) =>
  (meta?.uprights ?? []).flatMap(({ shape, tag, at }) => {
    const found = Object.entries(at).filter(([pick]) => isChosen(chosen, pickOf(pick)))
    const places = [...new Set(found.map(([, x]) => x))]
    return places.map((x) => ({ shape: { ...shape, x0: x, x1: x }, tag: { ...tag, x, text: meta.periods[x] } }))
  })
const bandsOf = (layout, chosen) =>
  (layout.meta?.bands ?? []).filter(([pick]) => isChosen(chosen, pickOf(pick)))
const namesOf = (data, layout, chosen) => {
  const dots = data.filter((trace) => trace.mode === "markers+text")
  return (dots[0]?.customdata ?? []).flatMap((pick, point) => {
    if (!isChosen(chosen, pickOf(pick)) || dots.some((trace) => trace.text[point])) return []
    const [text] = dots[0].hovertext[point].split("<br>")
    return [{ text, x: dots[0].x[point], y: dots[0].y[point], showarrow: false, yshift: 16, font: layout.font }]
  })
}
