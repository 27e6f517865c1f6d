"""Marks of a logarithmic scale."""

from math import ceil, floor, log10

_MANY_POWERS = 3.5


def decades(low: float, high: float) -> tuple[tuple[float, str], ...]:
    """Return marks for a logarithmic scale between two powers of ten: 1, 2, 5, 10 …

    A scale of many powers has marks at the powers only.
    """
    steps = (1, 2, 5) if high - low < _MANY_POWERS else (1,)
    powers = range(floor(low), ceil(high) + 1)
    values = [step * 10.0**power for power in powers for step in steps]
    return tuple(
        (log10(value), f"{value:.9f}".rstrip("0").rstrip("."))
        for value in values
        if low <= log10(value) <= high
    )
