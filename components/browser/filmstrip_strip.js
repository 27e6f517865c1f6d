// The strip of small drawings: one stop of the Tab key, in which arrows choose a page, and with Alt
// move it; the pointer drags it, a finger once it has rested on it.
const LIFT = 5 // pixels that a mouse goes before it drags
const REST = 350 // milliseconds
const EDGE = 48 // pixels from an end of the strip, in which dragging scrolls it
const PACE = 14 // pixels a frame

const worded = (words, values) =>
  Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, () => value), words)

// `does` has what to do: choose(id), move(item, before), remove(item), edit().
function stripOf(does) {
  const film = make("div", "film")
  const list = make("ul", "strip")
  list.tabIndex = 0
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-orientation", "horizontal")
  list.setAttribute("aria-describedby", "how")
  const drop = make("div", "drop")
  drop.hidden = true
  film.append(list, drop)
  const cells = new Map() // id of a page → its place in the strip
  let leaves = []
  let chosen = ""

  const cellOf = (leaf) => {
    const cell = make("li", "cell")
    cell.id = `page-${cells.size}-${leaf.id.replace(/\W/g, "_")}`
    cell.dataset.id = leaf.id
    cell.setAttribute("role", "option")
    const picture = make("img")
    picture.alt = ""
    picture.draggable = false
    const foot = make("span", "foot")
    foot.append(make("b"), make("span", "name"))
    cell.append(picture, foot)
    cells.set(leaf.id, cell)
    return cell
  }
  const draw = (data, shown, pictureOf) => {
    const places = new Map([...cells].map(([id, cell]) => [id, cell.offsetLeft]))
    leaves = data.leaves
    list.setAttribute("aria-label", fill(data.words.strip, leaves.length))
    const gone = new Set(cells.keys())
    leaves.forEach((leaf, place) => {
      const cell = cells.get(leaf.id) ?? cellOf(leaf)
      gone.delete(leaf.id)
      if (list.children[place] !== cell) list.insertBefore(cell, list.children[place] ?? null)
      cell.classList.toggle("fixed", !leaf.item)
      const [picture, foot] = cell.children
      const url = pictureOf(leaf, place)
      if (picture.src !== url) picture.src = url
      foot.firstChild.textContent = place + 1
      foot.lastChild.textContent = leaf.theme ? `${leaf.name} · ${leaf.theme[0]}` : leaf.name
      cell.title = foot.lastChild.textContent
      const named = [place + 1, foot.lastChild.textContent, leaf.said === leaf.name ? "" : leaf.said]
      cell.setAttribute("aria-label", named.filter(Boolean).join(" · "))
    })
    for (const id of gone) cells.get(id).remove(), cells.delete(id)
    for (const [id, cell] of cells) if (places.has(id)) glide(cell, places.get(id) - cell.offsetLeft)
    show(shown)
  }
  const glide = (cell, from) => {
    if (!from || matchMedia("(prefers-reduced-motion: reduce)").matches) return
    cell.animate([{ transform: `translateX(${from}px)` }, { transform: "none" }], { duration: 140, easing: "ease-out" })
  }
  const show = (id) => {
    chosen = id
    for (const [one, cell] of cells) cell.setAttribute("aria-selected", String(one === id))
    const cell = cells.get(id)
    if (!cell) return
    list.setAttribute("aria-activedescendant", cell.id)
    const before = cell.offsetLeft - 16
    const behind = cell.offsetLeft + cell.offsetWidth + 16 - list.clientWidth
    if (list.scrollLeft > before) list.scrollLeft = before
    else if (list.scrollLeft < behind) list.scrollLeft = behind
  }

  // Items in order, each with the cells of its pages: in two languages an item may have two.
  const items = () => {
    const found = new Map()
    for (const leaf of leaves) if (leaf.item) found.set(leaf.item, [...(found.get(leaf.item) ?? []), cells.get(leaf.id)])
    return found
  }
  const step = (item, by) => {
    const order = [...items().keys()]
    const to = order.indexOf(item) + by
    if (to < 0 || to >= order.length) return
    does.move(item, order[by < 0 ? to : to + 1] ?? "")
  }

  list.addEventListener("keydown", (event) => {
    const at = leaves.findIndex((leaf) => leaf.id === chosen)
    const leaf = leaves[at]
    if (!leaf || event.ctrlKey || event.metaKey || event.shiftKey) return
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
    const next = { Home: 0, End: leaves.length - 1 }[event.key] ?? (by && Math.min(Math.max(at + by, 0), leaves.length - 1))
    if (event.altKey && by) leaf.item && step(leaf.item, by)
    else if (event.altKey) return
    else if (next !== undefined) does.choose(leaves[next].id)
    else if (event.key === "Delete" || event.key === "Backspace") leaf.item && does.remove(leaf.item)
    else if (event.key === "Enter") does.edit()
    else return
    event.preventDefault()
  })

  let held = null // what a pointer holds, and where it took it
  let ghost = null
  let waiting = 0
  let frame = 0
  const targetAt = (x) => {
    const edges = [...items()].map(([item, places]) => [item, places[0].getBoundingClientRect().left - 6])
    const last = [...items().values()].at(-1)?.at(-1).getBoundingClientRect().right + 6
    return [...edges, ["", last]].reduce((best, edge) => (Math.abs(edge[1] - x) < Math.abs(best[1] - x) ? edge : best))
  }
  const follow = () => {
    const box = list.getBoundingClientRect()
    const pull = held.x < box.left + EDGE ? -PACE : held.x > box.right - EDGE ? PACE : 0
    list.scrollLeft += pull
    ghost.style.transform = `translate(${held.x - held.from.x}px, ${held.y - held.from.y}px) rotate(1.5deg)`
    const [before, edge] = targetAt(held.x)
    held.before = before
    drop.hidden = edge < box.left - 8 || edge > box.right + 8
    drop.style.left = `${edge - film.getBoundingClientRect().left}px`
    frame = requestAnimationFrame(follow)
  }
  const lift = () => {
    const cell = cells.get(held.id)
    const box = cell.getBoundingClientRect()
    ghost = cell.cloneNode(true)
    ghost.classList.add("ghost")
    ghost.removeAttribute("id")
    ghost.setAttribute("aria-hidden", "true")
    Object.assign(ghost.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px` })
    film.append(ghost)
    for (const one of items().get(held.item)) one.classList.add("lifted")
    held.lifted = true
    does.choose(held.id)
    follow()
  }
  const letGo = (taken) => {
    clearTimeout(waiting)
    cancelAnimationFrame(frame)
    if (!held) return
    const { item, before, lifted } = held
    held = null
    if (!lifted) return
    ghost.remove()
    drop.hidden = true
    for (const cell of cells.values()) cell.classList.remove("lifted")
    const order = [...items().keys()]
    if (taken && before !== item && (order[order.indexOf(item) + 1] ?? "") !== before) does.move(item, before)
  }
  list.addEventListener("pointerdown", (event) => {
    const leaf = leaves.find((one) => one.id === event.target.closest(".cell")?.dataset.id)
    if (!leaf || event.button || held) return
    does.choose(leaf.id)
    if (!leaf.item) return
    const { clientX: x, clientY: y, pointerId, pointerType } = event
    held = { id: leaf.id, item: leaf.item, x, y, from: { x, y }, pointerId, finger: pointerType === "touch" }
    if (held.finger) waiting = setTimeout(lift, REST)
    else list.setPointerCapture(pointerId)
  })
  list.addEventListener("pointermove", (event) => {
    if (!held || event.pointerId !== held.pointerId) return
    Object.assign(held, { x: event.clientX, y: event.clientY })
    const far = Math.hypot(held.x - held.from.x, held.y - held.from.y) > LIFT
    if (far && !held.lifted) held.finger ? letGo(false) : lift()
  })
  list.addEventListener("pointerup", () => letGo(true))
  list.addEventListener("pointercancel", () => letGo(false))
  list.addEventListener("lostpointercapture", () => letGo(false))
  list.addEventListener("contextmenu", (event) => held?.finger && event.preventDefault())
  // While a finger drags, the strip must not scroll under it.
  list.addEventListener("touchmove", (event) => held?.lifted && event.preventDefault(), { passive: false })
  film.addEventListener("keydown", (event) => event.key === "Escape" && letGo(false))
  return { film, draw, show, step }
}
