// Years side by side: a bar for the text that each has, a hatch where there is none, a mark for hits.
// A drag, a click or the keyboard chooses the years that count.
function component({ data: [data], parentElement, setTriggerValue }) {
  const { years, words } = data
  const by = data.by === "characters" ? 2 : 1
  const [first, last] = [years[0]?.[0], years.at(-1)?.[0]]
  const bounded = data.since || data.until
  let chosen = bounded ? [Number(data.since || first), Number(data.until || last)] : null
  const choose = (since, until) => setTriggerValue("band", { since: String(since), until: String(until) })
  let ends = () => {}

  rebuilt(parentElement, "band", (root) => {
    const head = make("div", "head")
    const told = make("span", "told")
    const said = ([year, texts, signs, inside, , hits]) =>
      [
        texts ? words.year.replace("{year}", year).replace("{texts}", thousands(texts)).replace("{signs}", thousands(signs)) : `${year} · ${words.none}`,
        inside !== texts && fill(words.inside, thousands(inside)),
        data.searched && fill(words.hits, thousands(hits)),
      ].filter(Boolean).join(" · ")
    const say = (year) => (told.textContent = year ? said(year) : bounded ? "" : words.how)
    const ways = make("span", "by")
    for (const name of ["texts", "characters"]) {
      const way = make("button", "", words[name])
      way.dataset.at = name
      way.setAttribute("aria-pressed", String(data.by === name))
      way.onclick = () => data.by !== name && setTriggerValue("by", name)
      ways.append(way)
    }
    const bound = (at, name, value) => {
      const box = make("select")
      box.dataset.at = name
      box.setAttribute("aria-label", name)
      for (const [year] of years) box.append(new Option(year, year, false, year === value))
      if (value === undefined || !years.some(([year]) => year === value)) box.append(new Option(value ?? "", value ?? "", false, true))
      box.onchange = () => {
        const now = [...(chosen ?? [first, last])]
        now[at] = Number(box.value)
        now.sort((a, b) => a - b)
        choose(...now)
      }
      return box
    }
    const bounds = make("span", "bounds")
    if (years.length) bounds.append(bound(0, words.from, chosen?.[0] ?? first), make("span", "", "–"), bound(1, words.to, chosen?.[1] ?? last))
    const all = make("button", "all", words.all)
    all.dataset.at = "all"
    all.hidden = !bounded
    all.onclick = () => choose("", "")
    bounds.append(all)
    head.append(make("b", "", words.title), ways, told)
    if (data.undated) head.append(make("span", "undated", data.undated))
    head.append(bounds)

    const plot = make("div", "plot")
    plot.setAttribute("role", "group")
    plot.style.maxWidth = `${years.length * 48}px`
    if (years.length > 120) plot.style.setProperty("--gap", ".5px")
    plot.setAttribute("aria-label", words.title)
    const most = Math.max(1, ...years.map((year) => year[by]))
    const mostHits = Math.max(1, ...years.map((year) => year[5]))
    const every = years.length <= 24 ? 1 : years.length <= 50 ? 5 : 10
    const columns = years.map((year) => {
      const node = make("button", year[1] ? "year" : "year empty")
      node.dataset.at = `year ${year[0]}`
      node.type = "button"
      if (data.searched) {
        const hits = make("i", "hits")
        const mark = make("i")
        mark.style.height = year[5] ? `max(2px, ${(100 * year[5]) / mostHits}%)` : "0"
        hits.append(mark)
        node.append(hits)
      }
      const amount = make("i", "amount")
      const whole = make("i", "whole")
      whole.style.height = year[1] ? `max(3px, ${(100 * year[by]) / most}%)` : "100%"
      const part = make("i", "part")
      part.style.height = year[by] ? `${(100 * year[by + 2]) / year[by]}%` : "0"
      whole.append(part)
      amount.append(whole)
      const fine = years.length > 8 && year[0] % 5 // there is no room for these on a narrow screen
      const tick = make("i", fine ? "tick fine" : "tick", year[0] % every === 0 || years.length === 1 ? String(year[0]) : "")
      node.append(amount, tick)
      node.setAttribute("aria-label", said(year))
      node.onpointerenter = node.onfocus = () => say(year)
      return node
    })
    const light = (range) => {
      plot.classList.toggle("banded", Boolean(range))
      columns.forEach((node, at) => {
        const inside = Boolean(range) && years[at][0] >= range[0] && years[at][0] <= range[1]
        node.classList.toggle("on", inside)
        node.setAttribute("aria-pressed", String(inside))
      })
    }
    plot.append(...columns)
    plot.onpointerleave = () => say()
    light(chosen)
    say()

    // By pointer: from the year where it goes down to the one where it comes up.
    const at = (event) => {
      const box = plot.getBoundingClientRect()
      const place = Math.floor(((event.clientX - box.left) / box.width) * years.length)
      return Math.max(0, Math.min(years.length - 1, place))
    }
    let from = null
    const range = (one, other) => [Math.min(one, other), Math.max(one, other)].map((place) => years[place][0])
    const same = (one) => chosen && one[0] === chosen[0] && one[1] === chosen[1]
    const settle = (one) => (same(one) ? choose("", "") : (light((chosen = one)), choose(...one)))
    plot.onpointerdown = (event) => event.button === 0 && (from = at(event))
    const move = (event) => from !== null && light(range(from, at(event)))
    const up = (event) => {
      if (from === null) return
      const one = range(from, at(event))
      from = null
      settle(one)
    }
    const cancel = () => from !== null && ((from = null), light(chosen))
    const ears = { pointermove: move, pointerup: up, pointercancel: cancel }
    for (const [kind, hear] of Object.entries(ears)) window.addEventListener(kind, hear)
    ends = () => Object.entries(ears).forEach(([kind, hear]) => window.removeEventListener(kind, hear))

    // By keyboard: arrows go, Shift stretches, Enter takes, Escape lets go.
    let anchor = null
    plot.addEventListener("keydown", (event) => {
      const here = columns.indexOf(event.target)
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (step && columns[here + step]) {
        anchor = event.shiftKey ? (anchor ?? here) : null
        columns[here + step].focus()
        light(event.shiftKey ? range(anchor, here + step) : chosen)
      } else if (event.key === "Enter" || event.key === " ") {
        settle(range(anchor ?? here, here))
        anchor = null
      } else if (event.key === "Escape") choose("", "")
      else return
      event.preventDefault()
    })
    root.append(head, plot)
    if (years.length) oneStop(plot, ".year", {})
  })
  return () => ends()
}
