"""Automatic numbers as a reader sees them: 一、 （一） 1. 第三条, counted through the text."""

import re
from dataclasses import dataclass, field

from policytext.source.reading.docx.lists import Level, List
from policytext.source.reading.docx.names import Element, child, number, value
from policytext.source.reading.docx.numerals import numeral
from policytext.source.reading.docx.styles import Styles

_HANZI = re.compile(r"[\u3400-\u9fff〇]")
_NO_BLANK_BEHIND = re.compile(r"[\u3000-\u303f\uff00-\uffef•]$")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")


@dataclass
class Numbering:
    """Gives the numbers of the paragraphs of one text; they must be asked for in their order."""

    lists: dict[str, List]
    styles: Styles
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def before(self, paragraph: Element) -> str:
        """Return what stands before a paragraph's text: its number and, where one is due, a blank.

        Bullets are signs of the layout and give nothing, unless they hold hanzi.
        """
        found, place = self._listed(paragraph)
        if found is None or place not in found.levels:
            return ""
        level = found.levels[place]
        counts = self._counted(found, place)
        if level.form == "bullet" and not _HANZI.search(level.text):
            return ""
        label = _PRIVATE.sub("", _label(level, found, counts))
        return label + _gap(level, label)

    def anew(self) -> "Numbering":
        """Return a numbering for a text beside this one: a text box counts for itself."""
        return Numbering(self.lists, self.styles)

    def _listed(self, paragraph: Element) -> tuple[List | None, int]:
        """Return the list that a paragraph belongs to, and its level from 0."""
        own = child(paragraph, "w:pPr", "w:numPr")
        chain = [style for style in self.styles.of(paragraph)]
        stated = [own, *(child(style, "w:pPr", "w:numPr") for style in chain)]
        key = next(filter(None, (value(child(s, "w:numId")) for s in stated)), "")
        found = self.lists.get(key)
        if found is None or key == "0":
            return None, 0
        if value(child(own, "w:ilvl")) or value(child(own, "w:numId")):
            return found, number(value(child(own, "w:ilvl")))
        by_style = {level.style: place for place, level in found.levels.items() if level.style}
        for style in chain:  # a list says which level goes with a style
            if value(style, "w:styleId") in by_style:
                return found, by_style[value(style, "w:styleId")]
        place = next(filter(None, (value(child(s, "w:ilvl")) for s in stated)), "")
        return found, number(place)

    def _counted(self, found: List, place: int) -> dict[int, int]:
        """Count one on at a level; the levels below begin again, those above have begun."""
        counts = self.counts.setdefault(found.counter, {})
        for above in range(place):
            counts.setdefault(above, found.levels.get(above, Level()).start)
        if place in found.starts and (found.id, place) not in self.begun:
            counts[place] = found.starts[place]
        elif place in counts:
            counts[place] += 1
        else:
            counts[place] = found.levels[place].start
        self.begun.add((found.id, place))
        for below in [level for level in counts if level > place]:
            if _begins_again(found.levels.get(below, Level()), below, place):
                del counts[below]
        return counts


def _begins_again(level: Level, below: int, place: int) -> bool:
    """Say whether a number at level `place` makes the level `below` it begin again."""
    return place < (below if level.restart is None else level.restart)


def _label(level: Level, found: List, counts: dict[int, int]) -> str:
    def written(sign: re.Match[str]) -> str:
        place = int(sign[1]) - 1
        other = found.levels.get(place, Level())
        plain = level.legal and other.form not in ("none", "bullet", "decimalZero")
        return numeral(
            counts.get(place, other.start), "decimal" if plain else other.form, other.pattern
        )

    return re.sub(r"%([1-9])", written, level.text)


def _gap(level: Level, label: str) -> str:
    """Return the blank that a typist sets: none behind 一、 or （一）, a wide one behind 第一条."""
    if level.gap == "nothing" or not label.strip() or _NO_BLANK_BEHIND.search(label):
        return ""
    if label[-1].isspace():
        return ""
    return "\u3000" if _HANZI.match(label[-1]) else " "
