// A deck to look through. What is done here shows at once; Python is told every act that it has not
// heard yet, by its number, so that of several in one breath none is lost. What makes something of the
// deck by itself (a button that saves it, the one that undoes) waits until all is heard and drawn.
const PAUSE = 350 // milliseconds without a key, until what is written is told
// In a drawing, what stands for the page's number, and that it is as long as it is.
const NUMBER = "#page#"
const AS_LONG = / textLength="[^"]*" lengthAdjust="[^"]*"(?=[^<>]*>#page#)/
const SAVES = ".st-key-deck_files [class*='st-key-save_']"
const UNDOES = ".st-key-deck_undo"
const looked = { page: "", saved: 0 } // stays when the page is left

// → the pages as they are once these acts are done.
const afterwards = (leaves, acts) => {
  for (const act of acts) {
    if (act.act === "remove") leaves = leaves.filter((leaf) => leaf.item !== act.item)
    if (act.act === "move") {
      const moved = leaves.filter((leaf) => leaf.item === act.item)
      const rest = leaves.filter((leaf) => leaf.item !== act.item)
      const last = rest.findLastIndex((leaf) => leaf.item)
      const at = act.before ? rest.findIndex((leaf) => leaf.item === act.before) : (last < 0 ? 0 : last) + 1
      if (moved.length && at >= 0) leaves = [...rest.slice(0, at), ...moved, ...rest.slice(at)]
    }
    if (act.act === "word") {
      const same = (one) => JSON.stringify(one.proposal) === JSON.stringify(act.proposal)
      const put = (one) => (same(one) ? { ...one, own: [act.headline, act.takeaway] } : one)
      leaves = leaves.map((leaf) => ({ ...leaf, words: leaf.words.map(put) }))
    }
  }
  return leaves
}

function deskOf(home) {
  const root = make("div", "desk")
  const stage = make("figure", "stage")
  const slide = make("img", "slide")
  const tools = make("div", "tools")
  const told = make("p", "told")
  const how = make("p", "how")
  how.id = "how"
  told.setAttribute("role", "status")
  let data = null // as Python sent it
  let now = null // with what was done since
  let acts = []
  let number = 0
  let timer = 0
  let send = () => {}
  const waiting = [] // places of buttons, to be pressed in this order
  const pictures = new Map() // id of a page → its drawing, and where that is

  const tell = () => {
    clearTimeout(timer)
    timer = 0
    if (acts.length) send("acts", { acts })
  }
  const act = (what, later = false) => {
    number = Math.max(Date.now(), number + 1)
    if (what.act === "word")
      acts = acts.filter((one) => one.act !== "word" || JSON.stringify(one.proposal) !== JSON.stringify(what.proposal))
    acts.push({ number, ...what })
    clearTimeout(timer)
    if (later) timer = setTimeout(tell, PAUSE)
    else tell()
    draw()
  }
  const pressOnceHeard = (where) => {
    tell()
    if (waiting.includes(where) && where !== UNDOES) return
    waiting.push(where)
    if (waiting.length === 1) pressNext()
  }
  const pressNext = () => {
    if (!waiting.length || !root.isConnected) return
    if (!acts.length && document.documentElement.dataset.pending === "0") {
      const place = document.querySelector(waiting.shift())
      const button = place?.querySelector("button")
      told.textContent = ""
      if (button && place.matches(UNDOES)) announce("undone", { said: place.querySelector("p").textContent })
      button?.click()
    }
    requestAnimationFrame(pressNext)
  }
  const hold = (event) => {
    const place = acts.length && event.target.closest?.(SAVES)
    if (!place) return
    event.preventDefault()
    event.stopImmediatePropagation()
    told.textContent = data.words.saving
    pressOnceHeard(`.${[...place.classList].find((name) => name.startsWith("st-key-save_"))}`)
  }
  const pictureOf = (leaf, place) => {
    const drawing = (data.drawings[leaf.id] ?? "").replace(AS_LONG, "").replace(NUMBER, place + 1)
    const known = pictures.get(leaf.id)
    if (known?.drawing === drawing) return known.url
    if (known) setTimeout(() => URL.revokeObjectURL(known.url), 1000) // still on screen for a moment
    const url = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }))
    pictures.set(leaf.id, { drawing, url })
    return url
  }
  const current = () => now.leaves.find((leaf) => leaf.id === looked.page)
  const choose = (id) => {
    if (id === looked.page) return
    if (timer) tell()
    looked.page = id
    strip.show(id)
    drawSlide()
  }
  const move = (item, before) => {
    act({ act: "move", item, before })
    const leaf = now.leaves.find((one) => one.item === item)
    announce("moved", { name: leaf.name, place: now.leaves.indexOf(leaf) + 1, number: now.leaves.length })
  }
  const remove = (item) => {
    const at = now.leaves.findIndex((leaf) => leaf.item === item)
    const { name } = now.leaves[at]
    const rest = now.leaves.filter((leaf) => leaf.item !== item)
    looked.page = (rest[at]?.item ? rest[at] : (rest[at - 1] ?? rest[0])).id
    act({ act: "remove", item })
    announce("removed", { name, number: now.leaves.length })
  }
  const announce = (key, values) => (told.textContent = worded(data.words[key], values))
  const strip = stripOf({ choose, move, remove, edit: () => panel.focus() })
  const panel = wordsOf({
    word: ({ proposal }, headline, takeaway) => act({ act: "word", proposal, headline, takeaway }, true),
    tell: () => timer && tell(),
  })

  const button = (className, sign, press) => {
    const node = make("button", className, sign)
    node.onclick = press
    return node
  }
  const earlier = button("earlier", "←", () => strip.step(current().item, -1))
  const later = button("later", "→", () => strip.step(current().item, 1))
  const out = button("out", "", () => remove(current().item))
  const alone = make("div", "alone")
  const only = make("span")
  const forms = make("span", "forms")
  alone.append(only, forms)
  tools.append(earlier, later, out, alone)

  const drawTools = (leaf) => {
    const { words } = data
    const items = [...new Set(now.leaves.map((one) => one.item).filter(Boolean))]
    const ends = { [items[0]]: earlier, [items.at(-1)]: later }
    for (const node of [earlier, later]) node.disabled = false
    if (items.length === 1) earlier.disabled = later.disabled = true
    else if (ends[leaf.item]) ends[leaf.item].disabled = true
    for (const [node, word] of [[earlier, words.earlier], [later, words.later]]) {
      node.title = word
      node.setAttribute("aria-label", word)
    }
    out.textContent = words.remove
    only.textContent = words.this
    if (forms.dataset.of !== leaf.forms.join())
      forms.replaceChildren(
        ...leaf.forms.map((form) => {
          const node = button("save", words[form], () => {
            act({ act: "save", page: looked.page, form })
            told.textContent = words.saving
          })
          node.setAttribute("aria-label", worded(words.save, { form: words[form] }))
          return node
        }))
    forms.dataset.of = leaf.forms.join()
    tools.classList.toggle("fixed", !leaf.item)
    for (const node of tools.querySelectorAll("button")) node.tabIndex = leaf.item ? 0 : -1
  }
  const drawSlide = () => {
    const leaf = current()
    const place = now.leaves.indexOf(leaf)
    const url = pictureOf(leaf, place)
    if (slide.src !== url) slide.src = url
    slide.alt = [leaf.name, leaf.said === leaf.name ? "" : leaf.said].filter(Boolean).join(" · ")
    stage.dataset.page = leaf.id
    panel.draw(leaf, place + 1, now)
    drawTools(leaf)
  }
  const draw = () => {
    now = { ...data, leaves: afterwards(data.leaves, acts) }
    if (!current()) looked.page = (now.leaves.find((leaf) => leaf.item) ?? now.leaves[0]).id
    const some = now.leaves.some((leaf) => leaf.item)
    root.classList.toggle("empty", !some)
    const finger = matchMedia("(pointer: coarse)").matches
    how.textContent = !some ? data.words.none : finger ? data.words.how_touch : data.words.how
    strip.draw(now, looked.page, pictureOf)
    drawSlide()
  }
  const save = ([number, name, kind, content]) => {
    if (number <= looked.saved) return
    looked.saved = number
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
    const link = make("a")
    link.href = URL.createObjectURL(new Blob([bytes], { type: kind }))
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    told.textContent = ""
  }

  stage.append(slide, tools)
  root.append(strip.film, how, stage, panel.panel, told)
  home.append(root)
  root.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    if (event.target.matches("textarea")) return // what was written there is undone by the browser
    event.preventDefault()
    pressOnceHeard(UNDOES)
  })
  return {
    hold,
    take(sent, setTriggerValue) {
      send = setTriggerValue
      data = sent
      number = Math.max(number, data.heard)
      acts = acts.filter((one) => one.number > data.heard)
      if (acts.length && !timer) timer = setTimeout(tell, PAUSE) // a run may have ended just as they came
      root.lang = data.lang
      root.style.setProperty("--ratio", data.ratio)
      draw()
      if (data.saved) save(data.saved)
    },
  }
}

function component({ data: [sent], parentElement, setTriggerValue }) {
  const data = whole(sent, setTriggerValue)
  if (!data) return
  parentElement.desk ??= deskOf(parentElement)
  const { hold, take } = parentElement.desk
  take(data, setTriggerValue)
  document.addEventListener("click", hold, true)
  return () => document.removeEventListener("click", hold, true)
}
