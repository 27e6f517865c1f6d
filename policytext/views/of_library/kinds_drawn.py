"""How the kinds of overlap look: each has a hue, and a name."""

from collections.abc import Mapping

from policytext.base.labels import label
from policytext.base.look import GREY, HUES
from policytext.charts.values import Named, Shade
from policytext.library.overlaps.kinds import KINDS, Kind

SHADES: Mapping[Kind, Shade] = {
    "passage": HUES[0],
    "citation": HUES[2],
    "phrase": HUES[1],
    "template": GREY,
}


def kind_name(kind: str, language: str) -> str:
    """Return what a kind of overlap is called."""
    return label(f"taken_{kind}", language)


def series(language: str) -> tuple[Named, ...]:
    """Return the kinds as series of a chart, each with a texture of its own."""
    return tuple(
        Named(kind_name(kind, language), SHADES[kind], texture)
        for texture, kind in enumerate(KINDS)
    )
