// The browser's own clock, frame by frame, shadow roots included: seen.text and seen.views are when
// (epoch milliseconds), seen.took how long after what was armed.
window.find = (selector, root = document) => {
  const [, host, inside] = selector.match(/^(\.st-key-\w+) (.*)$/) || [, "", selector]
  const roots = host ? [root, ...[...root.querySelectorAll(host + " *")]
    .map((node) => node.shadowRoot).filter(Boolean)] : [root]
  return roots.map((one) => one.querySelector(one === root ? selector : inside)).find(Boolean)
}
window.seen = {}
const reads = (root) => root.textContent.includes(TEXT)
  || [...root.querySelectorAll("*")].some((node) => node.shadowRoot && reads(node.shadowRoot))
const when = (name, condition) => document.body && condition()
  ? (seen[name] = performance.timeOrigin + performance.now())
  : requestAnimationFrame(() => when(name, condition))
when("text", () => reads(document.body))
when("views", () => VIEWS.every((selector) => find(selector)))
// Takes the time from the next event of a kind until a condition holds in a frame.
window.arm = (condition, kind = "click") => {
  delete seen.took
  addEventListener(kind, () => {
    const begun = performance.now()
    const took = () => (seen.took = performance.now() - begun)
    const look = () => requestAnimationFrame(() => (condition() ? took() : look()))
    look()
  }, { once: true, capture: true })
}
window.still = () => document.querySelector('[data-test-script-state="notRunning"]')
  && !document.querySelector(".policytext-chart[data-drawing]")
// Every view is another one than now.
window.anew = () => {
  const revision = () => find(".st-key-cloud_box svg")?.dataset.revision
  const before = revision()
  return () => revision() && revision() !== before && still()
}
