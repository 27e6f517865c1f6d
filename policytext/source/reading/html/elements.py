"""What an element of a page is called, and how much it says."""

import re

from lxml.html import HtmlElement

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_BLANKS = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u205f]+")
_WRAPPED = re.compile(r"(?<=[^\x00-\xff])[ \t\xa0]*[\r\n]\s*(?=[^\x00-\xff])")
_HANZI = re.compile(r"[\u3400-\u9fff]")


def hanzi(text: str) -> int:
    """Count the hanzi of a text."""
    return len(_HANZI.findall(text))


def text_of(element: HtmlElement) -> str:
    """Return all text of an element as it stands, "" for a comment."""
    if not isinstance(element.tag, str):
        return ""
    return "".join(part for part in element.itertext() if isinstance(part, str))


def as_set(text: str) -> str:
    """Return a line as a browser sets it: a break in the markup between hanzi is no blank."""
    text = _WRAPPED.sub("", text)
    return _BLANKS.sub(" ", re.sub(r"[\r\n]+", " ", text)).strip()


def names(element: HtmlElement) -> set[str]:
    """Return an element's tag, id and classes, in lower case."""
    if not element.attrib:  # most elements
        return {str(element.tag)}
    given = f"{element.get('id') or ''} {element.get('class') or ''}".lower().split()
    return {*given, str(element.tag)}


def name_words(element: HtmlElement) -> set[str]:
    """Return the words that its id and classes are made of: mainNav_box → main, nav, box."""
    if not element.attrib:
        return {str(element.tag)}
    given = f"{element.get('id') or ''} {element.get('class') or ''}"[:400]
    return {word.lower() for word in _WORD.findall(given)} | names(element)


def is_within(element: HtmlElement, others: set[HtmlElement]) -> bool:
    """Say whether an element is one of `others` or stands in one."""
    return element in others or any(outer in others for outer in element.iterancestors())
