"""Labels beside dots that do not cover each other: those that find no room stay away."""

from collections.abc import Sequence

from policytext.fitting import breadth

Box = tuple[float, float, float, float]
_BUCKET = 60  # pixels


def placed(
    dots: Sequence[tuple[float, float, str]], *, size: float, width: float, height: float
) -> list[str]:
    """Return for each dot where its label stands ("top center" and so on), "" for nowhere.

    `dots` are (x, y, label) in pixels, those that matter most first; `size` is that of the text.
    A label stands inside the plot of `width` × `height`, over no other label and over no dot.
    """
    taken: dict[tuple[int, int], list[Box]] = {}
    for x, y, _ in dots:
        _take(taken, (x - 4, y - 4, x + 4, y + 4))
    places = []
    for x, y, label in dots:
        wide, high = breadth(label) * size, size * 1.15
        for name, left, bottom in (
            ("middle right", x + 6, y - high / 2),
            ("middle left", x - 6 - wide, y - high / 2),
            ("top center", x - wide / 2, y + 6),
            ("bottom center", x - wide / 2, y - 6 - high),
        ):
            box = (left, bottom, left + wide, bottom + high)
            within = left >= 0 and bottom >= 0 and box[2] <= width and box[3] <= height
            if within and not any(_touch(box, other) for other in _near(taken, box)):
                _take(taken, box)
                places.append(name)
                break
        else:
            places.append("")
    return places


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
