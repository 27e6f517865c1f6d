"""A chart in one look, drawn once, when somebody first needs the figure."""

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from policytext.base.look import Look
from policytext.charts.chart import Chart


@dataclass(frozen=True)
class Drawing:
    """A chart and the look that it is drawn in; `revision` is another for all that looks other."""

    chart: Chart
    look: Look

    @cached_property
    def revision(self) -> str:
        """Return a hash of everything that the figure shows."""
        return sha256(repr((self.chart, self.look)).encode()).hexdigest()[:16]

    @cached_property
    def figure(self) -> dict[str, Any]:
        """Return the figure as Plotly's script takes it."""
        # Imported here: Plotly is loaded for what is drawn, not for what the browser has.
        from policytext.charts.plotly.draw import draw

        figure: dict[str, Any] = json.loads(draw(self.chart, self.look).to_json())
        return figure
