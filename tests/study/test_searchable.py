"""A text that a browser searches: what it is given, and that it finds what Python finds."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from policytext.base.overlap import inside
from policytext.base.places import ROOT
from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.source.script import same_characters
from policytext.study.evidence import Letters
from policytext.study.evidence_sentences import evidence_sentences
from policytext.study.searchable import searchable
from policytext.study.study import Filter, Study
from policytext.themes.themes import passages
from policytext.tokens.folding import folded, folds
from policytext.tokens.segmentation import segment
from policytext.tokens.sequences import letter_places

sys.path.insert(0, str(Path(__file__).parents[1] / "views"))
from small_study import small_study

FINDING = (ROOT / "components" / "browser" / "search_finding.js").read_text("utf-8")
LETTERS = st.sampled_from("发展区域业fzF５5Ｇ𠮷 。\n")
Find = Callable[[str, list], list]


def study_of(text: str) -> Study:
    """Return a text as it stands, cut into words."""
    document = clean("题目\n城市。")
    values = {**vars(document), "text": text, "sentences": ((0, len(text)),)}
    names = Document.__dataclass_fields__
    return Study(Document(**{n: values[n] for n in names}), tuple(segment(text, "words")))


@pytest.fixture(scope="module")
def in_browser(browser: Browser) -> Iterator[Find]:
    """Apply an expression over `text` and `words`, which may use the script, to pairs of both."""
    page = browser.new_page()

    def applied(expression: str, pairs: list) -> list:
        found: list = page.evaluate(
            f"asked => {{ {FINDING}; return asked.map(([text, words]) => {expression}) }}", pairs
        )
        return found

    yield applied
    page.close()


def test_it_holds_the_text_in_folded_letters_with_its_passages() -> None:
    study = small_study()
    given_to = searchable(study)
    text = study.document.text
    assert given_to["text"] == folded(text) and len(given_to["initials"]) == len(text)
    assert [text[start:end] for start, end in given_to["sentences"]] == [
        *("发展产业，推进改革。", "产业发展好。", "快与慢要统筹。", "稳步发展。", "今天晴朗。")
    ]
    held = {
        id: [text[start:end] for start, end in spans] for id, spans in given_to["passages"].items()
    }
    assert held == {
        "industry": ["发展产业，推进改革。", "产业发展好。"],
        "pace": ["快与慢要统筹。", "稳步发展。"],
    }
    stated = searchable(small_study(echoes=False))["passages"]
    assert [len(spans) for spans in stated.values()] == [1, 1]


def test_folds_fold_as_folding_does() -> None:
    before, after = folds()
    assert folded(before) == after and len(before) == len(after)


def test_other_forms_are_those_of_characters_in_the_text() -> None:
    forms = dict(zip(*same_characters("产业显著"), strict=True))
    assert forms["產"] == "产" and forms["業"] == "业" and forms["顯"] == "显"
    assert forms["著"] == "着"  # as 着 is written where it is no word of its own
    assert "發" not in forms


def test_a_browser_finds_letters_where_python_does(in_browser: Find) -> None:
    drawn: list[tuple[str, str]] = []

    @given(st.text(LETTERS, max_size=40), st.text(LETTERS, min_size=1, max_size=3))
    def draw(text: str, words: str) -> None:
        drawn.append((text, words))

    draw()
    pairs = [(searchable(study_of(text)), words) for text, words in drawn]
    found = in_browser("byLetters(text, words)", pairs)
    assert any(found)
    for (text, words), places in zip(drawn, found, strict=True):
        assert [tuple(place) for place in places] == letter_places(text, words), (text, words)


@pytest.mark.parametrize(
    ("text", "words", "way", "expected"),
    [
        ("发展产业，发展。", "发展", "letters", ["发展", "发展"]),
        ("推进５Ｇ和5g。", "5G", "letters", ["５Ｇ", "5g"]),
        ("AA制，GDP增长。", "a", "letters", ["A", "A"]),
        ("发展产业。", "发展\n产业", "joined", ["发展产业"]),
        ("发展产业，显著。", "發展產業", "script", ["发展产业"]),
        ("显著。", "顯著", "script", ["显著"]),
        ("着眼长远。", "著眼長遠", "script", ["着眼长远"]),
        ("重庆行业，重庆。", "cq", "initials", ["重庆", "重庆"]),
        ("重庆行业。", "HY", "initials", ["行业"]),
        ("加快发展。", "jkfz", "across", ["加快发展"]),
        ("加快发展。", "kf", "", []),  # from the middle of a word into the next
        ("𠮷日加快发展。", "jk", "initials", ["加快"]),
        ("加快发展。", "j", "", []),
        ("加快发展。", "没有", "", []),
    ],
)
def test_the_ways_of_finding(
    in_browser: Find, text: str, words: str, way: str, expected: list[str]
) -> None:
    ((told, places),) = in_browser(
        "(({ way, places }) => [way, places.at ?? []])(lookFor({ at: text }, words))",
        [(searchable(study_of(text)), words)],
    )
    assert (told, [text[start:end] for start, end in places]) == (way, expected)


@pytest.mark.parametrize("themes", [(), ("industry",), ("industry", "pace")])
def test_a_browser_counts_sentences_and_passages_as_python_does(
    in_browser: Find, themes: tuple[str, ...]
) -> None:
    study = small_study(*themes)
    words = ["发展", "产业", "要", "。"]
    given_to = searchable(study)
    scope = [list(one) for one in study.scope] if study.scope is not None else None
    pairs = [({**given_to, "scope": scope}, one) for one in words]
    counts = """(() => {
      const found = byLetters(text, words)
      const inside = text.scope ? found.filter((one) => within(text.scope, one)) : found
      const numberIn = (spans) => found.filter((one) => within(spans, one)).length
      return [inside.length, sentencesOf(text, inside), Object.values(text.passages).map(numberIn)]
    })()"""
    for one, told in zip(words, in_browser(counts, pairs), strict=True):
        text = study.document.text
        spans = [passages(study.annotations, (id,)) for id in study.theme_ids]
        every = letter_places(text, one)
        assert told == [
            len(letter_places(text, one, study.scope)),
            len(evidence_sentences(study, Letters(one))),
            [sum(inside(*place, held) for place in every) for held in spans],
        ]
    assert Filter(themes) == study.filter
