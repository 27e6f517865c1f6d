"""What a chart is: one of the kinds that `values` and `through_years` describe."""

from policytext.charts.through_years import Curves, Lives
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

Chart = Bars | Stacked | Mirrored | Grid | Scatter | Strips | Network | Cloud | Curves | Lives
