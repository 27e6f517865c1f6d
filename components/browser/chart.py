"""A chart on screen, whose marks the mouse, the finger and the keyboard choose."""

import json
from functools import partial
from hashlib import sha256
from typing import Any

from components.browser.mounting import mount
from policytext.base.look import Look
from policytext.base.places import DATA
from policytext.charts.chart import Chart
from policytext.charts.plotly.draw import draw
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
    chart: Chart,
    look: Look,
    *,
    key: str,
    alt: str,
    chosen: Chosen,
    words: dict[str, str],
) -> None:
    """Draw a chart under its alternative text `alt`.

    `words` has "failed", which is shown where the library cannot be loaded. The figure is made and
    sent only if it is another one than before; what is chosen the browser lights up by itself.
    """
    revision = sha256(repr((chart, look)).encode()).hexdigest()[:16]
    _show(
        {
            "revision": revision,
            "kept": partial(_figure, chart, look),
            "name": key,
            "alt": alt,
            "chosen": chosen_record(chosen),
            "words": words,
        },
        key=key,
    )


def _figure(chart: Chart, look: Look) -> dict[str, Any]:
    return {"figure": json.loads(draw(chart, look).to_json())}
