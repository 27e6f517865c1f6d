// A picture, and a button that puts the very bytes that are shown on the clipboard.
function component({ data: [data], parentElement }) {
  parentElement.querySelector(".picture")?.remove()
  const { words } = data
  const bytes = Uint8Array.from(atob(data.picture), (character) => character.charCodeAt(0))
  const png = new Blob([bytes], { type: "image/png" })
  const address = URL.createObjectURL(png)
  const image = make("img")
  image.src = address
  image.alt = data.alt
  const copy = make("button", "", words.copy)
  const told = make("span", "told")
  told.setAttribute("role", "status")
  const say = (word) => (told.textContent = word)
  copy.onclick = () =>
    navigator.clipboard?.write && window.ClipboardItem
      ? navigator.clipboard
          .write([new ClipboardItem({ "image/png": png })])
          .then(() => say(words.copied), () => say(words.not_copied))
      : say(words.no_clipboard)
  const row = make("div", "row")
  row.append(copy, told)
  const picture = make("div", data.dark ? "picture dark" : "picture")
  picture.append(image, row)
  parentElement.append(picture)
  return () => URL.revokeObjectURL(address)
}
