// A part that is built anew with each message, and looks to its reader as if it had stayed: what had
// the focus has it again (the node with the same data-at), and what was scrolled stays where it was.
// `marks` is the selector of what shows in it whence its reader comes back (come_back.js).
const rebuilt = (home, name, build, marks) => {
  const old = [...home.children].find((node) => node.className === name)
  const at = home.getRootNode().activeElement?.dataset?.at
  const scrolled = Object.fromEntries([...(old?.querySelectorAll("[data-scrolls]") ?? [])].map((node) => [node.dataset.scrolls, node.scrollTop]))
  const root = make("div", name)
  build(root)
  old ? old.replaceWith(root) : home.append(root)
  for (const node of root.querySelectorAll("[data-scrolls]")) node.scrollTop = scrolled[node.dataset.scrolls] ?? 0
  if (marks) comeBack(root, name, marks, !old)
  if (at !== undefined) [...root.querySelectorAll("[data-at]")].find((node) => node.dataset.at === at)?.focus({ preventScroll: true })
  return root
}
