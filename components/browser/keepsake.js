// A copy of what this visit brought, as a project file, in this tab's memory alone: a server that
// starts anew has nothing left of a visit that it was to keep for as long as it lasts (line.js).
function component({ data: [sent], setTriggerValue }) {
  const data = whole(sent, setTriggerValue)
  if (data) window.policytextKeepsake = data.content ? data : null
}
