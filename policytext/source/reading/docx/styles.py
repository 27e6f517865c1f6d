"""The styles of a Word file: what a paragraph is by its style, and by what that is based on."""

import re
from dataclasses import dataclass, field

from policytext.source.reading.docx.names import Element, child, name, switched, value

_HEADING = re.compile(r"^(title|subtitle|heading \d|标题|副标题)", re.IGNORECASE)
_CONTENTS = re.compile(r"^(toc (\d|heading)|table of figures|contents \d|.*目录)", re.IGNORECASE)


@dataclass(frozen=True)
class Styles:
    """Styles by their id, and the one that a paragraph has where it names none."""

    by_id: dict[str, Element]
    usual: str
    chains: dict[str, list[Element]] = field(default_factory=dict)  # those asked for already

    def chain(self, style: str) -> list[Element]:
        """Return a style and what it is based on, in order."""
        if style not in self.chains:
            found: list[Element] = []
            based = style
            while based in self.by_id and self.by_id[based] not in found:
                found.append(self.by_id[based])
                based = value(child(found[-1], "w:basedOn"))
            self.chains[style] = found
        return self.chains[style]

    def of(self, paragraph: Element) -> list[Element]:
        """Return a paragraph's style and what it is based on, in order."""
        return self.chain(value(child(paragraph, "w:pPr", "w:pStyle")) or self.usual)

    def stated(self, paragraph: Element, *path: str) -> Element:
        """Return a property of a paragraph: its own, or its style's; None where none states it."""
        own = child(paragraph, "w:pPr", *path)
        return own if own is not None else _first(self.of(paragraph), "w:pPr", *path)

    def is_heading(self, paragraph: Element) -> bool:
        """Say whether Word takes a paragraph for a title or a heading."""
        level = value(self.stated(paragraph, "w:outlineLvl"))
        return level in tuple("012345678") or self._named(paragraph, _HEADING)

    def is_contents(self, paragraph: Element) -> bool:
        """Say whether a paragraph is a line of a table of contents, by its style."""
        return self._named(paragraph, _CONTENTS)

    def is_centred(self, paragraph: Element) -> bool:
        """Say whether a paragraph stands in the middle of the line."""
        return value(self.stated(paragraph, "w:jc")) == "center"

    def hides(self, paragraph: Element, run: Element) -> bool:
        """Say whether a run is hidden: by itself, else by one of its two styles, not by both."""
        own = switched(child(run, "w:rPr", "w:vanish"))
        if own is not None:
            return own
        style = value(child(run, "w:rPr", "w:rStyle"))
        return _hiding(self.chain(style)) != _hiding(self.of(paragraph))

    def _named(self, paragraph: Element, pattern: re.Pattern[str]) -> bool:
        named = (value(child(style, "w:name")) for style in self.of(paragraph))
        return any(pattern.match(words) for words in named)


def styles(root: Element) -> Styles:
    """Return the styles of a styles part; none where there is no such part."""
    found = [] if root is None else root.findall(name("w:style"))
    usual = [
        value(style, "w:styleId")
        for style in found
        if value(style, "w:type") == "paragraph" and value(style, "w:default") in ("1", "true")
    ]
    return Styles({value(style, "w:styleId"): style for style in found}, (usual or [""])[0])


def _hiding(chain: list[Element]) -> bool:
    return bool(switched(_first(chain, "w:rPr", "w:vanish")))


def _first(chain: list[Element], *path: str) -> Element:
    stated = (child(style, *path) for style in chain)
    return next((found for found in stated if found is not None), None)
