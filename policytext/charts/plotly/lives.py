"""Phrases through the years: a line of dots each, a red diamond where one is first found."""

import plotly.graph_objects as go

from policytext.base.fitting import breadth, plain, short
from policytext.base.labels import label
from policytext.base.look import ACCENT, GREY, GROUND, QUIET, Look
from policytext.charts.curve_room import NARROW
from policytext.charts.plotly.style import SIZE, Band, Record, dressed, empty, with_narrow
from policytext.charts.plotly.through_years import hatched, period_axis
from policytext.charts.through_years import Life, Lives, Moment

_ROW, _NARROW_ROW = 21.5, 40  # pixels
_NAME, _NARROW_NAME = 18, 16  # hanzi
_DOTS, _NARROW_DOTS = (6.0, 14.5), (5.0, 11.0)  # pixels: the widths of the smallest and the largest
_DIAMOND = 1.12  # how much wider one is than a dot that looks as large
_KEY, _TICKS = 20, 22  # pixels
_BEFORE = 1.4  # periods between a name and the first one: half a diamond
_PLOT, _NARROW_PLOT = 330, 310  # pixels: the narrowest plots
_APART = "\u00a0" * 3  # between the last dot, which may be half beyond the plot, and a note
_ABOVE, _BELOW = -0.28, 0.14  # of a row: where name and dots stand in a narrow one


def lives(chart: Lives, look: Look) -> go.Figure:
    """Draw the phrases from top to bottom; a row lights up when its phrase is chosen."""
    if not any(row.moments for row in chart.rows):
        return empty(look)
    return with_narrow(_wide(chart, look), _narrow(chart, look), NARROW)


def _wide(chart: Lives, look: Look) -> go.Figure:
    """Draw names to the left of their lines, and from when to when to the right."""
    ends = len(chart.periods.names) - 0.5  # Plotly draws nothing beyond
    notes = [f"{_APART}{_note(row, look)}" for row in chart.rows]
    widths = [breadth(row.note) + breadth(row.tag) + 2.5 for row in chart.rows]
    traces = [*_dots(chart, look, _DOTS, 0), _text(chart, [ends] * len(notes), 0, notes, "right")]
    names = [_name(row, _NAME, look) for row in chart.rows]
    figure = _figure(chart, traces, names, look, row=_ROW, plot=_PLOT)
    return figure.update_layout(margin={"r": round(max(widths) * SIZE)})


def _narrow(chart: Lives, look: Look) -> go.Figure:
    """Draw names and notes above their lines."""
    low, ends = -0.5, len(chart.periods.names) - 0.5
    names = [_name(row, _NARROW_NAME, look) for row in chart.rows]
    notes = [_note(row, look) for row in chart.rows]
    traces = [
        *_dots(chart, look, _NARROW_DOTS, _BELOW),
        _text(chart, [low] * len(names), _ABOVE, names, "right"),
        _text(chart, [ends] * len(notes), _ABOVE, notes, "left"),
    ]
    figure = _figure(chart, traces, [], look, row=_NARROW_ROW, plot=_NARROW_PLOT)
    return figure.update_layout(margin={"r": 18, "l": 14})


def _figure(
    chart: Lives, traces: list[Record], names: list[str], look: Look, *, row: float, plot: float
) -> go.Figure:
    count = len(chart.rows)
    keys = _key(chart, look)
    below = _TICKS + _KEY * (1 if names else len(keys))
    if chart.without:
        across = hatched(chart.without, count, chart.periods, look, base=-0.5, wide=1, faint=True)
        traces = [across, *traces]
    axis = period_axis(chart.periods, plot, look)
    layout: Record = {
        "barmode": "overlay",
        "meta": {"steady": True},
        "xaxis": axis
        | {
            "range": [-_BEFORE if names else -0.5, len(chart.periods.names) - 0.5],
            "showgrid": True,
            "gridcolor": look.line,
            "griddash": "dot",
        },
        "yaxis": {
            "range": [count - 0.5, -0.5],
            "tickvals": list(range(len(names))),
            "ticktext": names,
            "showgrid": False,
            "showline": False,
        },
        "annotations": [
            {
                "text": (" · " if names else "<br>").join(keys),
                "xref": "paper",
                "yref": "paper",
                "x": 0,
                "y": 0,
                "xanchor": "left",
                "yanchor": "top",
                "yshift": -_TICKS,
                "align": "left",
                "showarrow": False,
                "font": {"color": look.mute, "size": 11},
            }
        ],
    }
    bands = [Band("y", place, one.pick) for place, one in enumerate(chart.rows)]
    height = round(8 + row * count + below)
    return dressed(traces, layout, look, height=height, below=below, bands=bands)


