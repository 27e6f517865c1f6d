// A whole text: how much of it each class has, as a bar; the classes to choose from; and where their
// passages stand, a lane each. `go` is given a passage's place in the text and its rank in the list.
const classHue = (node, [, , light, dark]) => {
  node.style.setProperty("--hue", `light-dark(${light}, ${dark})`)
  return node
}

const shareBar = (whole, kinds, words) => {
  const bar = make("div", "bar")
  bar.setAttribute("role", "img")
  const said = whole.amounts.map(([, percent], at) => `${kinds[at][1]} ${percent.toFixed(1)}%`)
  bar.setAttribute("aria-label", [words.bar, ...said].join(" · "))
  whole.amounts.forEach(([, percent], at) => {
    const part = classHue(make("span", `lane${at}`), kinds[at])
    part.style.width = `${percent}%`
    bar.append(part)
  })
  return bar
}

const classChoice = (whole, kinds, words, choose) => {
  const group = make("div", "classes")
  group.setAttribute("role", "group")
  group.setAttribute("aria-label", words.kinds)
  const button = (name, kind, number, said) => {
    const node = make("button", "class")
    node.dataset.at = `class ${kind}`
    node.setAttribute("aria-pressed", String(whole.chosen === kind))
    node.disabled = !number
    node.append(make("span", "swatch"), make("b", "", name), make("span", "amount", said))
    node.onclick = () => choose(whole.chosen === kind ? "" : kind)
    group.append(node)
    return node
  }
  button(words.all, "", whole.number, thousands(whole.number)).classList.add("every")
  kinds.forEach((kind, at) => {
    const [number, percent, said] = whole.amounts[at]
    classHue(button(kind[1], kind[0], number, `${percent.toFixed(1)}% · ${said}`), kind).classList.add(`lane${at}`)
  })
  return group
}

const placeStrip = (whole, kinds, words, go) => {
  const strip = make("div", "strip")
  strip.setAttribute("role", "group")
  strip.setAttribute("aria-label", words.strip)
  const lanes = kinds.map((kind, at) => {
    const lane = classHue(make("div", `lane lane${at}`), kind)
    lane.append(make("span", "name", kind[1]))
    strip.append(lane)
    return lane
  })
  for (const [start, end, kind, rank] of whole.marks) {
    const mark = make(rank < 0 ? "i" : "button", "mark")
    mark.style.left = `${(100 * start) / whole.length}%`
    mark.style.width = `${(100 * (end - start)) / whole.length}%`
    if (rank >= 0) {
      mark.dataset.at = `mark ${start}`
      mark.setAttribute("aria-label", `${kinds[kind][1]} ${rank + 1}`)
      mark.onclick = () => go(start, rank)
    }
    lanes[kind].append(mark)
  }
  return strip
}
