"""Where the words of a network stand, and how wide their dots are: on screen as on slides."""

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

from policytext.charts.values import Spot

REACH = 1.28  # of both axes, from the middle
_GOLDEN = pi * (3 - sqrt(5))  # radians
_TIES = 24  # between words, the strongest
Place = tuple[float, float]


def placed_around(spots: Sequence[Spot]) -> dict[str, Place]:
    """Return a place for each word around (0, 0), the strongest nearest, within 1.12."""
    low = min((spot.strength for spot in spots), default=0.0)
    high = max((spot.strength for spot in spots), default=0.0)
    found: dict[str, Place] = {}
    for number, spot in enumerate(sorted(spots, key=lambda spot: -spot.strength)):
        # Turned by the golden angle each time, those of about the same distance stand far apart.
        angle = pi / 2 - number * _GOLDEN
        weak = (high - spot.strength) / (high - low) if high > low else 0.5
        distance = 0.42 + 0.7 * weak
        found[spot.name] = (distance * cos(angle), distance * sin(angle))
    return found


def widths(spots: Sequence[Spot]) -> list[float]:
    """Return how wide each dot is, that in the middle first: its area grows with the weight."""
    most = max((spot.weight for spot in spots), default=1.0)
    return [30.0, *(12 + 16 * sqrt(spot.weight / most) for spot in spots)]


def drawn_ties(ties: Sequence[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Return the strongest ties, those of more than one sentence."""
    return [tie for tie in ties if tie[2] > 1][:_TIES]
