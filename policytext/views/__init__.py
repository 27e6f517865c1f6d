"""Views: each takes a study, its options and a look, and returns a View.

VIEWS are those of one text, COMPARED those of a text beside another.
"""

from collections.abc import Callable

from policytext.base.look import Look
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.balance import balance
from policytext.views.cloud import cloud
from policytext.views.collocates import collocates
from policytext.views.compared import set_phrases, structures_compared, themes_compared
from policytext.views.concordance import concordance
from policytext.views.coverage import coverage
from policytext.views.dispersion import dispersion
from policytext.views.distribution import distribution
from policytext.views.frequency import frequency
from policytext.views.keyness import contrast, keyness
from policytext.views.language import language
from policytext.views.matrix import matrix
from policytext.views.ngrams import ngrams
from policytext.views.richness import richness
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
    "language": language,
    "richness": richness,
}

COMPARED: dict[str, Callable[[Study, Options, Look], View]] = {
    "keyness": keyness,
    "contrast": contrast,
    "set_phrases": set_phrases,
    "themes_compared": themes_compared,
    "structures_compared": structures_compared,
}


def builder(name: str) -> Callable[[Study, Options, Look], View]:
    """Return what builds a view; those of COMPARED need `options.comparison`."""
    return VIEWS[name] if name in VIEWS else COMPARED[name]


__all__ = ["COMPARED", "VIEWS", "View", "builder"]
