"""Words marked in a text: where they stand, it is split."""

import re
from collections.abc import Iterable


def split_at(text: str, words: Iterable[str]) -> list[tuple[str, bool]]:
    """Split a text into pieces and say of each whether it is one of the words.

    Words are found from the left; of those that begin at one place the longest is taken.
    """
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    if not longest_first:
        return [(text, False)] if text else []
    pieces = re.split(f"({'|'.join(map(re.escape, longest_first))})", text)
    return [(piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece]
