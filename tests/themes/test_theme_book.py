"""Theme books: written, read, edited, proposed, and refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from policytext.base.look import HUES
from policytext.base.unreadable import Unreadable
from policytext.source.cleaning import clean
from policytext.source.documents import Document, Span
from policytext.statistics.typical import typical_terms
from policytext.structure.proposal import adopted, propose
from policytext.structure.structures import structures
from policytext.study.prepared import article
from policytext.themes import theme_book
from policytext.themes.book_editing import merged, moved, new_theme, removed, replaced
from policytext.themes.quotes import find_quote
from policytext.themes.theme_book import read_theme_book
from policytext.themes.themes import Theme, annotate, missing_quotes
from policytext.tokens.segmentation import Token, segment

BOOK = read_theme_book()
TEXT = "\n".join(
    [
        "报告",
        "各位代表：我来报告。",
        "一、修路",
        "路通财通。要处理好快与慢的关系。",
        "二、治水",
        "水清鱼肥。",
        "三、结语",
        "大家努力。",
    ]
)


def test_a_book_reads_back_the_same() -> None:
    assert theme_book.from_toml(theme_book.to_toml(BOOK)) == BOOK
    assert theme_book.from_record(theme_book.to_record(BOOK)) == BOOK


GOOD = theme_book.to_toml(BOOK[:1]).decode()


@pytest.mark.parametrize(
    "source",
    [
        "",
        "不是",
        "themes = 3",
        "themes = [3]",
        "[[themes]]\nid = 1",
        GOOD + GOOD.split("\n\n", 1)[-1],  # one id twice
        GOOD.replace("#0b62a8", "red;background:url(x)"),
        GOOD.replace('id = "connectivity"', 'id = "<b>"'),
        GOOD.replace('kind = "focus_area"', 'kind = "relationship"'),
        GOOD.replace('kind = "focus_area"', 'kind = "odd"'),
        "x = " + "[" * 5000,
        "themes = " + "9" * 5000,
        ".".join(["themes"] * 50_000) + " = 1",  # minutes, if it were parsed
        GOOD + "#" * (8 * 1024 * 1024),
    ],
)
def test_anything_else_is_refused_with_its_reason(source: str) -> None:
    with pytest.raises(Unreadable) as refused:
        theme_book.from_toml(source.encode())
    assert all(refused.value.said(language) for language in ("zh", "en"))


KEYS = ("themes", "id", "kind", "label", "zh", "en", "quotes", "poles", "colour")
RECORDS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
)


@given(RECORDS)
def test_any_record_is_a_book_or_is_refused(record: object) -> None:
    try:
        book = theme_book.from_record(record)
    except Unreadable:
        return
    assert all(isinstance(theme, Theme) for theme in book)


def test_a_quote_reaches_over_paragraphs_only_when_it_says_so() -> None:
    document = clean(TEXT)
    assert find_quote(document, "路通…鱼肥") == []
    (found,) = find_quote(document, "路通…¶…鱼肥")
    assert document.text[found.start : found.end].count("\n") == 2
    assert len(find_quote(document, "修路¶路通")) == 1


@given(
    st.text("甲乙。\n", max_size=14),
    st.lists(st.text("甲乙", min_size=1, max_size=3), min_size=1, max_size=3),
    st.data(),
)
def test_a_quote_is_found_where_a_regular_expression_finds_it(
    text: str, pieces: list[str], data: st.DataObject
) -> None:
    gap = data.draw(st.sampled_from(("…", "¶")))
    document = Document("", "", text, (), (), "", (), (), (), (), ())
    between = {"…": "[^\n]*?", "¶": "\n"}[gap]
    pattern = re.compile(between.join(map(re.escape, pieces)))
    expected = [found.span() for found in pattern.finditer(text)]
    assert find_quote(document, gap.join(pieces)) == expected


def test_sections_and_relationships_become_a_book_whose_quotes_are_found() -> None:
    document = clean(TEXT)
    words = segment(document.text, "words")
    book = propose(document, structures(document, words), words)
    assert [theme.label["zh"] for theme in book] == ["修路", "治水", "结语", "快 ↔ 慢"]
    assert missing_quotes(document, book) == ()
    stated = [a for a in annotate(document, book) if a.how == "stated"]
    said = [document.text[a.start : a.end].split("\n") for a in stated]
    assert said[0] == ["一、修路", "路通财通。要处理好快与慢的关系。"]
    assert said[1] == ["二、治水", "水清鱼肥。"]
    assert theme_book.from_toml(theme_book.to_toml(book)) == book


def test_a_section_is_echoed_by_the_terms_typical_of_it() -> None:
    roads, water = "公路铁路。" * 14, "河流水库。" * 14
    end = "铁路要通。公路要通。发展要快。发展要好。"
    document = clean(f"报告\n一、修路\n{roads}\n二、治水\n{water}\n三、结语\n{end}")
    words = segment(document.text, "words")
    found = structures(document, words)
    book = propose(document, found, words)
    # 公路 and 铁路 stand in the first section 14 times of 15; 发展 in the last one twice only.
    assert [theme.echoes for theme in book] == [
        ("修路", "公路", "铁路"),
        ("治水", "河流", "水库"),
        ("结语",),
    ]
    last = document.text.index(end)
    echoes = [a for a in annotate(document, book) if a.how == "echo" and a.start >= last]
    assert [(document.text[a.start : a.end], a.cause) for a in echoes] == [
        ("铁路要通。", "铁路"),
        ("公路要通。", "公路"),
    ]


def test_typical_terms_have_the_weight_that_scipy_gives() -> None:
    """A term at the edge of the rule: kept where G² reaches 15.13, by scipy's own reckoning."""
    for inside, expected in ((4, True), (3, False)):
        surfaces = ["粮食"] * inside + ["其他"] * 7 + ["别的"] * 90
        tokens = [Token(i, i + 1, surface, "term") for i, surface in enumerate(surfaces)]
        passage = Span(0, inside + 7)
        (found,) = typical_terms(tokens, [passage], minimum=1)
        weight = chi2_contingency(
            [[inside, 7], [0, 90]], correction=False, lambda_="log-likelihood"
        ).statistic
        assert ("粮食" in found) == expected == (weight >= 15.13)


