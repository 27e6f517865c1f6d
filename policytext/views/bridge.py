"""BRIDGE: what the old exports and panels read of a view, made from its chart. Goes at the merge.

With it go all lines that end in "# bridge".
"""

from typing import Any

import pandas as pd

from policytext.base.look import Hue, Look
from policytext.charts import plotly as figures
from policytext.charts.plotly.mirrored import Mirrored as Old
from policytext.charts.values import Bars, Mirrored, Named, Network, Scatter
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import hues


def drawn(chart: Bars | Scatter | Network, **details: Any) -> dict[str, Any]:
    """Return the old parts of a view whose chart has a renderer."""

    def draw(look: Look) -> Any:
        match chart:
            case Bars():
                return figures.bars(chart, look)
            case Scatter():
                return figures.scatter(chart, look)
            case Network():
                return figures.network(chart, look)

    return {"hues": {}, "details": details, "draw": draw}


def mirrored(chart: Mirrored, look: Look) -> dict[str, Any]:
    """Return the old parts of a view with mirrored bars."""
    rows = [
        Old(r.name, r.left.number, r.right.number, r.left.pick, "".join(r.left.said[2:]))
        for r in chart.rows
    ]

    def draw(look: Look) -> Any:
        form, chosen = chart.form, chart.chosen
        return figures.mirrored(rows, sides(chart.sides, look), look=look, form=form, chosen=chosen)

    return {
        "hues": sides(chart.sides, look),
        "details": {"bars": rows, "form": chart.form},
        "draw": draw,
    }


def sides(named: tuple[Named, ...], look: Look) -> dict[str, Hue]:
    """Return the old hues of both sides, the reference first."""
    pairs = zip(("reference", "target"), named, strict=True)
    return {side: Hue(one.name, one.shade[look.mode]) for side, one in pairs}


def contrast(chart: Scatter, one_scale: bool, look: Look) -> dict[str, Any]:
    """Return the old parts of the contrast, whose series are the target and the reference."""
    return drawn(chart, one_scale=one_scale) | {"hues": sides(chart.series[::-1], look)}


def by_paragraph(
    counts: pd.DataFrame, study: Study, options: Options, look: Look
) -> dict[str, Any]:
    """Return the old parts of the distribution."""

    def draw(look: Look) -> Any:
        return figures.distribution(
            counts,
            paragraphs=len(study.document.paragraphs),
            hues=hues(study, look),
            look=look,
            chosen=options.term,
        )

    return {"hues": hues(study, look), "draw": draw}
