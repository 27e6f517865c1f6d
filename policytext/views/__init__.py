"""Views: each takes a study, its options and a look, and returns a View."""

from collections.abc import Callable

from policytext.look import Look
from policytext.options import Options
from policytext.study import Study
from policytext.views.balance import balance
from policytext.views.cloud import cloud
from policytext.views.collocates import collocates
from policytext.views.concordance import concordance
from policytext.views.coverage import coverage
from policytext.views.dispersion import dispersion
from policytext.views.distribution import distribution
from policytext.views.frequency import frequency
from policytext.views.matrix import matrix
from policytext.views.ngrams import ngrams
from policytext.views.terms import terms
from policytext.views.view import View

VIEWS: dict[str, Callable[[Study, Options, Look], View]] = {
    "frequency": frequency,
    "cloud": cloud,
    "dispersion": dispersion,
    "matrix": matrix,
    "balance": balance,
    "coverage": coverage,
    "terms": terms,
    "ngrams": ngrams,
    "concordance": concordance,
    "collocates": collocates,
    "distribution": distribution,
}

__all__ = ["VIEWS", "View"]