def test_a_book_says_which_quotes_another_text_lacks() -> None:
    missing = missing_quotes(clean(TEXT), BOOK)
    assert len(missing) == sum(len(theme.quotes) for theme in BOOK)
    assert missing_quotes(article(), BOOK) == ()


def test_editing_makes_a_new_book() -> None:
    first, second = BOOK[0], BOOK[1]
    assert removed(BOOK, first.id) == BOOK[1:]
    assert moved(BOOK, first.id, 1)[:2] == (second, first)
    assert moved(BOOK, first.id, -1) == BOOK
    both = merged(BOOK, second.id, first.id)
    assert len(both) == len(BOOK) - 1
    assert both[0].quotes == first.quotes + second.quotes
    assert both[0].label == first.label
    renamed = replaced(BOOK, Theme(**{**vars(first), "label": {"zh": "甲", "en": "A"}}))
    assert renamed[0].label["zh"] == "甲"
    assert renamed[1:] == BOOK[1:]


def test_relationships_merge_pole_by_pole() -> None:
    pair = [theme for theme in BOOK if theme.poles][:2]
    (both,) = merged(tuple(pair), pair[1].id, pair[0].id)
    assert both.poles[0].terms == pair[0].poles[0].terms + pair[1].poles[0].terms
    (mixed,) = merged((BOOK[0], pair[0]), pair[0].id, BOOK[0].id)
    assert set(pair[0].poles[0].terms) <= set(mixed.echoes)


def test_a_new_theme_takes_a_free_id_and_colour() -> None:
    theme = new_theme(BOOK[:3], ("快", "慢"))
    assert (theme.kind, [pole.terms for pole in theme.poles]) == (
        "relationship",
        [("快",), ("慢",)],
    )
    assert theme.colour not in [known.colour for known in BOOK[:3]]
    assert theme.colour in HUES
    again = new_theme((*BOOK, theme), ("甲",))
    assert again.id != theme.id
    theme_book.from_toml(theme_book.to_toml((*BOOK, theme, again)))


def test_a_find_is_adopted_once() -> None:
    document = clean(TEXT)
    found = structures(document, segment(document.text, "words"))
    for finding in found:
        book = adopted(BOOK, document, finding)
        assert len(book) > len(BOOK)
        assert adopted(book, document, finding) == book
        assert len({theme.id for theme in book}) == len(book)
