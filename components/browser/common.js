// What the components' scripts share; components/browser/mounting.py puts it before each of them.
const make = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
// A component does its work anew for each message; what it began for the last one ends first, which
// Streamlit sees to only when the component goes.
const anew = (run) => (given) => {
  const home = given.parentElement
  home.ends?.()
  const end = run({ ...given, setTriggerValue: keptFor(given.setTriggerValue) })
  const ends = () => {
    if (home.ends !== ends) return
    home.ends = null
    end?.()
  }
  return (home.ends = ends)
}
// What is told while the server is away waits, and is told once all is there again (line.js).
const keptFor = (atOnce) => {
  const tell = (name, value) => {
    if (!window.policytextHolds?.()) return atOnce(name, value)
    ;(window.policytextUntold ??= []).push({ name, tell: () => atOnce(name, value) })
  }
  return Object.assign(tell, { atOnce })
}
const send = (pick) => document.dispatchEvent(new CustomEvent("policytext:pick", { detail: { pick } }))
// Shows what is chosen, now and after each click, before Python answers; → what ends it.
const follow = (chosen, show) => {
  show(chosen)
  const answer = (event) => {
    const picked = pickOf(event.detail.pick)
    chosen = chosenAfter(chosen, picked)
    show(chosen, picked)
  }
  document.addEventListener("policytext:pick", answer)
  return () => document.removeEventListener("policytext:pick", answer)
}
// What is under the pointer or has the keyboard's focus shows its twins in every view, at once.
const pointAt = (pick) => document.dispatchEvent(new CustomEvent("policytext:point", { detail: { pick } }))
const followPointed = (show) => {
  const answer = (event) => show(pickOf(event.detail.pick))
  document.addEventListener("policytext:point", answer)
  return () => document.removeEventListener("policytext:point", answer)
}
// Lets everything in `root` that carries a pick point, and be pointed at; → what ends it. Where the
// marks are many, `pickAt` finds the pick of what is under the pointer, and `show` their twins.
const twins = (root, { pickAt = pickOn, show = lightTwins(root) } = {}) => {
  let told = ""
  const tell = (pick) => {
    if (pick !== told) pointAt((told = pick))
  }
  const over = (event) => event.pointerType !== "touch" && tell(pickAt(event.target))
  const focus = (event) => event.target.matches(":focus-visible") && tell(pickAt(event.target))
  const leave = () => tell("")
  const ears = { pointerover: over, pointerleave: leave, focusin: focus, focusout: leave }
  for (const [kind, hear] of Object.entries(ears)) root.addEventListener(kind, hear)
  const deaf = () => Object.entries(ears).forEach(([kind, hear]) => root.removeEventListener(kind, hear))
  return together(deaf, followPointed(show))
}
const pickOn = (node) => node.closest?.("[data-pick]")?.dataset.pick ?? ""
const lightTwins = (root) => (pointed) => {
  for (const node of root.querySelectorAll("[data-pick]"))
    node.classList.toggle("pointed", isTwin(pointed, pickOf(node.dataset.pick)))
}
const together = (...ends) => () => ends.forEach((end) => end())
const fill = (words, number) => words.replace("{number}", number)
const thousands = (number) => Number(number).toLocaleString("en-US")
// A view with the large part that was sent once under its revision; null while that is not here.
// Of earlier ones those stay that Python still counts on.
const whole = (data, setTriggerValue) => {
  const here = ((window.policytextKept ??= {})[data.name] ??= new Map())
  if (data.kept) here.set(data.revision, data.kept)
  for (const revision of here.keys()) if (!data.held.includes(revision)) here.delete(revision)
  if (here.has(data.revision)) return { ...data, ...here.get(data.revision) }
  setTriggerValue("missing", data.revision)
  return null
}
// Controls that read alike and choose differently: each is named with what stands beside it, and
// where that is alike too, with its number.
const tellApart = (nodes) => {
  const nameOf = (node) => node.getAttribute("aria-label") ?? node.textContent
  for (const more of [(node) => node.beside, (_, number) => number + 1]) {
    const alike = new Map()
    for (const node of nodes) alike.set(nameOf(node), [...(alike.get(nameOf(node)) ?? []), node])
    for (const [name, those] of alike)
      if (new Set(those.map((node) => node.dataset.pick)).size > 1)
        those.forEach((node, number) => node.setAttribute("aria-label", [name, more(node, number)].filter(Boolean).join(" · ")))
  }
}
