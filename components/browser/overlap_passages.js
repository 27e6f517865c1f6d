// Passages in two columns, this text and the earlier one; what both have is lit. Above them, where one
// text is shown, the whole of it.
function component({ data: [data], parentElement, setTriggerValue }) {
  const { words, kinds, whole } = data
  const [number, leaves] = data.leaf
  const open = (at, { id, start, node }) => {
    leaveFrom("passages", at)
    setTriggerValue("open", { id, start, node })
  }
  const side = (name, one) => {
    const column = make("div", `side ${name}`)
    const head = make("div", "of")
    const link = make("button", "open", one.name)
    link.dataset.at = `${name} ${one.id} ${one.start}`
    link.title = words.open
    link.setAttribute("aria-label", `${words.open}: ${one.name}`)
    link.onclick = () => open(link, one)
    head.append(link, make("span", "facts", one.facts))
    const text = make("p", "")
    text.lang = "zh"
    text.append(make("span", "around", one.before))
    for (const [said, equal] of one.segments) text.append(make(equal ? "mark" : "u", "", said))
    text.append(make("span", "around", one.after))
    column.append(head, text)
    return column
  }
  const alsoIn = (one) => {
    const also = make("div", "also", `${words.also} `)
    for (const [id, start, node, name] of one.also) {
      const link = make("button", "open other", name)
      link.dataset.at = `also ${one.mine.start} ${id}`
      link.onclick = () => open(link, { id, start, node })
      also.append(link)
    }
    if (one.others > one.also.length) also.append(make("span", "", fill(words.more, one.others)))
    return also
  }
  const pair = (one) => {
    const kind = kinds[one.kind]
    const item = make("li", "pair")
    item.dataset.at = `pair ${one.mine.id} ${one.mine.start}`
    const how = one.alike === 100 ? words.verbatim : `${words.reworded} · ${fill(words.alike, one.alike)}`
    const facts = make("div", `facts lane${one.kind}`)
    facts.append(classHue(make("b", "kind", kind[1]), kind), make("span", "", how), make("span", "", fill(words.length, thousands(one.characters))))
    item.tabIndex = 0
    item.setAttribute("aria-label", `${kind[1]} · ${how} · ${one.mine.name} · ${one.theirs.name}`)
    item.onkeydown = (event) => event.key === "Enter" && event.target === item && open(item, one.mine)
    const both = make("div", "both")
    both.append(side("mine", one.mine), side("theirs", one.theirs))
    item.append(facts, both)
    if (one.others) item.append(alsoIn(one))
    return item
  }
  const root = rebuilt(parentElement, "passages", (root) => {
    if (whole) {
      const head = make("div", "whole")
      const strip = placeStrip(whole, kinds, words, (start, rank) => go(start, Math.floor(rank / whole.size) + 1))
      head.append(shareBar(whole, kinds, words), classChoice(whole, kinds, words, (kind) => setTriggerValue("kind", kind || "-")), strip)
      root.append(head)
      oneStop(strip, "button.mark", { ArrowRight: 1, ArrowLeft: -1 })
    }
    const scroller = make("div", "scroller")
    scroller.dataset.scrolls = `leaf ${number}`
    const list = make("ol", "pairs")
    list.setAttribute("aria-label", words.list)
    for (const one of data.pairs) list.append(pair(one))
    scroller.append(list)
    const foot = make("div", "foot")
    foot.append(make("span", "lit", words.lit))
    if (leaves > 1) foot.append(paging(number, leaves, words, (to) => setTriggerValue("turn", to)))
    root.append(scroller, foot)
    oneStop(list, ".pair")
  }, ".pair")
  // A passage on another leaf is gone to once that is here.
  const reach = (start) => {
    const item = [...root.querySelectorAll(".pair")].find((one) => one.dataset.at.endsWith(` ${start}`))
    item?.scrollIntoView({ block: "nearest" })
    item?.focus({ preventScroll: true })
    return Boolean(item)
  }
  const go = (start, leaf) => {
    if (leaf === number) return reach(start)
    parentElement.wanted = start
    setTriggerValue("turn", leaf)
  }
  if (parentElement.wanted !== undefined && reach(parentElement.wanted)) delete parentElement.wanted
}
