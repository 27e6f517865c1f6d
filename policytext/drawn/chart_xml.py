"""What stands below an element of a chart's XML: numbers, words, values of its children."""

from collections.abc import Iterator
from typing import Any

from pptx.oxml.ns import qn

from policytext.base.fitting import visible


def numbers(element: Any) -> dict[int, float]:
    """Return the numbers below an element, by their places."""
    return {place: float(text) for place, text in _points(element)}


def number_form(element: Any) -> str:
    """Return the form that the numbers below an element are written in."""
    found = None if element is None else element.findtext(f".//{qn('c:formatCode')}")
    return found or "General"


def texts(element: Any) -> dict[int, str]:
    """Return the words below an element, by their places."""
    return dict(_points(element))


def said(element: Any, tag: str, missing: str = "") -> str:
    """Return the value of a child (<c:tag val="…"/>)."""
    child = None if element is None else element.find(qn(tag))
    return missing if child is None else str(child.get("val", missing))


def yes(element: Any, tag: str) -> bool:
    """Say whether a child says so: one without a value does."""
    child = None if element is None else element.find(qn(tag))
    return child is not None and child.get("val", "1") in ("1", "true")


def _points(element: Any) -> Iterator[tuple[int, str]]:
    for point in () if element is None else element.iter(qn("c:pt")):
        yield int(point.get("idx")), visible(point.findtext(qn("c:v")) or "")
