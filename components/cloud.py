"""The word cloud as crisp, clickable text."""

from typing import Any

from components.mounting import mount
from components.selection import Selection
from policytext.labels import label
from policytext.look import Look
from policytext.study import Study

show = mount(__file__)


def view(study: Study, selection: Selection, look: Look, record: dict[str, Any]) -> dict[str, Any]:
    """Return what the script draws of a laid-out record."""
    colours = {}
    for word in record["words"]:
        theme = study.leading_theme(word["term"])
        colours[word["term"]] = study.theme(theme).colour[look.mode] if theme else look.mute
    return {
        "layout": record,
        "colours": colours,
        "chosen": selection.term,
        "revision": "|".join(f"{w['term']}{w['frequency']}" for w in record["words"]),
        "words": {
            "title": label("cloud_title", look.language),
            "empty": label("figure_empty", look.language),
        },
    }
