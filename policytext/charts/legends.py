"""Which hues of a chart need a legend beside it: those that no row of its own names."""

from policytext.charts.values import Chart, Cloud, Named, Stacked, Strips


def legend(chart: Chart) -> tuple[Named, ...]:
    """Return the series that occur without a name in the chart itself; none where one hue is all.

    Rows of strips and grids are named in their hue; bars as long as the chart have their legend.
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
        case Cloud():
            return chart.legend
    return ()
