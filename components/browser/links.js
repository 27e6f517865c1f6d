// Hears every pick on the page and tells Python. Charts speak Plotly's own event; everything else
// dispatches "policytext:pick" on the document, which components also hear, to answer at once.
// On every page, it also does what Streamlit leaves undone: menu, dialog, and texts that are unsaved.
const heard = new WeakSet()
const KEPT = 8 // picks: of quick clicks the server may hear only the last, which brings the others
let numbered = 0
const TWICE = 500 // milliseconds
let touched = {} // what a finger chose last in a chart, and when
const NARROW = 700 // pixels

// On paper the views are as they stand on the screen, made as wide as the page (frame_print.css).
const PAPER = 695 // pixels
const fitPaper = () => {
  for (const { style, clientWidth } of document.querySelectorAll(".stMain [data-testid='stColumn']"))
    style.setProperty("--wide", `${clientWidth}px`), style.setProperty("--fit", Math.min(1.2, PAPER / clientWidth))
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  runArrived(data, parentElement)
  window.policytextStop?.() // a page that was left while it was drawn may still be listening
  document.documentElement.lang = data.lang
  const icon = document.querySelector('link[rel~="icon"]')
  if (icon && icon.href !== data.icon) icon.href = data.icon
  const tell = (event) => {
    numbered = Math.max(Date.now(), numbered + 1)
    pageState.unheard = [...pageState.unheard, [numbered, event.detail.pick]].slice(-KEPT)
    pending()
    setTriggerValue("pick", { picks: pageState.unheard, narrow: innerWidth <= NARROW })
  }
  const listen = () => {
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
      if (heard.has(chart) || !chart.on) continue
      heard.add(chart)
      chart.on("plotly_click", (event) => {
        const pick = event.points?.find((point) => point.customdata)?.customdata
        // A tap is told twice, as a touch and then as a click.
        const twice = pick === touched.pick && performance.now() - touched.at < TWICE
        touched = event.event?.type.startsWith("touch") ? { pick, at: performance.now() } : {}
        if (typeof pick === "string" && !twice) send(pick)
      })
    }
  }
  const leave = (event) => {
    // Over a narrow page the menu lies on top: it makes way for what was chosen in it.
    if (innerWidth <= NARROW && event.target.closest?.(".st-key-menu a"))
      document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click()
  }
  const escape = (event) => {
    // A button that was busy with a download has lost the focus, and its dialog would not hear.
    if (event.key === "Escape" && document.activeElement === document.body)
      document.querySelector('[role="dialog"] button[data-closes]')?.click() // spoken.js
  }
  const ask = (event) => data.unsaved && event.preventDefault()
  const watch = new MutationObserver(listen)
  watch.observe(document.body, { childList: true, subtree: true })
  listen()
  document.addEventListener("policytext:pick", tell)
  document.addEventListener("click", leave)
  document.addEventListener("keydown", escape)
  addEventListener("beforeunload", ask)
  addEventListener("beforeprint", fitPaper)
  const stop = () => {
    watch.disconnect()
    document.removeEventListener("policytext:pick", tell)
    document.removeEventListener("click", leave)
    document.removeEventListener("keydown", escape)
    removeEventListener("beforeunload", ask)
    removeEventListener("beforeprint", fitPaper)
  }
  window.policytextStop = stop
  return stop
}
