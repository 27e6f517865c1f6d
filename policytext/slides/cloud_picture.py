"""A cloud on a slide as one picture, where it is not to be text boxes."""

from io import BytesIO

from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.look import Look
from policytext.charts.slides.draw import draw
from policytext.charts.slides.page import Box
from policytext.charts.values import Cloud
from policytext.drawn.pages import drawing
from policytext.drawn.png import png
from policytext.slides.layout import Layout
from policytext.slides.template import CHART, template

_SCALE = 3


def cloud_picture(page: Slide, box: Box, chart: Cloud, look: Look, named: frozenset[str]) -> None:
    """Put the cloud on a page as it stands there as text boxes, without a ground of its own."""
    made = template(Layout(dark=look.dark))
    blank = made.slides.add_slide(made.slide_layouts[CHART])
    for shape in list(blank.placeholders):
        shape._element.getparent().remove(shape._element)
    draw(blank, Box(0, 0, box.width, box.height), chart, look, named)
    whole = drawing(blank, (box.width, box.height))
    # What the layout has lies below what the cloud is drawn with.
    below = sum(not shape.is_placeholder for shape in blank.slide_layout.shapes)
    clear = whole._replace(ground="", marks=whole.marks[below:])
    page.shapes.add_picture(BytesIO(png(clear, _SCALE)), *map(Inches, box))
