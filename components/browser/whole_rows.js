// A list that scrolls ends with a whole row: what is cut in half reads as broken. → what ends it.
const wholeRows = (scroller, rows) => {
  const fit = () => {
    scroller.style.maxHeight = ""
    const top = scroller.getBoundingClientRect().top
    if (scroller.scrollHeight <= scroller.clientHeight + 1) return
    const bottoms = [...scroller.querySelectorAll(rows)].map((row) => row.getBoundingClientRect().bottom - top + scroller.scrollTop)
    const last = bottoms.filter((bottom) => bottom <= scroller.clientHeight).pop()
    if (last) scroller.style.maxHeight = `${Math.ceil(last)}px`
  }
  const watch = new ResizeObserver(fit)
  watch.observe(scroller.parentElement)
  addEventListener("resize", fit)
  return () => {
    watch.disconnect()
    removeEventListener("resize", fit)
  }
}
