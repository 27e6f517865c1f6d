"""Which of two texts is the earlier one."""


def earlier(one: str, other: str) -> bool:
    """Say whether a date (ISO, a month, or a year) is surely before another.

    2025 is not before 2025-03-05, nor is a date that is missing before or behind any.
    """
    known = min(len(one), len(other))
    return bool(known) and one[:known] < other[:known]
