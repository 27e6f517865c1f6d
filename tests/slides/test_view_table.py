"""Tables on slides: the first rows whole and readable, columns as many as there is room for."""

import pytest
from decks import page, sizes
from pptx.util import Inches

from policytext.base.look import Look
from policytext.slides.layout import Layout
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.views.catalogue import builder


def table(shown):  # type: ignore[no-untyped-def]
    (found,) = [s for s in shown.shapes if s.has_table]
    return found


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["terms", "concordance"])
def test_rows_are_those_of_the_view_at_16_points_above_the_foot(
    ratio: str, language: str, kind: str
) -> None:
    study, options = article_study(), Options(term="发展")
    shown = page(study, kind, language=language, layout=Layout(ratio), options=options)
    frame = table(shown)
    assert frame.top + frame.height <= Inches(6.95)
    assert all(size >= 16 for text, size in sizes(shown) if text.strip())
    view = builder(kind)(study, options, Look(language))
    rows = list(frame.table.rows)[1:]
    assert len(rows) >= 10
    every = iter(view.written)
    for row in rows:  # in the order of the view; named ones may stand in others' places
        told = [cell.text_frame.text for cell in row.cells]
        assert any(all(map(shows, told, written)) for written in every), told


def shows(told: str, full: str) -> bool:
    """Say whether a cell tells what there is, or a part of it and that it is a part."""
    return told == full or ("…" in told and told.strip("…") in full)


def test_numbers_are_never_shortened() -> None:
    frame = table(page(article_study(), "terms", language="en", layout=Layout("4:3")))
    numbers = [row.cells[1].text_frame.text for row in list(frame.table.rows)[1:]]
    assert numbers[:3] == ["18", "14", "11"]
