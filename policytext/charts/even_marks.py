"""Marks of an even scale that begins at 0."""

from math import floor, log10

_MARKS = 5  # at most, besides 0


def even_step(most: float, *, whole: bool = False, marks: int = _MARKS) -> float:
    """Return a round distance (1, 2, 5 and their tens) that divides 0 … `most` into few steps.

    With `whole` it is at least 1, as of counts.
    """
    rough = most / marks or 1.0
    power = 10.0 ** floor(log10(rough))
    step = next(power * one for one in (1, 2, 5, 10) if power * one >= rough * 0.999)
    return max(step, 1.0) if whole else step


def even_marks(most: float, step: float) -> list[float]:
    """Return 0 and the multiples of a step up to `most`."""
    return [round(step * place, 9) for place in range(floor(most / step + 1e-9) + 1)]


def mark_words(marks: list[float]) -> list[str]:
    """Return marks as they are written: no decimals that say nothing, thousands apart."""
    return [f"{mark:,.6f}".rstrip("0").rstrip(".") for mark in marks]
