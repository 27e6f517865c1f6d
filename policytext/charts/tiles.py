"""Numbers by place, as a value: equal tiles, the number written in each, its colour a step."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from policytext.base.fitting import breadth
from policytext.base.look import GROUND, HUES
from policytext.charts.even_marks import even_marks, even_step, mark_words
from policytext.charts.values import Shade

_ZERO, _FAINT, _STRONG = 0.06, 0.16, 0.92  # of a hue: 0, the first step above, the last
_STEPS = 6
_SHORT = 2  # names that may be short where the others are not
_INKS = ("#10161e", "#ffffff")


class Tile(NamedTuple):
    """A place: `short` is its name where room is scarce; `number` is None where there is no text.

    `written` is the number as it stands in the tile, `bare` without its unit, where room is scarce.
    """

    name: str
    short: str
    row: int
    column: int
    number: float | None
    written: str
    pick: str
    said: tuple[str, ...] = ()
    bare: str = ""

    @property
    def brief(self) -> str:
        """Return the number as it is written where room is scarce."""
        return self.bare or self.written


class Step(NamedTuple):
    """The numbers up to `high` (and above the step before): their words, and their shade."""

    high: float
    words: str
    shade: Shade


@dataclass(frozen=True)
class Tiles:
    """Tiles in rows and columns; `centre`, if given, stands apart: its row and column say nothing.

    `unit` names the numbers; the steps go from the lowest to the highest.
    """

    tiles: tuple[Tile, ...]
    steps: tuple[Step, ...]
    unit: str
    centre: Tile | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Return how many rows and columns there are."""
        rows = max((tile.row for tile in self.tiles), default=-1) + 1
        return rows, max((tile.column for tile in self.tiles), default=-1) + 1

    def shade(self, tile: Tile) -> Shade | None:
        """Return a tile's shade; None for one without a number."""
        if tile.number is None or not self.steps:
            return None
        number = tile.number
        return next((s.shade for s in self.steps if number <= s.high), self.steps[-1].shade)


def even_steps(
    numbers: Iterable[float], form: str = "{:.1f}", hue: Shade = HUES[0]
) -> tuple[Step, ...]:
    """Return steps of one round length from 0 to the highest number; 0 is a step of its own.

    `form` is that of the numbers: counts have whole steps, and what follows a number stays.
    """
    found = list(numbers)
    most, after = max(found, default=0), form.split("}")[-1]
    zero = [Step(0, f"0{after}", step_shade(hue, _ZERO))] * (0 in found)
    if not most:
        return tuple(zero)
    step = even_step(most, whole=form == "{:.0f}", marks=_STEPS)
    lows = [low for low in even_marks(most, step) if low < most]
    words = mark_words([*lows, round(lows[-1] + step, 9)])
    last = max(len(lows) - 1, 1)
    return (
        *zero,
        *(
            Step(
                round(low + step, 9),
                f"{words[place]}–{words[place + 1]}{after}",
                step_shade(hue, _FAINT + (_STRONG - _FAINT) * place / last),
            )
            for place, low in enumerate(lows)
        ),
    )


def names_that_fit(tiles: Iterable[Tile], room: float) -> dict[Tile, str]:
    """Return the names of tiles as they fit a width in hanzi: short where that must be.

    Where more than a few must, all are: names of two kinds would not be read as one.
    """
    every = list(tiles)
    long = {tile for tile in every if breadth(tile.name) > room}
    short = set(every) if len(long) > _SHORT else long
    return {tile: tile.short if tile in short else tile.name for tile in every}


def step_shade(hue: Shade, share: float) -> dict[str, str]:
    """Return a hue on the ground of a panel, `share` of it."""
    return {mode: _mixed(hue[mode], GROUND[mode], share) for mode in ("light", "dark")}


def ink_on(colour: str) -> str:
    """Return the colour of words on a ground: dark or light, what is read better there."""
    lights = [_light(one) for one in (colour, *_INKS)]
    contrasts = [(max(lights[0], one) + 0.05) / (min(lights[0], one) + 0.05) for one in lights[1:]]
    return _INKS[contrasts[1] > contrasts[0]]


def _mixed(colour: str, ground: str, share: float) -> str:
    pairs = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _light(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
