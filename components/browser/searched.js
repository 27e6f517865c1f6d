// What the search box found and where readers show it, of all components on the page: `found` are the
// places in each text ("at", and "beside" of two), `now` is the one that is stepped to, `shown` the
// stretch of each text that stands on its page, none where that shows something else.
const searched = (window.policytextSearched ??= { found: {}, now: null, shown: {} })
