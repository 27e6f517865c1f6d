"""A view: one statistic of a study with its words, ready for the screen, a slide or a sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from policytext.base.look import Look
from policytext.charts.chart import Chart
from policytext.charts.plotly.drawing import Drawing
from policytext.remarks.words import Words


@dataclass(frozen=True)
class View:
    """A statistic with its words in one language.

    `counts` is the statistic's own table, with ids. `rows` is what a reader adds up and looks up:
    names, one total for each term, places as paragraph and sentence; of stacked bars the last
    columns are their series.
    `picks` gives, cell by cell of `rows`, what a click chooses ("" for nothing). `base` (with
    `hint`, which only a screen needs) is the line under the title; `note` says in full what the
    numbers rest on. `kinds` says which columns of `rows` are no numbers or names (see
    `components.browser.table`); `sparks`, if any, are small charts, one a row. `chart` is the same
    numbers as a chart, None where the table says it all.

    A slide asks for headline and takeaway (`words`) and for where the sentences behind the numbers
    stand (`places`); `reasons`, if any, gives these places in the order of their weight, each with
    why its sentence counts. A view of many texts has them written out instead (`evidence`).
    `tabled` says that it shows the table although there is a chart, `whole` that the view always
    weighs the whole text, filter or not.
    """

    name: str
    title: str
    base: str
    note: str
    counts: pd.DataFrame
    rows: pd.DataFrame
    picks: list[list[str]]
    words: Callable[[], Words]
    hint: str = ""
    kinds: tuple[str, ...] = ()
    chart: Chart | None = None
    places: Callable[[], Sequence[int]] = tuple
    reasons: Callable[[], Mapping[int, str]] | None = None
    evidence: Callable[[], Sequence[str]] | None = None
    whole: bool = False
    tabled: bool = False
    sparks: tuple[list[int], ...] = ()

    def drawing(self, look: Look) -> Drawing:
        """Return the chart in a look, drawn once. A view without one has none."""
        if look not in self._drawings:
            assert self.chart, "only a chart is drawn"
            self._drawings[look] = Drawing(self.chart, look)
        return self._drawings[look]

    @cached_property
    def _drawings(self) -> dict[Look, Drawing]:
        return {}

    @cached_property
    def written(self) -> list[list[str]]:
        """Return `rows` as text, the numbers of a column with equally many decimals."""
        columns = (_written(column.tolist()) for _, column in self.rows.items())
        return [list(row) for row in zip(*columns, strict=True)]

    @property
    def line(self) -> str:
        """Return the line under the title of a picture: what is shown, and what it rests on."""
        return self.note if self.note.startswith(self.base) else f"{self.base} · {self.note}"


def _written(values: list[Any]) -> list[str]:
    decimals = [len(str(v).partition(".")[2]) for v in values if isinstance(v, float)]
    most = max(decimals, default=0)
    return [f"{v:.{most}f}" if isinstance(v, float) else str(v) for v in values]
