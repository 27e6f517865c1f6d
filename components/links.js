// Hears every pick on the page and tells Python. Charts speak Plotly's own event; everything else
// dispatches "policytext:pick" on the document, which components also hear, to answer at once.
const heard = new WeakSet()

export default function ({ data: [data], setTriggerValue }) {
  document.documentElement.lang = data.lang
  const icon = document.querySelector('link[rel~="icon"]')
  if (icon && icon.href !== data.icon) icon.href = data.icon
  let number = 0
  const tell = (event) => setTriggerValue("pick", { pick: event.detail.pick, number: ++number })
  const listen = () => {
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
      if (heard.has(chart) || !chart.on) continue
      heard.add(chart)
      chart.on("plotly_click", (event) => {
        const pick = event.points?.find((point) => point.customdata)?.customdata
        if (typeof pick === "string")
          document.dispatchEvent(new CustomEvent("policytext:pick", { detail: { pick } }))
      })
    }
  }
  const watch = new MutationObserver(listen)
  watch.observe(document.body, { childList: true, subtree: true })
  listen()
  document.addEventListener("policytext:pick", tell)
  return () => {
    watch.disconnect()
    document.removeEventListener("policytext:pick", tell)
  }
}
