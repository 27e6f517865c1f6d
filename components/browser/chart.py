"""A chart on screen, whose marks the mouse, the finger and the keyboard choose."""

from components.browser.mounting import mount
from policytext.base.places import DATA
from policytext.charts.plotly.drawing import Drawing
from policytext.study.choosing import Chosen, chosen_record

# Plotly writes its rules into the page's head, where a component's own tree would not see them.
_show = mount(
    __file__,
    *(DATA / name for name in ("marks.js", "mark_keys.js", "chart.js")),
    "library.js",
    style=(DATA / "chart.css",),
    isolated=False,
)


def show(
    drawing: Drawing,
    *,
    key: str,
    alt: str,
    chosen: Chosen,
    words: dict[str, str],
) -> None:
    """Show a chart under its alternative text `alt`.

    `words` has "failed", which is shown where the library cannot be loaded. The figure is made and
    sent only if it is another one than before; what is chosen the browser lights up by itself.
    """
    _show(
        {
            "revision": drawing.revision,
            "kept": lambda: {"figure": drawing.figure},
            "name": key,
            "alt": alt,
            "chosen": chosen_record(chosen),
            "words": words,
        },
        key=key,
    )
