// A short run of a part begins and ends within one drawing of the page; it is told here.
function component() {
  document.dispatchEvent(new CustomEvent("policytext:ran"))
}
