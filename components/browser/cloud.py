"""The word cloud as crisp, clickable text."""

from typing import Any

from components.browser.legend import entries
from components.browser.mounting import mount
from policytext.base.labels import label
from policytext.base.look import TEXTURES, Look
from policytext.charts.clouds import as_record
from policytext.charts.legends import legend
from policytext.charts.values import Cloud
from policytext.study.choosing import Chosen, chosen_record

show = mount(__file__, "legend_list.js", style=("legend.css",))


def view(cloud: Cloud, title: str, chosen: Chosen, look: Look) -> dict[str, Any]:
    """Return what the script draws of a laid-out cloud."""
    return {
        "layout": as_record(cloud.layout),
        "textures": {term: TEXTURES[texture] for term, texture in cloud.textures.items()},
        "legend": entries(legend(cloud), look),
        "colours": {term: shade[look.mode] for term, shade in cloud.shades.items()},
        "chosen": chosen_record(chosen),
        "revision": "|".join(f"{word.term}{word.frequency}" for word in cloud.layout.words),
        "words": {
            "title": title,
            "empty": label("figure_empty", look.language),
        },
    }
