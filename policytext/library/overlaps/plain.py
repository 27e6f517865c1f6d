"""A text as passages are compared: its letters, hanzi and digits, each with its place."""

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np


class Plain(NamedTuple):
    """The letters of a text in one width and case, and where the character of each stands.

    Blanks and punctuation are left out: they differ between prints of one text.
    """

    letters: str
    places: "np.ndarray"  # int32, one a letter

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the text of the letters from `start` to before `end`."""
        return int(self.places[start]), int(self.places[end - 1]) + 1


class Side(NamedTuple):
    """A text as it is written, and as it is compared."""

    text: str
    plain: Plain


def plain(text: str) -> Plain:
    """Return the letters of a text."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    met, which = np.unique(codes, return_inverse=True)
    said = [_letters(chr(code)) for code in met.tolist()]
    sizes = np.array([len(one) for one in said], np.int32)[which]
    places = np.repeat(np.arange(len(codes), dtype=np.int32), sizes)
    if sizes.max(initial=0) <= 1:  # one character, one letter: nearly always
        table = np.array([ord(one) if one else 0 for one in said], "<u4")
        letters = table[which[places]].tobytes().decode("utf-32-le", "surrogatepass")
    else:
        letters = "".join([said[number] for number in which.tolist()])
    return Plain(letters, places)


@lru_cache(maxsize=50_000)
def _letters(character: str) -> str:
    """Return what a character is compared as, "" for one that does not count."""
    said = unicodedata.normalize("NFKC", character).casefold()
    return "".join(one for one in said if one.isalnum())
