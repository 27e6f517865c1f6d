"""How strongly two things go together, from counts alone."""

from math import log, log2


def log_likelihood(a: int, b: int, c: int, d: int) -> float:
    """Return G² of a 2 × 2 table [[a, b], [c, d]] of counts (Dunning 1993); 0 when independent.

    G² = 2 Σ O ln(O / E), with E from the sums of rows and columns; an empty cell adds nothing.
    """
    rows, columns, whole = (a + b, c + d), (a + c, b + d), a + b + c + d
    cells = ((a, 0, 0), (b, 0, 1), (c, 1, 0), (d, 1, 1))
    total = sum(n * log(n * whole / (rows[i] * columns[j])) for n, i, j in cells if n)
    return max(2 * total, 0.0)


def log_dice(together: int, first: int, second: int) -> float:
    """Return logDice = 14 + log₂(2 f(x,y) / (f(x) + f(y))) (Rychlý 2008): at most 14."""
    return 14 + log2(2 * together / (first + second))
