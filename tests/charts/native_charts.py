"""A chart drawn on a page, and how tests read what is native there."""

from pptx import Presentation
from pptx.chart.chart import Chart as Native
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.look import Look
from policytext.charts.chart import Chart
from policytext.charts.slides.draw import draw
from policytext.charts.slides.page import Box
from policytext.charts.values import Named

BOX = Box(0.5, 1.0, 12.0, 5.0)
RED, BLUE = {"light": "#aa0000", "dark": "#ffaaaa"}, {"light": "#0000aa", "dark": "#aaaaff"}
HOT, COLD = Named("热", RED), Named("冷", BLUE)


def drawn(chart: Chart, look: Look | None = None, *named: str, box: Box = BOX) -> Slide:
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    draw(page, box, chart, look or Look(), frozenset(named))
    return page


def native(page: Slide, number: int = 0) -> Native:
    return [shape.chart for shape in page.shapes if shape.has_chart][number]


def fills(series) -> list[str]:  # type: ignore[no-untyped-def]
    """Return the colours of the points that have one of their own, by place."""
    points = series._element.findall(qn("c:dPt"))
    return [point.find(f".//{qn('a:srgbClr')}").get("val") for point in points]


def bold(series) -> list[int]:  # type: ignore[no-untyped-def]
    """Return the places of the points whose labels are in bold."""
    labels = series._element.iter(qn("c:dLbl"))
    strong = [one for one in labels if one.find(f".//{qn('a:defRPr')}").get("b") == "1"]
    return [int(one.find(qn("c:idx")).get("val")) for one in strong]


def words(page: Slide) -> list[str]:
    return [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]


def places(series) -> list[int]:  # type: ignore[no-untyped-def]
    return [int(p.find(qn("c:idx")).get("val")) for p in series._element.findall(qn("c:dPt"))]


def drawn_fill(series) -> list[str]:  # type: ignore[no-untyped-def]
    whole = str(series.format.fill.fore_color.rgb)
    own = dict(zip(places(series), fills(series), strict=True))
    return [own.get(number, whole) for number in range(len(list(series.values)))]
