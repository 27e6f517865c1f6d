"""Where the province-level units stand in a grid of equal tiles, about as on a map."""

import tomllib
from functools import cache
from typing import NamedTuple

from policytext.base.places import PROVINCE_TILES


class TilePlace(NamedTuple):
    """A unit's row and column, from 0 at the upper left, its short names, and its letters."""

    row: int
    column: int
    names: dict[str, str]  # by language
    code: str  # of ISO 3166-2:CN, where room is scarce

    def short(self, language: str) -> str:
        """Return the shortest name that is still read: letters where names are long."""
        return self.names["zh"] if language == "zh" else self.code


@cache
def province_tiles() -> dict[str, TilePlace]:
    """Return the units by their full names, as `territory.province_of` gives them."""
    listed = tomllib.loads(PROVINCE_TILES.read_text(encoding="utf-8"))
    return {
        unit: TilePlace(
            said["row"], said["column"], {"zh": said["zh"], "en": said["en"]}, said["code"]
        )
        for unit, said in listed.items()
    }
