// Lines of what was found, node under node; each is a button that opens its text there.
function component({ data: [data], parentElement, setTriggerValue }) {
  const { words, texts } = data
  const [number, leaves, listed] = data.leaf
  const root = rebuilt(parentElement, "found", (root) => {
    const scroller = make("div", data.whole ? "scroller whole" : "scroller")
    scroller.dataset.scrolls = `leaf ${number}`
    scroller.tabIndex = 0
    scroller.setAttribute("role", "region")
    scroller.setAttribute("aria-label", words.lines)
    let list = null
    let before = ""
    // A text may begin on another leaf, or go on there: then both are said, all of it and what is here.
    const here = {}
    for (const [id] of data.lines) here[id] = (here[id] ?? 0) + 1
    const said = (id, hits) => (here[id] < hits ? fill(words.of_text_here.replace("{here}", thousands(here[id])), thousands(hits)) : fill(words.of_text, thousands(hits)))
    const name = ([title, date, issuer]) => [date, issuer, title].join(" · ")
    data.lines.forEach(([id, start, left, node, right], at) => {
      if (!list || (data.by_text && id !== before)) {
        if (data.by_text) {
          const heading = make("h3", "")
          const [title, date, issuer, hits] = texts[id]
          heading.append(make("span", "date", date), make("b", "", title), make("span", "", issuer), make("span", "number", said(id, hits)))
          scroller.append(heading)
        }
        list = make("ul")
        scroller.append(list)
        before = id
      }
      const item = make("li")
      const line = make("button", data.by_text ? "line" : "line alone")
      line.dataset.at = `line ${id} ${start}`
      line.title = words.open
      if (!data.by_text) {
        const meta = make("span", "meta")
        const [title, date] = texts[id]
        if (!title.includes(date)) meta.append(make("span", "date", `${date} `))
        meta.append(title)
        meta.title = name(texts[id])
        line.append(meta)
      }
      const on = make("span", "on")
      on.append(make("mark", "", node), right)
      line.append(make("span", "left", left), on)
      line.setAttribute("aria-label", `${left}${node}${right} · ${name(texts[id])}`)
      line.onclick = () => {
        leaveFrom("found", line)
        setTriggerValue("open", { id, start, node, at })
      }
      item.append(line)
      list.append(item)
    })
    const foot = make("div", "foot")
    if (leaves > 1) foot.append(paging(number, leaves, words, (to) => setTriggerValue("turn", to)))
    root.append(scroller, foot)
    oneStop(scroller, ".line")
  }, ".line")
  return wholeRows(root.querySelector(".scroller"), ".line")
}
