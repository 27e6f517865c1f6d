"""Charts as Plotly figures: a renderer for each kind, on screen and in pictures."""

from policytext.charts.plotly.bars import bars
from policytext.charts.plotly.distribution import distribution
from policytext.charts.plotly.network import network
from policytext.charts.plotly.scatter import scatter
from policytext.charts.plotly.terms import terms

__all__ = ["bars", "distribution", "network", "scatter", "terms"]
