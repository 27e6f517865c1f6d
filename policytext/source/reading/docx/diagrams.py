"""The words of a diagram (SmartArt), which stand in a part of their own."""

from collections import defaultdict

from policytext.source.reading.docx.line import Line
from policytext.source.reading.docx.names import Element, name, number


def diagram_lines(root: Element) -> list[Line]:
    """Return a line for each point of a diagram's data, a point before those that hang on it."""
    points = {point.get("modelId", ""): point for point in root.iter(name("dgm:pt"))}
    below: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for link in root.iter(name("dgm:cxn")):
        if link.get("type", "parOf") == "parOf":
            order = number(link.get("srcOrd", ""))
            below[link.get("srcId", "")].append((order, link.get("destId", "")))
    waiting = [key for key, point in points.items() if point.get("type") == "doc"]
    lines: list[Line] = []
    seen: set[str] = set()
    while waiting:
        key = waiting.pop(0)
        if key in seen or key not in points:
            continue
        seen.add(key)
        waiting[:0] = [next_key for _, next_key in sorted(below[key])]
        lines += _point(points[key])
    return lines


def _point(point: Element) -> list[Line]:
    paragraphs = point.iter(name("a:p"))
    told = ("".join(found.text or "" for found in p.iter(name("a:t"))) for p in paragraphs)
    return [Line(" ".join(text.split())) for text in told if text.strip()]
