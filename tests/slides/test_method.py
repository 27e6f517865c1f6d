"""The last page: every row of the statement, in two columns, on as many pages as it takes."""

from dataclasses import replace
from typing import Any

import pytest
from decks import DAY, said, slides
from pptx.slide import Slide as Page

from policytext.drawn.marks import Words
from policytext.drawn.pages import drawing
from policytext.exports.deck import presentation
from policytext.slides.layout import BODY, FORMATS, Layout, halves, sheet
from policytext.study.options import Options
from policytext.study.prepared import article_study


def pages(language: str, more: int = 0, ratio: str = "16:9", long: int = 90) -> list[Page]:
    study = article_study()
    (statement,) = said(study, language).values()
    rows = (*statement.rows, *((f"名{n}", "值" * long) for n in range(more)))
    told = {language: replace(statement, rows=rows)}
    shown = slides(study, ["frequency"], language)
    made = presentation(shown, study, Options(), Layout(ratio), told)
    return list(made.slides)[2:]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_every_row_is_there_once(language: str, ratio: str) -> None:
    (page,) = pages(language, ratio=ratio)
    (statement,) = said(article_study(), language).values()
    columns = [
        p.text_frame.text.split("\n")
        for p in list(page.placeholders)
        if p.placeholder_format.idx >= 13
    ]
    assert [line for column in columns for line in column] == [
        line for row in statement.rows for line in row
    ]
    assert DAY.isoformat() in " ".join(columns[0] + columns[1])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_words_stay_in_their_column_as_drawn(language: str, ratio: str) -> None:
    (page,) = pages(language, ratio=ratio)
    at = sheet(Layout(ratio), "x", "")
    marks = drawing(page, FORMATS[ratio]).marks
    left, right = halves(at.body)
    written = [mark for mark in marks if isinstance(mark, Words) and mark.size == BODY]
    columns = [
        [w for w in written if (w.x > right.left - 0.01) == (h is right)] for h in (left, right)
    ]
    for words, half in zip(columns, (left, right), strict=True):
        # A mark that closes may stand out.
        assert 0 < max(w.x + w.width for w in words) <= half.left + half.width + BODY / 72
        assert max(w.y for w in words) <= at.body.top + at.body.height
    text = "".join(w.text for words in columns for w in words)
    assert article_study().document.sha256 in text


def test_more_rows_go_on_another_page() -> None:
    shown = pages("zh", more=24)
    assert len(shown) > 1
    text = "\n".join(p.text_frame.text for page in shown for p in page.placeholders)
    assert all(f"名{n}\n" in text for n in range(24))


@pytest.mark.parametrize("more", [5, 7, 9])
def test_rows_of_several_pages_stand_in_columns_about_as_high(more: int) -> None:
    shown = pages("zh", more=more, ratio="4:3")
    body = sheet(Layout("4:3"), "方法", "").body
    ends = []
    for page in shown:
        marks = drawing(page, FORMATS["4:3"]).marks
        written = [mark for mark in marks if isinstance(mark, Words) and mark.size == BODY]
        right = [w.x > halves(body)[1].left - 0.01 for w in written]
        assert 0 < sum(right) < len(written)
        ends += [
            max(w.y for w, there in zip(written, right, strict=True) if there == side)
            for side in (False, True)
        ]
    assert max(ends) <= body.top + body.height
    assert len(shown) == 1 or max(ends) - min(ends) < body.height / 2


def test_less_space_between_rows_saves_a_page() -> None:
    spaces: dict[int, list[float]] = {}
    for more in range(3, 10):
        shown = pages("zh", more=more, long=1)
        texts = [p.text_frame for page in shown for p in page.placeholders if _is_column(p)]
        spaces.setdefault(len(shown), []).append(texts[0].paragraphs[1].space_after.pt)
    assert spaces[1][0] == 8 and spaces[1][-1] == 4 and spaces[2][0] == 8


def _is_column(placeholder: Any) -> bool:
    return placeholder.placeholder_format.idx >= 13
