"""The word cloud as crisp, clickable text."""

from typing import Any

from components.browser.mounting import mount
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.clouds import as_record
from policytext.study.choosing import Chosen, chosen_record
from policytext.views import View

show = mount(__file__)


def view(cloud: View, chosen: Chosen, look: Look) -> dict[str, Any]:
    """Return what the script draws of a laid-out cloud."""
    assert cloud.layout and cloud.details
    return {
        "layout": as_record(cloud.layout),
        "colours": cloud.details["colours"],
        "chosen": chosen_record(chosen),
        "revision": "|".join(f"{word.term}{word.frequency}" for word in cloud.layout.words),
        "words": {
            "title": cloud.title,
            "empty": label("figure_empty", look.language),
        },
    }
