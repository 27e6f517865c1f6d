"""What a Word file holds that is no text of its body, counted."""

from collections import Counter

from policytext.source.reading.docx.archive import Archive
from policytext.source.reading.docx.names import Element, name, names, value
from policytext.source.reading.docx.shown import choose

_PICTURES = names("pic:pic", "v:imagedata")
_OBJECT = name("w:object")
_MARGINS = names("w:headerReference", "w:footerReference")


def left_out(archive: Archive, part: str, body: Element) -> Counter[str]:
    """Count the pictures, charts, objects, comments, headers and footers of a text."""
    counted: Counter[str] = Counter()
    for picture in body.iter(*_PICTURES):
        in_object = next(picture.iterancestors(_OBJECT), None) is not None
        counted["pictures"] += not in_object
    counted["objects"] = sum(1 for _ in body.iter(_OBJECT))
    counted["charts"] = sum(1 for _ in body.iter(name("c:chart")))
    counted["chunks"] = sum(1 for _ in body.iter(name("w:subDoc")))
    relations = archive.relations(part)
    told = archive.xml(next((r.target for r in relations if r.kind == "comments"), ""))
    if told is not None:
        counted["comments"] = sum(bool(_text(found)) for found in told.iter(name("w:comment")))
    used = {value(found, "r:id") for found in body.iter(*_MARGINS)}
    margins = {r.target for r in relations if r.id in used}
    counted["headers"] = sum(_says_something(archive.xml(margin)) for margin in margins)
    return counted


def _says_something(margin: Element) -> bool:
    """Say whether a header or footer holds more than a page's number."""
    if margin is None:
        return False
    choose(margin)
    return any(character.isalpha() for character in _text(margin))


def _text(element: Element) -> str:
    return "".join(found.text or "" for found in element.iter(name("w:t")))
