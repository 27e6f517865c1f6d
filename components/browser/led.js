// A link of the page's own leads on in one step, and Back leads here; the server's way takes two.
const TRIES = 60 // frames until the link is there

function component({ data: [data] }) {
  if (window.policytextLed === data.name) return
  let frame = 0
  const follow = (left) => {
    const link = document.querySelector(".st-key-leads_to a")
    if (!link) return left && (frame = requestAnimationFrame(() => follow(left - 1)))
    window.policytextLed = data.name
    link.click()
  }
  follow(TRIES)
  return () => cancelAnimationFrame(frame)
}
