"""A chart as a figure, whatever its kind."""

from functools import singledispatch

import plotly.graph_objects as go

from policytext.base.look import Look
from policytext.charts.plotly.bars import bars
from policytext.charts.plotly.grid import grid
from policytext.charts.plotly.mirrored import mirrored
from policytext.charts.plotly.network import network
from policytext.charts.plotly.scatter import scatter
from policytext.charts.plotly.stacked import stacked
from policytext.charts.plotly.strips import strips
from policytext.charts.values import Bars, Chart, Grid, Mirrored, Network, Scatter, Stacked, Strips


@singledispatch
def draw(chart: Chart, look: Look) -> go.Figure:
    """Return a new figure; a cloud is none (see `cloud_pictures`)."""
    raise TypeError(f"no figure of {type(chart).__name__}")


draw.register(Bars, bars)
draw.register(Grid, grid)
draw.register(Mirrored, mirrored)
draw.register(Network, network)
draw.register(Scatter, scatter)
draw.register(Stacked, stacked)
draw.register(Strips, strips)
