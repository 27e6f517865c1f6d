"""What the hues of a chart mean."""

from collections.abc import Sequence
from typing import Any

from components.browser.mounting import mount
from policytext.base.look import TEXTURES, Look
from policytext.charts.values import Named

show = mount(__file__, "legend_list.js")


def view(legend: Sequence[Named], title: str, look: Look) -> dict[str, Any]:
    """Return what the script draws; `title` is that of the chart."""
    return {"title": title, "entries": entries(legend, look)}


def entries(legend: Sequence[Named], look: Look) -> list[dict[str, str]]:
    """Return the entries of a legend, for any script that has legend_list.js before it."""
    return [
        {
            "name": name,
            "colour": shade[look.mode],
            "texture": TEXTURES[texture],
            "pick": pick,
        }
        for name, shade, texture, pick in legend
    ]
