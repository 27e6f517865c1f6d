"""The built-in article, cut and cleaned beforehand, so that nobody waits for dictionaries to load.

`python -m policytext prepare` writes the record; a stamp over everything it was made from tells
whether it is current. A record that is not is made anew in memory, never trusted.
"""

import json
from collections import Counter
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from policytext.base.places import ARTICLE, DATA, PREPARED, ROOT
from policytext.charts.clouds import CloudLayout, as_record, from_record, layout, most_frequent
from policytext.source.documents import Document, SetAside, Span
from policytext.source.facts import Facts
from policytext.structure.finding import Finding, Item
from policytext.themes.theme_book import read_theme_book
from policytext.themes.themes import annotate, passages
from policytext.tokens.counting import counted
from policytext.tokens.segmentation import Level, Token, segment
from policytext.tokens.tokens import terms_of

ARTICLE_ID = "main-city"
LEVELS: tuple[Level, ...] = ("phrases", "words")
_CODE = {
    "base": ("fonts", "overlap", "toml_files"),
    "charts": ("clouds",),
    "source": (
        *("blanks", "cleaning", "corrections", "facts", "lines", "notes", "script", "sentences"),
    ),
    "themes": ("quotes", "theme_book", "themes"),
    "tokens": (
        *("counting", "cutting", "dictionary", "discovery", "folding", "forms", "phrase_places"),
        *("segmentation", "tokens", "word_classes", "word_list"),
    ),
}
_INPUTS = (
    *sorted(DATA.glob("*.txt")),
    *sorted(DATA.glob("*.toml")),
    ROOT / "requirements.txt",
    *(ROOT / "policytext" / room / f"{name}.py" for room in _CODE for name in _CODE[room]),
    *sorted((ROOT / "policytext" / "source" / "parts").glob("*.py")),
    *sorted((ROOT / "policytext" / "structure").rglob("*.py")),
)


def stamp() -> str:
    """Return one hash over the article, the word lists, the code and the versions it rests on."""
    return sha256(b"\0".join(path.read_bytes() for path in _INPUTS)).hexdigest()


def made() -> dict[str, Any]:
    """Clean and cut the article now; a record that JSON can hold."""
    from policytext.source.cleaning import clean
    from policytext.structure.structures import structures

    document = clean(ARTICLE.read_text(encoding="utf-8"), id=ARTICLE_ID)
    annotations = annotate(document, read_theme_book())
    themes = [(), *((theme.id,) for theme in read_theme_book())]
    tokens = {level: segment(document.text, level) for level in LEVELS}
    found = structures(document, tokens["words"])
    return {
        "stamp": stamp(),
        "document": asdict(document),
        "tokens": {level: [list(token) for token in cut] for level, cut in tokens.items()},
        "findings": found,
        "clouds": [
            as_record(layout(Counter(terms_of(counted(cut, scope=scope)))))
            for cut in tokens.values()
            for theme in themes
            for scope in [passages(annotations, theme) if theme else None]
        ],
    }


def write(path: Path = PREPARED) -> None:
    """Write the record."""
    path.write_text(json.dumps(made(), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


@cache
def record(path: Path = PREPARED) -> dict[str, Any]:
    """Return the record from the file if it is there and current, else one made now."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return made()
    return kept if kept.get("stamp") == stamp() else made()


@cache
def article() -> Document:
    """Return the built-in article."""
    kept = dict(record()["document"])
    for name in ("paragraphs", "sentences", "notes"):
        kept[name] = tuple(Span(*span) for span in kept[name])
    for name in ("source_offsets", "title_offsets", "converted", "joined", "blanks"):
        kept[name] = tuple(kept[name])
    kept["facts"] = Facts(**kept["facts"])
    kept["set_aside"] = tuple(SetAside(*part) for part in kept["set_aside"])
    return Document(**kept)


@cache
def _clouds() -> tuple[CloudLayout, ...]:
    return tuple(from_record(kept) for kept in record()["clouds"])


def cloud(frequencies: dict[str, int]) -> CloudLayout:
    """Return the layout of these frequencies: kept from before, else laid out now."""
    wanted = dict(most_frequent(frequencies))
    for kept in _clouds():
        shown = {word.term for word in kept.words} | set(kept.left_out)
        if shown == wanted.keys() and all(wanted[w.term] == w.frequency for w in kept.words):
            return kept
    return layout(frequencies)


@cache
def article_findings() -> tuple[Finding, ...]:
    """Return the structure of the built-in article."""
    return tuple(
        Finding(
            pattern,
            kind,
            tuple(Item(start, end, tuple(Span(*p) for p in poles)) for start, end, poles in items),
        )
        for pattern, kind, items in record()["findings"]
    )


@cache
def article_tokens(level: Level) -> tuple[Token, ...]:
    """Return the built-in article's tokens at a level."""
    return tuple(Token(*token) for token in record()["tokens"][level])
