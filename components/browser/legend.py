"""What the hues of a chart mean: a theme's entry chooses it, as any mark of it does."""

from collections.abc import Sequence
from typing import Any

from components.browser.mounting import mount
from policytext.base.look import TEXTURES, Look
from policytext.charts.values import Named
from policytext.study.choosing import Chosen, chosen_record

show = mount(__file__, "legend_list.js")


def view(legend: Sequence[Named], title: str, chosen: Chosen, look: Look) -> dict[str, Any]:
    """Return what the script draws; `title` is that of the chart."""
    return {"title": title, "entries": entries(legend, look), "chosen": chosen_record(chosen)}


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
