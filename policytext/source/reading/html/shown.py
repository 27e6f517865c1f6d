"""Take out of a page what a browser does not show of it."""

import re

from lxml.etree import Comment, ProcessingInstruction
from lxml.html import HtmlElement

from policytext.source.reading.html.elements import hanzi, names, text_of
from policytext.source.reading.html.words import words

_NEVER = (
    "script", "style", "noscript", "template", "head", "link", "meta", "object", "embed",
    "button", "select", "textarea", "input", "svg", "math", "canvas", "audio", "video", "rt", "rp",
    "del", "map", "datalist", "dialog",
)  # fmt: skip
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_RUN = 6
_ENOUGH = 60  # hanzi: as many make it worth asking whether what is hidden is text of its own


def only_shown(root: HtmlElement) -> None:
    """Remove from the tree what is never text, and what the page hides.

    What hides by `overflow` is shown. Text that the page will show by a script stays: a part of the
    document that is said nowhere else, or a whole page that waits for its script.
    """
    # Comments come first: a tail that a browser shows stands behind many of them.
    for node in list(root.iter(Comment, ProcessingInstruction)):
        _take_out(node)
    for node in list(root.iter(*_NEVER)):
        _take_out(node)
    hidden = [node for node in root.iter() if _is_hidden(node)]
    outermost = [node for node in hidden if not any(map(_is_hidden, node.iterancestors()))]
    sizes = [hanzi(text_of(node)) for node in outermost]
    rest = hanzi(text_of(root)) - sum(sizes)
    for node, size in zip(outermost, sizes, strict=True):
        if size > max(rest, _ENOUGH) or (size > _ENOUGH and _is_part(node)):
            continue
        _take_out(node)


def _is_hidden(node: HtmlElement) -> bool:
    return "hidden" in node.attrib or bool(_HIDDEN.search(node.get("style") or ""))


def _is_part(node: HtmlElement) -> bool:
    """Say whether a hidden element is a page of the document that is said nowhere around it."""
    content = words("content", "names")
    outer = next((one for one in node.iterancestors() if names(one) & content), None)
    if outer is None:
        return False
    own, around = _runs(text_of(node)), _runs(text_of(outer).replace(text_of(node), "", 1))
    return len(own & around) * 2 < len(own)


def _runs(text: str) -> set[str]:
    letters = re.sub(r"\W", "", text)
    return {letters[place : place + _RUN] for place in range(len(letters) - _RUN + 1)}


def _take_out(node: HtmlElement) -> None:
    """Remove an element and leave the text behind it."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    parent.remove(node)
