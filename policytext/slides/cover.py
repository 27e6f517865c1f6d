"""The first page of a deck: what the text is, its facts, and where each theme stands in it."""

from collections.abc import Sequence

from pptx.presentation import Presentation as Deck

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.slides.layout import Layout, sheet
from policytext.slides.pages import describe, foot
from policytext.slides.template import COVER_LAYOUT
from policytext.study.comparison import Comparison
from policytext.study.study import Study
from policytext.views.statement import Statement


def cover(
    made: Deck,
    study: Study,
    comparison: Comparison | None,
    layout: Layout,
    statements: Sequence[Statement],
) -> None:
    """Add the cover; of a comparison it names the other side as well."""
    page = made.slides.add_slide(made.slide_layouts[COVER_LAYOUT])
    title = page.shapes.title
    assert title is not None
    title.text_frame.text = printable(study.document.title)
    lines = [label("slide_subtitle", one.language) for one in statements]
    if comparison:
        lines += [label("source_against", one.language, name=comparison.name) for one in statements]
    page.placeholders[1].text_frame.text = printable(" · ".join(lines))
    foot(page, sheet(layout), f"{statements[0].made.isoformat()} · {statements[0].title}")
    describe(page, None)
