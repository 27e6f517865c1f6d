"""Labels beside dots that do not cover each other: those that find no room stay away."""

from collections.abc import Sequence

from policytext.base.fitting import breadth

Box = tuple[float, float, float, float]
_BUCKET, _GAP = 60, 2  # pixels


_SIDES = ("middle right", "middle left", "top center", "bottom center")


def placed(
    dots: Sequence[tuple[float, float, str]],
    *,
    size: float,
    width: float,
    height: float,
    kept: Sequence[str] = (),
) -> list[str]:
    """Return for each dot where its label stands ("top center" and so on), "" for nowhere.

    `dots` are (x, y, label) in pixels, those that matter most first; `size` is that of the text.
    A label stands inside the plot of `width` × `height`, over no other label and over no dot.
    `kept` are the answers that stand already, "" where one is still looked for.
    """
    taken: dict[tuple[int, int], list[Box]] = {}
    for x, y in {(x, y) for x, y, _ in dots}:  # rare terms share few places
        _take(taken, (x - 4, y - 4, x + 4, y + 4))
    places = list(kept) or [""] * len(dots)
    for dot, side in zip(dots, places, strict=True):
        if side:
            _take(taken, _box(dot, side, size))
    for number, dot in enumerate(dots):
        for side in () if places[number] else _SIDES:
            box = _box(dot, side, size)
            within = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
            if within and not any(_touch(box, other) for other in _near(taken, box)):
                _take(taken, box)
                places[number] = side
                break
    return places


def _box(dot: tuple[float, float, str], side: str, size: float) -> Box:
    x, y, label = dot
    wide, high = breadth(label) * size, size * 1.15
    left, bottom = {
        "middle right": (x + 6, y - high / 2),
        "middle left": (x - 6 - wide, y - high / 2),
        "top center": (x - wide / 2, y + 6),
        "bottom center": (x - wide / 2, y - 6 - high),
    }[side]
    return left - _GAP, bottom, left + wide + _GAP, bottom + high


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _cells(box: Box) -> list[tuple[int, int]]:
    left, bottom, right, top = (int(edge // _BUCKET) for edge in box)
    return [(x, y) for x in range(left, right + 1) for y in range(bottom, top + 1)]


def _take(taken: dict[tuple[int, int], list[Box]], box: Box) -> None:
    for cell in _cells(box):
        taken.setdefault(cell, []).append(box)


def _near(taken: dict[tuple[int, int], list[Box]], box: Box) -> list[Box]:
    return [other for cell in _cells(box) for other in taken.get(cell, ())]
