"""Figures: each takes a statistic's table and returns a new plotly Figure."""

from policytext.charts.plotly.balance import balance
from policytext.charts.plotly.bars import bars
from policytext.charts.plotly.coverage import coverage
from policytext.charts.plotly.dispersion import dispersion
from policytext.charts.plotly.distribution import distribution
from policytext.charts.plotly.frequency import frequency
from policytext.charts.plotly.matrix import matrix
from policytext.charts.plotly.mirrored import mirrored
from policytext.charts.plotly.network import network
from policytext.charts.plotly.scatter import scatter

__all__ = [
    "balance",
    "bars",
    "coverage",
    "dispersion",
    "distribution",
    "frequency",
    "matrix",
    "mirrored",
    "network",
    "scatter",
]
