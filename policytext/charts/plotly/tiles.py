"""Numbers by place: equal tiles with name and number, about as on a map."""

import plotly.graph_objects as go

from policytext.base.fitting import breadth, plain, shortened
from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.curve_room import NARROW
from policytext.charts.plotly.style import SIZE, Record, dressed, empty, with_narrow
from policytext.charts.tiles import Tile, Tiles, ink_on, names_that_fit

_TILE, _NARROW_TILE = (100, 58), (42, 48)  # pixels: width and height of a tile and its margin
_LARGE, _SMALL = 13, 11  # sizes of type in a tile
_FULL = 0.94  # of a tile's place that is filled
_HEAD, _ENTRY = 22, 15  # pixels: above the tiles, of an entry of the legend
_CENTRE = 2  # columns that the centre takes, in the upper left corner


def tiles(chart: Tiles, look: Look) -> go.Figure:
    """Draw the tiles; what has no text has an outline only."""
    if not chart.tiles:
        return empty(look)
    wide, narrow = (_figure(chart, look, narrow=narrow) for narrow in (False, True))
    return with_narrow(wide, narrow, NARROW)


def _figure(chart: Tiles, look: Look, *, narrow: bool) -> go.Figure:
    wide, high = _NARROW_TILE if narrow else _TILE
    rows, columns = chart.size
    entries = _entries(chart, look)
    below = _ENTRY * len(entries) / high  # rows
    # The lower left corner, where no tile stands, is the legend's; else it stands below.
    free = rows - 1 - max((t.row for t in chart.tiles if t.column < 2), default=-1)
    start = rows - 0.5 - below if free >= below else rows - 0.3
    rows_in_all = max(rows - 0.5, start + below) + 0.5
    across = {} if narrow else {"scaleanchor": "x", "scaleratio": high / wide}
    shapes, words = _legend(entries, start, high, wide, look)
    layout: Record = {
        "barmode": "overlay",
        "meta": {"steady": True},
        "xaxis": {
            "range": [-0.5, columns - 0.5],
            "visible": False,
            "constrain": "domain",
            "constraintoward": "left",
        },
        "yaxis": {
            "range": [rows_in_all - 0.5, -0.5],
            "visible": False,
            "constrain": "domain",
            "constraintoward": "top",
            **across,
        },
        "shapes": shapes,
        "annotations": [_unit(chart, look), *words],
    }
    height = round(rows_in_all * high + _HEAD + 8)
    return dressed([_bars(chart, look, narrow=narrow)], layout, look, height=height, above=_HEAD)


def _bars(chart: Tiles, look: Look, *, narrow: bool) -> Record:
    placed = [(tile, float(tile.column), tile.row, _FULL) for tile in chart.tiles]
    if chart.centre:
        middle = (_CENTRE - 1) / 2
        placed.insert(0, (chart.centre, middle, 0, _CENTRE - 1 + _FULL))
    shades = [chart.shade(tile) for tile, *_ in placed]
    grounds = [shade[look.mode] if shade else "rgba(0,0,0,0)" for shade in shades]
    inks = [ink_on(shade[look.mode]) if shade else look.mute for shade in shades]
    names = _names(chart, narrow=narrow)
    return {
        "type": "bar",
        "x": [x for _, x, _, _ in placed],
        "y": [_FULL] * len(placed),
        "base": [row - _FULL / 2 for _, _, row, _ in placed],
        "width": [width for *_, width in placed],
        "marker": {
            "color": grounds,
            "line": {
                "color": [look.line if shade is None else "rgba(0,0,0,0)" for shade in shades],
                "width": [0 if shade else 1 for shade in shades],
            },
        },
        "text": [_words(tile, names[tile], narrow=narrow) for tile, *_ in placed],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "insidetextfont": {"color": inks, "size": _SMALL if narrow else _LARGE},
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": False,
        "customdata": [tile.pick for tile, *_ in placed],
        "hovertext": [_said(tile, look) for tile, *_ in placed],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _names(chart: Tiles, *, narrow: bool) -> dict[Tile, str]:
    """Return the tiles' names; where there is room, one of several words stands on two lines."""
    pixels, size = (_NARROW_TILE[0], _SMALL) if narrow else (_TILE[0], _LARGE)
    room = (pixels * _FULL - 2) / size
    lines = {
        tile: tile._replace(name=max(tile.name.split(" "), key=len)) if not narrow else tile
        for tile in chart.tiles
    }
    fitted = names_that_fit(lines.values(), room)
    found = {
        tile: fitted[line] if fitted[line] == line.short else _broken(tile.name, room)
        for tile, line in lines.items()
    }
    if chart.centre:
        found[chart.centre] = plain(shortened(chart.centre.name, room * _CENTRE))
    return found


def _broken(name: str, room: float) -> str:
    whole = breadth(name) <= room
    return plain(name) if whole else "<br>".join(map(plain, name.rsplit(" ", 1)))


def _words(tile: Tile, name: str, *, narrow: bool) -> str:
    """Return name and number, one below the other."""
    number = plain(tile.brief if narrow else tile.written)
    return name if tile.number is None else f"{name}<br><b>{number}</b>"


def _said(tile: Tile, look: Look) -> str:
    if tile.said:
        return "<br>".join(map(plain, tile.said))
    none = label("years_no_text", look.language)
    return f"<b>{plain(tile.name)}</b> · {plain(tile.written) if tile.number is not None else none}"


def _unit(chart: Tiles, look: Look) -> Record:
    at = {"x": 0, "y": 1, "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
    return _note(chart.unit, look) | at | {"yshift": 4, "font": {"color": look.mute, "size": SIZE}}


def _note(text: str, look: Look) -> Record:
    return {"text": plain(text), "showarrow": False, "font": {"color": look.mute, "size": 11}}


def _entries(chart: Tiles, look: Look) -> list[tuple[str, str]]:
    """Return words and colour of each step, the highest first, and what an empty tile is."""
    steps = [(step.words, step.shade[look.mode]) for step in reversed(chart.steps)]
    every = (*chart.tiles, *[chart.centre] * bool(chart.centre))
    none = label("years_no_text", look.language)
    return [*steps, *[(none, "")] * any(tile and tile.number is None for tile in every)]


def _legend(
    entries: list[tuple[str, str]], start: float, high: float, wide: float, look: Look
) -> tuple[list[Record], list[Record]]:
    """Return a small square and the words of each entry, one below the other."""
    step, side = _ENTRY / high, 11
    shapes, words = [], []
    for place, (text, shade) in enumerate(entries):
        middle = start + (place + 0.5) * step
        left, up = -0.5 + (1 - _FULL) / 2, side / 2 / high
        square = {"x0": left, "x1": left + side / wide, "y0": middle - up, "y1": middle + up}
        fill = {"fillcolor": shade or "rgba(0,0,0,0)"}
        line = {"color": shade or GREY[look.mode], "width": 1}
        shapes.append({"type": "rect", **square, **fill, "line": line})
        at = {"x": left, "y": middle, "xanchor": "left", "yanchor": "middle", "xshift": side + 5}
        words.append(_note(text, look) | at | {"borderpad": 0})
    return shapes, words
