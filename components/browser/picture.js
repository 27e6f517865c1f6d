// Buttons that save the chart in the open dialog as a picture.
function component({ data: [data], parentElement }) {
  parentElement.querySelector(".formats")?.remove()
  const row = make("div", "formats")
  const told = make("span", "told")
  told.setAttribute("role", "status")
  const save = (format) => {
    const kind = format.slice(0, 3)
    const scale = Number(format.slice(3)) || 1 // "png2": twice as large
    const plot = document.querySelector('[role="dialog"] .js-plotly-plot')
    library()
      .then((Plotly) => Plotly.downloadImage(plot, { ...data.saved_as, format: kind, scale }))
      .then(() => (told.textContent = data.words.saved), () => (told.textContent = data.words.failed))
  }
  for (const [format, word] of Object.entries(data.formats)) {
    const button = make("button", "", word)
    button.onclick = () => save(format)
    row.append(button)
  }
  row.append(told)
  parentElement.append(row)
}
