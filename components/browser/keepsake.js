// A copy of what this visit brought, as a project file, in this tab's memory alone. A server keeps a
// visit without a library only while it lasts: one that is started again has lost it (line.js).
function component({ data: [sent], setTriggerValue }) {
  const data = whole(sent, setTriggerValue)
  if (data) window.policytextKeepsake = data.content ? data : null
}
