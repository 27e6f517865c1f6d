// What the components' scripts share; components/mounting.py puts it before each of them.
const make = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
const send = (pick) => document.dispatchEvent(new CustomEvent("policytext:pick", { detail: { pick } }))
const query = (values) => new URLSearchParams(values).toString()
