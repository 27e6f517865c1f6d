// Mouse and keyboard in the text: a term is chosen, its neighbours are reached, places are selected.
function listenTo(page, offer) {
  const focusable = (mark) => {
    page.stop?.removeAttribute("tabindex")
    page.stop = mark
    mark?.setAttribute("tabindex", "0")
  }
  if (!page.stop?.isConnected) focusable(page.querySelector("mark.term"))
  // A browser does not let a selection begin in what can have the focus: only one term has a
  // tabindex, and none while the mouse is down.
  page.onpointerdown = () => page.stop?.removeAttribute("tabindex")
  page.onpointerup = (event) => {
    focusable(event.target.closest?.("mark.term") ?? page.stop)
    setTimeout(offer)
  }
  page.onkeyup = (event) => event.shiftKey && offer()
  page.onclick = (event) => {
    const mark = event.target.closest?.("mark.term")
    if (mark && !selected(page)) send(query({ term: mark.dataset.term }))
  }
  page.onkeydown = (event) => {
    const mark = event.target.closest?.("mark.term")
    if (!mark) return
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const beside = by && !event.shiftKey ? page.built.termBeside(mark.token, by) : null
    if (by && event.shiftKey) {
      // Shift and an arrow: from the term's characters on, one more or one less.
      const start = +mark.dataset.start
      const kept = selected(page)
      const end = kept && kept.start === start ? kept.end : start + Array.from(mark.textContent).length
      select(page, start, Math.max(end + by, start + 1))
    } else if (beside) {
      focusable(beside)
      beside.focus()
    } else if (event.key === "Enter" || event.key === " ") send(query({ term: mark.dataset.term }))
    else return
    event.preventDefault()
  }
}
