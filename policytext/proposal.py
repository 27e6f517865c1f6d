"""A theme book proposed from the structure that a text shows by itself."""

import re
from collections.abc import Sequence

from policytext.documents import Document
from policytext.look import HUES
from policytext.structure import Finding, Item
from policytext.themes import Pole, Theme, Words

_FIELD = re.compile(r"在([^，,。；;！？\n]{2,24}?)上")


def propose(document: Document, findings: Sequence[Finding]) -> tuple[Theme, ...]:
    """Return a theme for each area of effort (在X上下功夫) and each relationship, in text order.

    A relationship that is named several times is one theme with several quotes; one with more than
    two poles becomes a theme with points. Colours repeat after nine. Words are the text's own, in
    both languages.
    """
    themes: dict[tuple[str, ...], Theme] = {}
    for finding in findings:
        for item in finding.items:
            if finding.kind == "relationship":
                name = tuple(document.text[pole.start : pole.end] for pole in item.poles)
            elif finding.pattern == "在…上下功夫":
                name = _field(document, item)
            else:
                continue
            quote = _quote(document, item)
            known = themes.get(name)
            themes[name] = _with(known, quote) if known else _theme(name, quote, len(themes))
    return tuple(themes.values())


def _theme(name: tuple[str, ...], quote: str, number: int) -> Theme:
    poles = name if len(name) == 2 else ()
    kind = "relationship" if poles else "focus_area" if len(name) == 1 else "custom"
    return Theme(
        id=f"{kind.replace('_', '-')}-{number + 1}",
        kind=kind,
        label=_same(" ↔ ".join(name)),
        gloss=_same(""),
        colour=HUES[number % len(HUES)],
        quotes=(quote,),
        points=name if len(name) > 2 else (),
        echoes=name if len(name) == 1 else (),
        poles=tuple(Pole(f"pole-{n}", _same(pole), (pole,)) for n, pole in enumerate(poles, 1)),
    )


def _with(theme: Theme, quote: str) -> Theme:
    quotes = theme.quotes if quote in theme.quotes else (*theme.quotes, quote)
    return Theme(**{**vars(theme), "quotes": quotes})


def _field(document: Document, item: Item) -> tuple[str, ...]:
    found = _FIELD.search(document.text, item.start, item.end)
    return (found[1],) if found else ()


def _quote(document: Document, item: Item) -> str:
    """Return a passage as a theme book quotes it: a long one by its beginning and end."""
    text = document.text[item.start : item.end].rstrip("\n")
    return text if len(text) <= 40 or "\n" in text else f"{text[:16]}…{text[-16:]}"


def _same(words: str) -> Words:
    return {"zh": words, "en": words}
