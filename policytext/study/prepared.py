"""The built-in article, cut and cleaned beforehand, so that nobody waits for dictionaries to load.

`python -m policytext prepare` writes the record; a stamp over everything it was made from tells
whether it is current. A record that is not is made anew in memory, never trusted.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from policytext.base.places import ARTICLE, PREPARED, ROOT
from policytext.base.sources import rests_on
from policytext.charts.clouds import LIMIT, CloudLayout, as_record, from_record, layout
from policytext.source.documents import Document, SetAside, Span
from policytext.source.facts import from_record as facts_from_record
from policytext.structure.finding import Finding, Item
from policytext.study.assembly import Assembly
from policytext.study.keeping import Keep, Key, T, in_memory, key_of
from policytext.study.study import BY_PHRASES, WHOLE_TEXT, Counting, Filter, Study
from policytext.themes.theme_book import read_theme_book
from policytext.themes.themes import Book, annotate
from policytext.tokens.segmentation import Level
from policytext.tokens.tokens import Token
from policytext.tokens.word_list import NO_WORDS

ARTICLE_ID = "main-city"
LEVELS: tuple[Level, ...] = ("phrases", "words")


def stamp() -> str:
    """Return one hash over all that the record is made from: article, words, code, versions."""
    versions = (ROOT / "requirements.txt").read_bytes()
    return sha256(b"\0".join((versions, *rests_on(__name__).values()))).hexdigest()


def made() -> dict[str, Any]:
    """Clean and cut the article now; a record that JSON can hold."""
    from policytext.source.cleaning import clean

    document = clean(ARTICLE.read_text(encoding="utf-8"), id=ARTICLE_ID)
    assembly, book = Assembly(), article_book()
    studies = [assembly.study(document, Counting(level), book=book) for level in LEVELS]
    filters = [Filter(), *(Filter((theme.id,)) for theme in book)]
    return {
        "stamp": stamp(),
        "document": {**asdict(document), "facts": document.facts.record()},
        "tokens": {study.level: [list(token) for token in study.tokens] for study in studies},
        "findings": studies[0].findings,
        "clouds": [
            as_record(layout(replace(study, filter=chosen).first_terms("frequency", LIMIT)))
            for study in studies
            for chosen in filters
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
    kept["facts"] = facts_from_record(kept["facts"])
    kept["set_aside"] = tuple(SetAside(*part) for part in kept["set_aside"])
    return Document(**kept)


@cache
def article_book() -> Book:
    """Return the theme book of the built-in article."""
    return read_theme_book()


def own_book(document: Document) -> Book | None:
    """Return the theme book that comes with a document: that of the article, None for any other."""
    is_article = document.source == ARTICLE.read_text(encoding="utf-8")
    return article_book() if is_article else None


@cache
def _clouds() -> tuple[CloudLayout, ...]:
    return tuple(from_record(kept) for kept in record()["clouds"])


def cloud(frequencies: dict[str, int]) -> CloudLayout:
    """Return the layout of these frequencies: kept from before, else laid out now."""
    for kept in _clouds():
        shown = {word.term for word in kept.words} | set(kept.left_out)
        same = all(frequencies.get(word.term) == word.frequency for word in kept.words)
        if same and shown == frequencies.keys():
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


def article_study(counting: Counting = BY_PHRASES, filter: Filter = WHOLE_TEXT) -> Study:
    """Return the built-in article under study, with its own theme book."""
    return Assembly(at_hand(in_memory())).study(article(), counting, filter, article_book())


def at_hand(keep: Keep) -> Keep:
    """Give what was prepared of the article; what else is wanted is left to `keep`."""

    def given(key: Key, make: Callable[[], T]) -> T:
        prepared = _steps()
        return prepared[key] if key in prepared else keep(key, make)

    return given


@cache
def _steps() -> dict[Key, Any]:
    document, book = article(), article_book()
    return {
        **{key_of("tokens", document, level, NO_WORDS): article_tokens(level) for level in LEVELS},
        key_of("findings", document, NO_WORDS): article_findings(),
        key_of("annotations", document, repr(book)): annotate(document, book),
    }
