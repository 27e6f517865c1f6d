"""Which hues of a chart need a legend beside it: those that no row of its own names."""

from policytext.charts.chart import Chart
from policytext.charts.curve_room import all_named
from policytext.charts.through_years import Curves
from policytext.charts.values import Cloud, Named, Stacked, Strips


def legend(chart: Chart) -> tuple[Named, ...]:
    """Return the series that occur without a name in the chart itself; none where one hue is all.

    Rows of strips and grids are named in their hue, curves beside them where there is room; bars as
    long as the chart have their legend.
    """
    match chart:
        case Stacked(full=False):
            occur = {part.series for row in chart.rows for part in row.parts}
            named = tuple(chart.series[place] for place in sorted(occur))
            return named if len(named) > 1 else ()
        case Strips():
            rows = {block.series for block in chart.blocks}
            occur = {tick.series for tick in chart.ticks} - rows
            return tuple(chart.series[place] for place in sorted(occur)) if rows else ()
        case Curves():
            curves = [curve for panel in chart.panels for curve in panel.curves if curve.readings]
            occur = {curve.series for curve in curves}
            several = len(occur) > 1 and not all_named(chart)
            return tuple(chart.series[place] for place in sorted(occur)) if several else ()
        case Cloud():
            return chart.legend
    return ()
