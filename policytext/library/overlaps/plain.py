"""A text as passages are compared: its letters, hanzi and digits, each with its place."""

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np


_SEVERAL = 0xFFFFFFFF  # stands for more letters than one


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
    table = _table()
    if codes.max(initial=0) < len(table):
        said = table[codes]
        if not (said == _SEVERAL).any():  # one character, one letter: nearly always
            places = np.flatnonzero(said).astype(np.int32)
            return Plain(said[places].tobytes().decode("utf-32-le", "surrogatepass"), places)
    letters = [_letters(character) for character in text]
    sizes = np.array([len(one) for one in letters], np.int64)
    return Plain("".join(letters), np.repeat(np.arange(len(text), dtype=np.int32), sizes))


@cache
def _table() -> "np.ndarray":
    """Return the letter (a code) of each character of the first plane, 0 for none."""
    import numpy as np

    table = np.zeros(0x10000, "<u4")
    for code in range(len(table)):
        said = _letters(chr(code))
        table[code] = ord(said) if len(said) == 1 else _SEVERAL if said else 0
    return table


@lru_cache(maxsize=50_000)
def _letters(character: str) -> str:
    """Return what a character is compared as, "" for one that does not count."""
    said = unicodedata.normalize("NFKC", character).casefold()
    return "".join(one for one in said if one.isalnum())
