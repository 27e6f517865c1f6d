"""Small texts of six words, cut by hand, under books made for them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from policytext.source.cleaning import clean
from policytext.study.study import Annotated, Counting, Filter, Study
from policytext.themes.themes import Book, Pole, Theme, annotate, same_words
from policytext.tokens.tokens import Token

WORDS = ("发展", "产业", "改革", "城市", "创新", "必须")
_CUT = re.compile("|".join(WORDS))
_COLOUR = {"light": "#0b62a8", "dark": "#8cc8ff"}
_THEME = Theme("", "focus_area", {}, same_words(""), _COLOUR, (), (), (), ())


def area(id: str, *quotes: str, echoes: Sequence[str] = ()) -> Theme:
    """Return a focus area that is called like its id."""
    return replace(_THEME, id=id, label=same_words(id), quotes=quotes, echoes=tuple(echoes))


def relationship(
    left: str, right: str, *quotes: str, terms: tuple[Sequence[str], Sequence[str]] = ((), ())
) -> Theme:
    """Return a relationship that is called like its poles, each with the terms that echo it."""
    poles = tuple(
        Pole(name, same_words(name), tuple(its))
        for name, its in zip((left, right), terms, strict=True)
    )
    name = same_words(f"{left} ↔ {right}")
    return replace(
        _THEME, id=f"{left}-{right}", kind="relationship", label=name, quotes=quotes, poles=poles
    )


def study(
    text: str, *book: Theme, themes: Sequence[str] = (), wording: str = "", echoes: bool = True
) -> Study:
    """Return a text under study, a line a paragraph, below a title."""
    document = clean(f"题目\n{text}")
    tokens = tuple(Token(*m.span(), m.group(), "term") for m in _CUT.finditer(document.text))
    return Study(
        document,
        tokens,
        Annotated(book, annotate(document, book)),
        Counting(echoes=echoes),
        Filter(tuple(themes), wording),
        cut_words=lambda: tokens,
    )


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """Draw a text, a book of its own sentences, and a filter."""
    words = st.sampled_from(WORDS)
    sentence = st.lists(words, min_size=1, max_size=6).map("".join)
    paragraph = st.lists(sentence, min_size=1, max_size=3)
    lines = draw(st.lists(paragraph, min_size=1, max_size=6))
    quote = st.sampled_from([f"{one}。" for line in lines for one in line])
    quotes = st.lists(quote, max_size=2, unique=True)
    some = st.lists(words, max_size=2, unique=True)
    book: Book = tuple(
        area(name, *draw(quotes), echoes=draw(some))
        for name in ("甲业", "乙业", "丙业", "丁业")[: draw(st.integers(0, 4))]
    )
    pairs = (("快", "慢"), ("多", "少"), ("内", "外"))[: draw(st.integers(0, 3))]
    book += tuple(
        relationship(*pair, draw(quote), terms=(draw(some), draw(some))) for pair in pairs
    )
    ids = [theme.id for theme in book]
    themes = draw(st.lists(st.sampled_from(ids), max_size=3, unique=True)) if ids else []
    text = "\n".join("".join(f"{one}。" for one in line) for line in lines)
    wording = draw(st.sampled_from(["", "", "", "must"]))
    return study(text, *book, themes=themes, wording=wording, echoes=draw(st.booleans()))
