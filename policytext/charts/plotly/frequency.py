"""Term frequencies as bars, split by the theme in whose passage each occurrence stands."""

from dataclasses import replace
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.labels import label
from policytext.base.look import Hue, Look
from policytext.charts.plotly.style import Record, chosen_band, dressed, empty


def frequency(
    table: pd.DataFrame, *, hues: dict[str, Hue], look: Look, chosen: str = "", unit: str
) -> go.Figure:
    """Draw the table of `frequency_by_theme`; `unit` is the column that gives the length.

    `hues` holds every theme in the table, "" (outside) and "*" (several) among them.
    """
    if table.empty:
        return empty(look)
    terms = list(dict.fromkeys(table["term"]))
    rows = {term: row for row, term in enumerate(terms)}
    totals = table.groupby("term", sort=False)[unit].sum()
    form = "{:.1f}" if unit == "per_thousand" else "{:.0f}"
    bars = [
        _bar(theme, hues[theme], table, rows, unit)
        for theme in hues
        if (table["theme"] == theme).any()
    ]
    numbers = {
        "type": "scatter",
        "mode": "text",
        "x": totals.tolist(),
        "y": [rows[term] for term in totals.index],
        "text": [f" {form.format(total)}" for total in totals],
        "textposition": "middle right",
        "textfont": {"color": look.mute},
        "customdata": [urlencode({"term": term}) for term in totals.index],
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }
    layout = {
        "barmode": "stack",
        "shapes": [chosen_band("y", rows[chosen], look)] if chosen in rows else [],
        # Every bar carries its number, so the axis stays away.
        "xaxis": {"visible": False, "range": [0, float(totals.max()) * 1.12]},
        "yaxis": {
            "tickvals": list(rows.values()),
            "ticktext": [short(term) for term in terms],
            "range": [len(terms) - 0.5, -0.5],
            "showgrid": False,
        },
    }
    # A picture has no axis either: its base line begins with the unit.
    words = [label(f"unit_{unit}", look.language), look.base]
    look = replace(look, base=" · ".join(word for word in words if word))
    return dressed([*bars, numbers], layout, look, height=10 + 18 * len(terms))


def _bar(theme: str, hue: Hue, table: pd.DataFrame, rows: dict[str, int], unit: str) -> Record:
    """Return the parts of the bars that stand in one theme."""
    part = table[table["theme"] == theme]
    number = "%{x:.1f}" if unit == "per_thousand" else "%{x}"
    return {
        "type": "bar",
        "orientation": "h",
        "y": [rows[term] for term in part["term"]],
        "x": part[unit].tolist(),
        "name": short(hue.label, 20),
        "marker": {"color": hue.colour, "line": {"width": 0}},
        "customdata": [urlencode({"term": term}) for term in part["term"]],
        "text": [plain(term) for term in part["term"]],
        "textposition": "none",
        "hovertemplate": f"%{{text}}<br>{plain(hue.label)} {number}<extra></extra>",
    }
