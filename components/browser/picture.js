// Plotly's own download button does the work; only its format is set here.
export default function ({ data: [data], parentElement }) {
  parentElement.querySelector(".formats")?.remove()
  const row = document.createElement("div")
  row.className = "formats"
  for (const [format, word] of Object.entries(data.words)) {
    const button = document.createElement("button")
    button.textContent = word
    button.dataset.format = format
    button.onclick = () => {
      const chart = document.querySelector('[role="dialog"] .js-plotly-plot')
      const scale = Number(format.slice(3)) || 1 // "png2": twice as large
      Object.assign(chart._context.toImageButtonOptions, { format: format.slice(0, 3), scale })
      chart.querySelector(".modebar-btn").click()
    }
    row.append(button)
  }
  parentElement.append(row)
}