def _key(chart: Lives, look: Look) -> list[str]:
    """Return what a diamond is, what the size of a dot says, and what is hatched."""
    signs = [("◆", ACCENT, "lives_first"), ("●", GREY, f"lives_size_{chart.amount}")]
    signs += [("▨", GREY, "years_no_text")] * bool(chart.without)
    return [
        f'<span style="color:{shade[look.mode]}">{sign}</span> {label(words, look.language)}'
        for sign, shade, words in signs
    ]


def _dots(chart: Lives, look: Look, sizes: tuple[float, float], down: float) -> list[Record]:
    """Return the lines from first to last, the dots, and over them the diamonds."""
    return [
        _lines(chart, look, down),
        _marks(chart, look, sizes, down, first=False),
        _marks(chart, look, sizes, down, first=True),
    ]


def _lines(chart: Lives, look: Look, down: float) -> Record:
    xs: list[int | None] = []
    ys: list[float | None] = []
    for place, row in enumerate(chart.rows):
        places = [moment.x for moment in row.moments]
        xs += [min(places), max(places), None] if places else []
        ys += [place + down, place + down, None] if places else []
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "line": {"color": QUIET[look.mode], "width": 1.5},
        "customdata": [""] * len(xs),
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _marks(
    chart: Lives, look: Look, sizes: tuple[float, float], down: float, *, first: bool
) -> Record:
    """Return the first moments of all phrases as diamonds, or the others as dots."""
    found = [
        (place, row, moment)
        for place, row in enumerate(chart.rows)
        for moment in row.moments
        if moment.first == first
    ]
    small, large = (size * _DIAMOND if first else size for size in sizes)
    shades = [row.shade[look.mode] for _, row, _ in found]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [moment.x for _, _, moment in found],
        "y": [place + down for place, _, _ in found],
        "marker": {
            "size": [small + (large - small) * moment.size for _, _, moment in found],
            "symbol": "diamond" if first else "circle",
            "color": ACCENT[look.mode] if first else shades,
            "opacity": 1,
            "line": {"color": GROUND[look.mode], "width": 0.8},
        },
        "customdata": [moment.pick for _, _, moment in found],
        "hovertext": [_said(chart, row, moment) for _, row, moment in found],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }


def _text(chart: Lives, xs: list[float], down: float, words: list[str], side: str) -> Record:
    return {
        "type": "scatter",
        "mode": "text",
        "x": xs,
        "y": [place + down for place in range(len(words))],
        "text": words,
        "textposition": f"middle {side}",
        "customdata": [row.pick for row in chart.rows],
        "hoverinfo": "skip",
        "cliponaxis": False,
        "showlegend": False,
    }


def _name(row: Life, longest: float, look: Look) -> str:
    name = short(row.name, longest)
    shade = row.shade[look.mode]
    return f'<b><span style="color:{shade}">{name}</span></b>' if row.strong else name


def _note(row: Life, look: Look) -> str:
    """Return from when to when, and what is remarkable."""
    told = f'<span style="color:{look.mute}">{plain(row.note)}</span>'
    if not row.tag:
        return told
    return f'{told}  <span style="color:{row.tone[look.mode]}">{plain(row.tag)}</span>'


def _said(chart: Lives, row: Life, moment: Moment) -> str:
    if moment.said:
        return "<br>".join(map(plain, moment.said))
    return f"<b>{plain(row.name)}</b><br>{plain(chart.periods.names[moment.x])}"
