"""Figures: each takes a statistic's table and returns a new plotly Figure."""

from policytext.figures.balance import balance
from policytext.figures.bars import bars
from policytext.figures.coverage import coverage
from policytext.figures.dispersion import dispersion
from policytext.figures.distribution import distribution
from policytext.figures.frequency import frequency
from policytext.figures.matrix import matrix
from policytext.figures.mirrored import mirrored
from policytext.figures.network import network
from policytext.figures.scatter import scatter
from policytext.figures.terms import terms

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
    "terms",
]
