// Hears every pick on the page and tells Python: "policytext:pick" on the document, which components
// also hear, to answer at once. On every page, it also does what Streamlit leaves undone: menu,
// dialog, and texts that are unsaved.
let numbered = 0
const NARROW = 700 // pixels
// Of quick clicks the server may hear only the last, which brings the others; and it may be another
// server, which has not what their reader saw.
const tellPicks = (picks = pageState.unheard) =>
  line.tell.atOnce("pick", { picks, upon: pageState.seen, narrow: innerWidth <= NARROW })

// The library's file comes while the text does; it is run only once the text can be read.
const coming = make("link")
Object.assign(coming, { rel: "preload", as: "script", href: LIBRARY })
document.head.append(coming)
document.addEventListener("policytext:shown", () => library(), { once: true })

// On paper the views are as they stand on the screen, made as wide as the page (frame_print.css).
const PAPER = 695 // pixels
const fitPaper = () => {
  for (const { style, clientWidth } of document.querySelectorAll(".stMain [data-testid='stColumn']"))
    style.setProperty("--wide", `${clientWidth}px`), style.setProperty("--fit", Math.min(1.2, PAPER / clientWidth))
}

function component({ data: [data], parentElement, setTriggerValue }) {
  runArrived(data)
  line.tell = setTriggerValue
  showBar(parentElement, data.words)
  lineHeard(data)
  window.policytextStop?.() // a page that was left while it was drawn may still be listening
  // Even the same language again would have the browser look at every element anew.
  if (document.documentElement.lang !== data.lang) document.documentElement.lang = data.lang
  const icon = document.querySelector('link[rel~="icon"]')
  if (icon && icon.href !== data.icon) icon.href = data.icon
  const tell = (event) => {
    numbered = Math.max(Date.now(), numbered + 1)
    keepPick(numbered, event.detail.pick)
    if (!isHeld()) tellPicks() // else line.js does
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
  document.addEventListener("policytext:pick", tell)
  document.addEventListener("click", leave)
  document.addEventListener("keydown", escape)
  addEventListener("beforeunload", ask)
  addEventListener("beforeprint", fitPaper)
  const stop = () => {
    document.removeEventListener("policytext:pick", tell)
    document.removeEventListener("click", leave)
    document.removeEventListener("keydown", escape)
    removeEventListener("beforeunload", ask)
    removeEventListener("beforeprint", fitPaper)
  }
  window.policytextStop = stop
  return stop
}
