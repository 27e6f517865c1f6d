"""Figures: each takes a statistic's table and returns a new plotly Figure."""

from policytext.figures.balance import balance
from policytext.figures.coverage import coverage
from policytext.figures.dispersion import dispersion
from policytext.figures.frequency import frequency
from policytext.figures.matrix import matrix

__all__ = ["balance", "coverage", "dispersion", "frequency", "matrix"]
