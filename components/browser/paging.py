"""A long list, a leaf at a time: paging.js draws the way from one to the others."""

from typing import NamedTuple

from policytext.base.labels import label

SCRIPTS = (
    "come_back.js",
    "rebuilt.js",
    "one_stop.js",
    "paging.js",
    "whole_rows.js",
)  # of a part that is such a list
STYLE = ("paging.css",)
_WORDS = ("leaves", "leaf", "back", "on")


class Leaf(NamedTuple):
    """A leaf of a list: its number, how many there are, how many are listed on all of them."""

    number: int
    of: int
    listed: int


def words(language: str) -> dict[str, str]:
    """Return what the way says; the browser puts in the number that it counts."""
    return {name: label(f"paging_{name}", language, number="{number}") for name in _WORDS}
