"""What charts through the years share on screen: periods below, and those without text hatched."""

from collections.abc import Sequence

from policytext.base.fitting import plain
from policytext.base.labels import label
from policytext.base.look import GROUND, QUIET, Look
from policytext.charts.period_ticks import ticks_that_fit
from policytext.charts.plotly.style import SIZE, Record
from policytext.charts.through_years import Periods


def period_axis(periods: Periods, width: float, look: Look) -> Record:
    """Return an axis of periods for plots that are at least this wide."""
    named = ticks_that_fit(periods, width, SIZE)
    return {
        "range": [-0.5, len(periods.names) - 0.5],
        "tickvals": named,
        "ticktext": [plain(periods.names[x]) for x in named],
        "tickangle": 0,
        "tickfont": {"color": look.mute},
        "showgrid": False,
        "showline": False,
    }


def hatched(
    places: Sequence[int],
    high: float,
    periods: Periods,
    look: Look,
    *,
    base: float = 0,
    wide: float = 0.72,
    faint: bool = False,
) -> Record:
    """Return bars over the periods that have no text; they choose nothing.

    They are `high` from `base` on, and `wide` in periods; `faint` ones lie behind other marks.
    """
    none = label("years_no_text", look.language)
    return {
        "type": "bar",
        "x": list(places),
        "y": [high] * len(places),
        "base": base,
        "width": wide,
        "marker": {
            "color": "rgba(0,0,0,0)",
            "line": {"width": 0},
            "pattern": {
                "shape": "/",
                "fgcolor": QUIET[look.mode],
                "fgopacity": 0.6 if faint else 1,
                "bgcolor": "rgba(0,0,0,0)",
                "size": 5,
                "solidity": 0.22,
            },
        },
        "customdata": [""] * len(places),
        "hovertext": [f"{plain(periods.names[x])} · {none}" for x in places],
        "hoverinfo": "text",
        "showlegend": False,
    }


def tag(look: Look) -> Record:
    """Return the look of a chosen period's name: light on dark."""
    return {
        "showarrow": False,
        "yanchor": "top",
        "yshift": -3,
        "bgcolor": look.ink,
        "borderpad": 3,
        "font": {"color": GROUND[look.mode], "size": SIZE},
    }
