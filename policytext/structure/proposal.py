"""A theme book proposed from the structure that a text shows by itself."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from policytext.source.documents import Document, Span
from policytext.statistics.typical import typical_terms
from policytext.structure.sections import sections
from policytext.structure.structures import Finding, Item, without_sign
from policytext.themes.book_editing import BETWEEN, new_theme
from policytext.themes.theme_book import MOST_THEMES
from policytext.themes.themes import Book, Theme
from policytext.tokens.segmentation import Token, segment

_LONGEST = 30  # characters of a name
_LONG, _MANY = 4, 10  # characters of a heading's own terms; sentences that hold a common word
_PARALLEL = re.compile(r"…[，；]")
_FIELD = re.compile(r"在([^，,。；;！？\n]{2,24}?)上")


def propose(document: Document, findings: Sequence[Finding], tokens: Sequence[Token]) -> Book:
    """Return a theme for each section, each area of effort and each relationship, in that order.

    Sections are those of the series of headings that shows how the text is built (sections.py),
    echoed by the longer terms of their headings and the terms typical of each; `tokens` are those
    of the text at the level of words. Areas of effort stand in 在X上下功夫. A relationship that is
    named several times is one theme with several quotes; one with more than two poles becomes a
    theme with points; 统筹A和B, which often only joins, counts when it comes back. Where the word
    of a pole is one of the text's commonest, no sentence speaks for either pole by its word alone.
    Colours repeat after nine.
    Words are the text's own, in both languages.
    """
    headings = sections(document, findings)
    spans = [Span(item.start, item.end) for item in headings.items] if headings else []
    echoes = dict(zip(spans, typical_terms(tokens, spans), strict=True))
    efforts = [f for f in findings if f.pattern == "在…上下功夫"]
    relationships = [f for f in findings if f.kind == "relationship"]
    times = Counter(item_name(document, f, item) for f in relationships for item in f.items)
    themes: dict[tuple[str, ...], Theme] = {}
    for finding in (*filter(None, [headings]), *efforts, *relationships):
        for item in finding.items:
            name = item_name(document, finding, item)
            if name in themes:
                themes[name] = _with(themes[name], _quote(document, item))
            elif finding.pattern == "统筹…和…" and times[name] < 2:
                continue
            elif name and len(themes) < MOST_THEMES:
                book = tuple(themes.values())
                theme = new_theme(book, name, (_quote(document, item),))
                section = Span(item.start, item.end)
                if section in echoes:
                    theme = _echoed(theme, (*_long_terms(name[0]), *echoes[section]))
                themes[name] = _silent(theme) if _common(document, theme) else theme
    return tuple(themes.values())


def adopted(book: Book, document: Document, finding: Finding) -> Book:
    """Return a book with a theme for each member of a finding; what it has already stays."""
    members = finding.items if finding.kind != "phrase" else finding.items[:1]
    for item in members:
        name = item_name(document, finding, item)
        known = {theme.label["zh"] for theme in book}
        if name and BETWEEN.join(name) not in known and len(book) < MOST_THEMES:
            book = (*book, new_theme(book, name, (_quote(document, item),)))
    return book


def item_name(document: Document, finding: Finding, item: Item) -> tuple[str, ...]:
    """Return what a member is called: its poles, its field, its heading, or its first words."""
    text = document.text
    if item.poles:
        return tuple(text[pole.start : pole.end] for pole in item.poles)
    if finding.pattern == "在…上下功夫" and (found := _FIELD.search(text, item.start, item.end)):
        return (found[1],)
    passage = text[item.start : item.end].lstrip()
    if not _PARALLEL.search(finding.pattern):
        passage = without_sign(passage)
    first = re.split(r"[\n。；;！!？?，,：:]", passage)[0]
    return (first.strip()[:_LONGEST],) if first.strip() else ()


def _long_terms(heading: str) -> list[str]:
    """Return what a heading names by a word or phrase of its own: 科教兴国, 新型城镇化."""
    return [t.surface for t in segment(heading) if t.kind == "term" and len(t.surface) >= _LONG]


def _echoed(theme: Theme, terms: tuple[str, ...]) -> Theme:
    return replace(theme, echoes=tuple(dict.fromkeys((*theme.echoes, *terms))))


def _common(document: Document, theme: Theme) -> bool:
    """Say whether the word of a pole stands in so many sentences that it tells nothing apart.

    More than ten, and more than a tenth of all.
    """
    inside = [document.text[sentence.start : sentence.end] for sentence in document.sentences]
    counts = [sum(t in words for words in inside) for pole in theme.poles for t in pole.terms]
    return max(counts, default=0) > max(_MANY, len(inside) / 10)


def _silent(theme: Theme) -> Theme:
    """Return a relationship for whose poles only its own passages speak."""
    return replace(theme, poles=tuple(replace(pole, terms=()) for pole in theme.poles))


def _with(theme: Theme, quote: str) -> Theme:
    return replace(theme, quotes=tuple(dict.fromkeys((*theme.quotes, quote))))


def _quote(document: Document, item: Item) -> str:
    """Return a passage as a theme book quotes it: a long one by its beginning and end."""
    text = document.text[item.start : item.end].rstrip("\n")
    if len(text) <= 40:
        return text.replace("\n", "¶")
    gap = "…¶…" if "\n" in text[16:-16] else "…"
    return f"{text[:16]}{gap}{text[-16:]}".replace("\n", "¶")
