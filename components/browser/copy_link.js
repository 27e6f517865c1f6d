// The address bar always holds the selection; without the clipboard (plain http) it is pointed to.
function component({ data: [words], parentElement }) {
  let button = parentElement.querySelector("button")
  if (!button) {
    button = document.createElement("button")
    button.setAttribute("aria-live", "polite")
    parentElement.append(button)
  }
  const say = (word) => (button.textContent = word)
  say(words.copy_link)
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      say(words.copied)
    } catch {
      say(words.copy_by_hand)
    }
    setTimeout(() => say(words.copy_link), 2000)
  }
}
