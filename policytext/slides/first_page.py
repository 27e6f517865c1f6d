"""Which cover a deck has."""

from pptx.presentation import Presentation as Deck

from policytext.slides.cover import cover
from policytext.slides.layout import Layout
from policytext.slides.library_cover import library_cover
from policytext.slides.resting import Resting
from policytext.study.comparison import Comparison
from policytext.study.study import Study


def first_page(
    made: Deck, study: Study, comparison: Comparison | None, layout: Layout, told: Resting
) -> None:
    """Add the cover of the text; where every slide is of the library, that of the library."""
    if told.cards is None:
        cover(made, study, comparison, layout, told.statements)
    else:
        library_cover(made, layout, told)
