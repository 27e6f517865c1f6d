// The box that corrects a cut: offered for what is selected, and telling what the last one did.
function makeCut(cut, page, data, setTriggerValue) {
  const close = () => (cut.hidden = true)
  const tool = (className, text, act) => {
    const node = make("button", className, text)
    node.onclick = act
    return node
  }
  const told = JSON.stringify([data.said, data.ways])
  if (told !== (cut.dataset.last ?? JSON.stringify(["", {}]))) {
    cut.dataset.last = told
    cut.dataset.said = data.said
    cut.replaceChildren(make("span", "said", data.said))
    for (const [way, does] of Object.entries(data.ways)) {
      const button = tool(way, data.words[way], () => setTriggerValue(way, Date.now()))
      button.title = does
      button.setAttribute("aria-label", does)
      cut.append(button)
    }
    const shut = tool("close", "×", () => ((cut.dataset.said = ""), close()))
    shut.setAttribute("aria-label", data.words.close)
    cut.append(shut)
    cut.firstChild.setAttribute("role", "status")
    cut.hidden = !data.said
  }
  // Offers what can be done with the selection; lets it be when nothing is selected.
  return () => {
    const now = data.reading === "text" && data.cuts ? selected(page) : null
    if (!now) return cut.dataset.said ? undefined : close()
    cut.dataset.said = ""
    const words = page.built.places.read(now.start, now.end)
    const correct = (what) => {
      close()
      setTriggerValue("cut", { what, ...now, number: Date.now() })
    }
    cut.replaceChildren(make("b", "", words.length > 14 ? `${words.slice(0, 14)}…` : words))
    for (const what of ["whole", "split", "ignore"]) cut.append(tool(what, data.words[what], () => correct(what)))
    cut.hidden = false
  }
}
