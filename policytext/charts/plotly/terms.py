"""Terms by frequency and by how evenly they are spread."""

from math import log10

import pandas as pd
import plotly.graph_objects as go

from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.charts.decades import decades
from policytext.charts.plotly.scatter import Axis, Dot, scatter
from policytext.charts.plotly.style import empty

_DOTS = 300


def terms(table: pd.DataFrame, *, look: Look, chosen: str = "") -> go.Figure:
    """Draw the table of `term_table`: frequency to the right, even above, clustered below."""
    shown = table[table["frequency"] > 1].head(_DOTS)
    if shown.empty:
        return empty(look)
    shade = HUES[0][look.mode]
    most = log10(int(shown["frequency"].max()))
    across = Axis(label("column_frequency", look.language), log10(1.7), most + 0.15, ())
    across = across._replace(marks=decades(across.low, across.high))
    up = Axis(
        label("terms_even", look.language),
        -1.05,
        0.05,
        [(-value / 4, f"{value / 4:g}") for value in range(5)],
    )
    dots = [
        Dot(
            row.term,
            log10(row.frequency),
            -row.dispersion,
            shade,
            f"{row.term}\n{row.frequency} · DP {row.dispersion:.2f}",
        )
        for row in shown.itertuples()
    ]
    return scatter(dots, across, up, look=look, chosen=chosen)
