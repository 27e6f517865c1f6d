"""A chart as a figure, whatever its kind."""

from functools import singledispatch

import plotly.graph_objects as go

from policytext.base.look import Look
from policytext.charts.chart import Chart
from policytext.charts.plotly.bars import bars
from policytext.charts.plotly.curves import curves
from policytext.charts.plotly.grid import grid
from policytext.charts.plotly.lives import lives
from policytext.charts.plotly.mirrored import mirrored
from policytext.charts.plotly.network import network
from policytext.charts.plotly.scatter import scatter
from policytext.charts.plotly.stacked import stacked
from policytext.charts.plotly.strips import strips
from policytext.charts.plotly.tiles import tiles
from policytext.charts.through_years import Curves, Lives
from policytext.charts.tiles import Tiles
from policytext.charts.values import Bars, Grid, Mirrored, Network, Scatter, Stacked, Strips


def draw(chart: Chart, look: Look) -> go.Figure:
    """Return a new figure; a cloud is none. What is chosen, data/marks.js shows."""
    return _draw(chart, look)


@singledispatch
def _draw(chart: Chart, look: Look) -> go.Figure:
    raise TypeError(f"no figure of {type(chart).__name__}")


_draw.register(Bars, bars)
_draw.register(Curves, curves)
_draw.register(Grid, grid)
_draw.register(Lives, lives)
_draw.register(Mirrored, mirrored)
_draw.register(Network, network)
_draw.register(Scatter, scatter)
_draw.register(Stacked, stacked)
_draw.register(Strips, strips)
_draw.register(Tiles, tiles)
