"""What a chart is: one of the kinds that `values`, `through_years` and `tiles` describe."""

from policytext.charts.through_years import Curves, Lives
from policytext.charts.tiles import Tiles
from policytext.charts.values import (
    Bars,
    Cloud,
    Grid,
    Mirrored,
    Network,
    Scatter,
    Stacked,
    Strips,
)

Chart = (
    Bars | Stacked | Mirrored | Grid | Scatter | Strips | Network | Cloud | Curves | Lives | Tiles
)
