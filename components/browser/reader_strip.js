// The strip beside the text: where passages that state a theme stand, and what is in view.
function drawStrip(strip, page, data) {
  strip.hidden = data.reading !== "text"
  strip.title = data.words.strip
  if (strip.dataset.revision !== data.revision) {
    strip.dataset.revision = data.revision
    const from = data.from[0]
    const length = Math.max((data.paragraphs.at(-1)?.[1] ?? 1) - from, 1)
    const bands = data.strip.map(([start, end, id]) => {
      const band = make("i")
      band.style.cssText = `top:${((start - from) / length) * 100}%;height:${((end - start) / length) * 100}%`
      band.style.setProperty("--c", data.themes[id].colour)
      return band
    })
    strip.replaceChildren(...bands, make("u"))
  }
  const view = strip.lastChild
  const showPlace = () => {
    view.style.top = `${(page.scrollTop / page.scrollHeight) * 100}%`
    view.style.height = `${(page.clientHeight / page.scrollHeight) * 100}%`
  }
  requestAnimationFrame(showPlace)
  page.onscroll = showPlace
  strip.onclick = (event) => {
    const box = strip.getBoundingClientRect()
    page.scrollTop = ((event.clientY - box.top) / box.height) * page.scrollHeight - page.clientHeight / 2
  }
}
