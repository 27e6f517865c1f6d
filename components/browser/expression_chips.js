// Expressions as pills in their hues.
function component({ data: [data], parentElement, setTriggerValue }) {
  const root = rebuilt(parentElement, "chips", (list) => {
    for (const { written, name, hue, pick, let_go } of data.chips) {
      const chip = make("span", "chip")
      chip.style.setProperty("--hue", hue)
      const word = make("button", "word", name)
      word.dataset.at = word.dataset.pick = pick
      word.title = name
      word.onclick = () => send(pick)
      const cross = make("button", "cross", "✕")
      cross.dataset.at = `${pick} ✕`
      cross.setAttribute("aria-label", let_go)
      cross.title = let_go
      cross.onclick = () => setTriggerValue("let_go", written)
      chip.append(word, cross)
      list.append(chip)
    }
  })
  root.classList.toggle("dark", data.dark)
  const light = (chosen) => {
    for (const word of root.querySelectorAll(".word")) {
      const on = isChosen(chosen, pickOf(word.dataset.pick))
      word.setAttribute("aria-pressed", String(on))
      word.parentNode.classList.toggle("chosen", on)
    }
  }
  return together(follow(data.chosen, light), twins(root))
}
