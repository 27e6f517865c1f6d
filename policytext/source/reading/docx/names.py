"""The names of Word's XML, the same for both of its dialects."""

from functools import cache
from typing import Any

Element = Any  # lxml's elements have no types of their own

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_NAMESPACES = {
    "w": _W,
    "r": _R,
    "m": _M,
    "a": _A,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
}
# What is saved as "Strict Open XML" says the same under other addresses.
_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": _W,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": _R,
    "http://purl.oclc.org/ooxml/officeDocument/math": _M,
    "http://purl.oclc.org/ooxml/drawingml/main": _A,
    "http://purl.oclc.org/ooxml/drawingml/picture": _NAMESPACES["pic"],
    "http://purl.oclc.org/ooxml/drawingml/chart": _NAMESPACES["c"],
    "http://purl.oclc.org/ooxml/drawingml/diagram": _NAMESPACES["dgm"],
}
_OFF = ("0", "false", "off")


@cache
def name(short: str) -> str:
    """Return the full name of a short one: `w:p` → `{http://…/main}p`."""
    prefix, local = short.split(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def names(*short: str) -> frozenset[str]:
    """Return the full names of short ones."""
    return frozenset(map(name, short))


def value(element: Element, short: str = "w:val") -> str:
    """Return an attribute, "" where the element or the attribute is not there."""
    return "" if element is None else element.get(name(short), "")


def child(element: Element, *path: str) -> Element:
    """Return the first child under a path of short names, None where there is none."""
    for short in path:
        if element is None:
            return None
        element = element.find(name(short))
    return element


def switched(element: Element) -> bool | None:
    """Say whether an on/off property is on; None where it is not stated."""
    return None if element is None else value(element) not in _OFF


def number(text: str, otherwise: int = 0) -> int:
    """Return the whole number that an attribute holds."""
    return int(text) if text.removeprefix("-").isdecimal() else otherwise


def without_dialect(root: Element) -> Element:
    """Rename, in place, what stands under the strict addresses."""
    if not any(address in _STRICT for address in root.nsmap.values()):
        return root
    for element in root.iter("*"):
        element.tag = _renamed(element.tag)
        for key, stated in element.items():
            if (new := _renamed(key)) != key:
                del element.attrib[key]
                element.set(new, stated)
    return root


def _renamed(full: str) -> str:
    address, closing, local = full.rpartition("}")
    known = _STRICT.get(address[1:])
    return f"{{{known}}}{local}" if closing and known else full
