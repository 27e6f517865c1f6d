// Each view can be saved as the picture it is on a slide: all are packed as one, and unpacked once.
const SCALE = 2 // of a PNG
let unpacked
const pictures = () =>
  (unpacked ??= (async () => {
    const bytes = Uint8Array.from(atob(data.pictures), (character) => character.charCodeAt(0))
    const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
    return JSON.parse(await new Response(unzipped).text())
  })())
const svgOf = async (name) => new Blob([(await pictures())[name]], { type: "image/svg+xml" })

async function pngOf(name) {
  const image = new Image()
  image.src = URL.createObjectURL(await svgOf(name))
  await image.decode()
  const canvas = make("canvas")
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(image.src)
  return new Promise((done) => canvas.toBlob(done, "image/png"))
}

function save(picture, file) {
  const link = make("a")
  link.href = URL.createObjectURL(picture)
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

// The picture is promised: a browser lets nothing be copied long after the click.
const copy = (name) => navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(name) })])

function buildSaving(view) {
  const row = make("div", "saving")
  if (!window.DecompressionStream) return row
  const told = make("span", "told")
  told.setAttribute("role", "status")
  const button = (word, act) => {
    const node = make("button", "", word)
    node.type = "button"
    node.setAttribute("aria-label", `${word} · ${view.title}`)
    node.onclick = act
    row.append(node)
  }
  button("PNG", async () => save(await pngOf(view.name), `${view.file}@${SCALE}x.png`))
  button("SVG", async () => save(await svgOf(view.name), `${view.file}.svg`))
  if (navigator.clipboard?.write && window.ClipboardItem)
    button(words.copy, () => copy(view.name).then(() => (told.textContent = words.copied), () => (told.textContent = words.not_copied)))
  row.append(told)
  return row
}
