// Whoever opened something from a list finds it again there, marked, in sight and with the focus, when
// they come back: by the browser's Back, or by a link to the same list (what was read since is no part of it).
const OF_LIST = "issuer tier region form since until group once find find_as listing lines_by sort leaf".split(" ")
const leftKey = (name) => {
  const asked = [...new URLSearchParams(location.search)].filter(([part]) => OF_LIST.includes(part))
  return `left ${name} ${asked.map(String).sort().join("&")}`
}

const leaveFrom = (name, node) => sessionStorage.setItem(leftKey(name), node.dataset.at)

// Marks the nearest `marks` round what was opened; a list that `isNew` on its page is scrolled there.
const comeBack = (root, name, marks, isNew) => {
  const left = sessionStorage.getItem(leftKey(name))
  const node = [...root.querySelectorAll("[data-at]")].find((one) => one.dataset.at === left)
  if (!node) return
  node.closest(marks).classList.add("came")
  if (!isNew) return
  requestAnimationFrame(() => {
    node.scrollIntoView({ block: "center" })
    if (document.activeElement === document.body) node.focus({ preventScroll: true })
  })
}
