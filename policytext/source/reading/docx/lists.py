"""The lists that a Word file defines: for each level what its numbers look like."""

from dataclasses import dataclass, replace

from policytext.source.reading.docx.names import Element, child, name, number, switched, value
from policytext.source.reading.docx.styles import Styles


@dataclass(frozen=True)
class Level:
    """One level: `text` holds %1 … %9 for the numbers of levels 1 … 9.

    `restart` is the level (from 1) whose numbers make this one begin again, 0 for none; `legal`
    writes all numbers in decimal digits; `gap` is what follows: tab, space or nothing.
    """

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    text: str = ""
    gap: str = "tab"
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True)
class List:
    """A list: lists with one `counter` count on in each other; `starts` begin it anew by level."""

    id: str
    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]


def lists(root: Element, styles: Styles) -> dict[str, List]:
    """Return the lists of a numbering part by their id; none where there is no such part."""
    if root is None:
        return {}
    abstract = {value(a, "w:abstractNumId"): a for a in root.findall(name("w:abstractNum"))}
    concrete = {value(n, "w:numId"): n for n in root.findall(name("w:num"))}
    return {
        key: _list(key, found, _abstract(found, abstract, concrete, styles))
        for key, found in concrete.items()
    }


def _abstract(
    found: Element, abstract: dict[str, Element], concrete: dict[str, Element], styles: Styles
) -> Element:
    """Return what a list is an instance of, by way of a list style where it names one."""
    for _ in range(len(abstract) + 1):
        definition = abstract.get(value(child(found, "w:abstractNumId")))
        link = styles.by_id.get(value(child(definition, "w:numStyleLink")))
        if link is None:
            return definition
        found = concrete.get(value(child(link, "w:pPr", "w:numPr", "w:numId")))
    return None


def _list(key: str, found: Element, definition: Element) -> List:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for level in [] if definition is None else definition.findall(name("w:lvl")):
        levels[number(value(level, "w:ilvl"))] = _level(level)
    for override in found.findall(name("w:lvlOverride")):
        place = number(value(override, "w:ilvl"))
        own, start = child(override, "w:lvl"), child(override, "w:startOverride")
        if own is not None:
            levels[place] = _level(own)
        if start is not None:
            starts[place] = number(value(start))
            levels[place] = replace(levels.get(place, Level()), start=starts[place])
    return List(key, value(definition, "w:abstractNumId") or f"num {key}", levels, starts)


def _level(level: Element) -> Level:
    form = child(level, "w:numFmt")
    restart = child(level, "w:lvlRestart")
    picture = child(level, "w:lvlPicBulletId") is not None
    hidden = bool(switched(child(level, "w:rPr", "w:vanish")))
    return Level(
        start=number(value(child(level, "w:start")), 1),
        form="bullet" if picture else value(form) or "decimal",
        pattern=value(form, "w:format"),
        text="" if picture or hidden else value(child(level, "w:lvlText")),
        gap=value(child(level, "w:suff")) or "tab",
        restart=None if restart is None else number(value(restart)),
        legal=bool(switched(child(level, "w:isLgl"))),
        style=value(child(level, "w:pStyle")),
    )
