"""A view's figure, from its chart; until every view has one, from what it draws by itself."""

import plotly.graph_objects as go

from policytext.base.look import Look
from policytext.charts.plotly.draw import draw
from policytext.views.view import View


def drawn(view: View, look: Look) -> go.Figure:
    """Return the figure of a view that is no cloud."""
    if view.draw:
        return view.draw(look)
    assert view.chart
    return draw(view.chart, look)
