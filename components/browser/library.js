// The chart library, one for the page: loaded once, by whoever needs it first.
const LIBRARY = new URL("app/static/plotly-basic.min.js", document.baseURI)
const library = () =>
  (window.policytextPlotly ??= new Promise((done, failed) => {
    const script = make("script")
    script.src = LIBRARY
    script.onload = () => done(window.Plotly)
    script.onerror = () => {
      delete window.policytextPlotly // the next chart tries again
      failed(new Error(LIBRARY))
    }
    document.head.append(script)
  }))
