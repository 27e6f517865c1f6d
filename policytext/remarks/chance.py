"""What chance alone would hardly bring, by G²."""

SURE = 10.83  # χ² of one degree of freedom: chance exceeds it once in 1,000
LIKELY = 6.63  # once in 100
_HALF = 20.0  # G² of a remark that is half as remarkable as any can be


def beyond_chance(log_likelihood: float) -> float:
    """Return how remarkable a difference is by its G²: 0 where chance may be all, below 1."""
    return log_likelihood / (log_likelihood + _HALF) if log_likelihood >= SURE else 0.0
