"""The spreadsheet, read back with openpyxl."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pandas as pd
import pytest
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from policytext.base.look import Look
from policytext.charts.values import Stacked
from policytext.exports.workbook import workbook
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.study.study import Filter, Study
from policytext.views.basis import series
from policytext.views.catalogue import VIEWS, builder
from policytext.views.statement import Statement, statement
from policytext.views.view import View

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def study() -> Study:
    return article_study(filter=Filter(("industry",)))


def views(study: Study, language: str) -> list[View]:
    return [builder(name)(study, Options(), Look(language)) for name in VIEWS]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_table_stands_on_its_sheet(study: Study, language: str) -> None:
    said = statement(study, Options(), language, DAY)
    book = load_workbook(BytesIO(workbook(views(study, language), said)))
    assert len(book.sheetnames) == len(VIEWS) + 1
    for view, sheet in zip(views(study, language), book.worksheets, strict=False):
        assert sheet.title == view.title.replace(":", "_") and sheet.freeze_panes == "A2"
        width = len(view.rows.columns)
        written = [row[:width] for row in sheet.iter_rows(values_only=True)]
        assert list(written[0]) == list(view.rows.columns)
        assert written[1 : len(view.rows) + 1] == [
            tuple(row) for row in view.rows.astype(object).to_numpy().tolist()
        ]
    last = book.worksheets[-1]
    assert [tuple(row) for row in last.iter_rows(min_row=2, values_only=True)] == list(said.rows)


def test_the_chart_reads_cells_that_hold_the_table(study: Study) -> None:
    said = statement(study, Options(), "zh", DAY)
    view = builder("frequency")(study, Options(), Look())
    sheet = load_workbook(BytesIO(workbook([view], said)))["词频"]
    (chart,) = sheet._charts
    total = 0
    for drawn in chart.series:
        column, top, _, bottom = range_boundaries(drawn.val.numRef.f.split("!")[1])
        cells = [sheet.cell(row, column).value or 0 for row in range(top, bottom + 1)]
        name = sheet[drawn.tx.strRef.f.split("!")[1].replace("$", "")].value
        theme = next(id for id, one in series(study, "zh").items() if one.name == name)
        assert sum(cells) == view.counts.loc[view.counts["theme"] == theme, "frequency"].sum()
        total += sum(cells)
    assert total == view.counts["frequency"].sum() > 0


def test_bars_are_drawn_in_the_unit_of_the_view_and_shares_are_not(study: Study) -> None:
    options = Options(unit="per_thousand")
    made = [builder(name)(study, options, Look()) for name in ("frequency", "coverage")]
    book = load_workbook(BytesIO(workbook(made, statement(study, options, "zh", DAY))))
    (drawn,), none = (sheet._charts for sheet in book.worksheets[:2])
    assert none == []
    bars = made[0].chart
    assert isinstance(bars, Stacked)
    cells = []
    for one in drawn.series:
        column, top, _, bottom = range_boundaries(one.val.numRef.f.split("!")[1])
        assert bottom - top + 1 == len(bars.rows)
        cells.append(book.worksheets[0].cell(top, column).value or 0)
    assert sum(cells) == pytest.approx(sum(round(part.number, 1) for part in bars.rows[0].parts))


HOSTILE = [
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "]]>",
    "a\x00\x0bb",
    "🙂\u202eabc",
    "-1+2",
]


def test_hostile_words_stay_words(study: Study) -> None:
    rows = pd.DataFrame({"=1+1": HOSTILE, "n": range(len(HOSTILE))})
    view = replace(
        builder("coverage")(study, Options(), Look()), rows=rows, title="[a]:*?/\\'" * 40
    )
    said = statement(study, Options(), "zh", DAY)
    said = Statement("zh", "题" * 300 + "\x00", DAY, (*said.rows, ("=2+2", "x" * 40_000)), "")
    book = load_workbook(BytesIO(workbook([view, view], said)))
    assert len({name.casefold() for name in book.sheetnames}) == 3
    for sheet in book.worksheets:
        assert len(sheet.title) <= 31
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    first = [cell.value for cell in book.worksheets[0]["A"]]
    assert first == ["=1+1", *(text.replace("\x00\x0b", "") for text in HOSTILE)]
    assert len(book.worksheets[-1].cell(len(said.rows) + 1, 2).value) == 32_767


def test_an_empty_view_makes_an_empty_sheet(study: Study) -> None:
    view = builder("frequency")(study, Options(), Look())
    bare = replace(view, rows=view.rows[:0], counts=view.counts[:0], chart=Stacked((), (), ""))
    book = load_workbook(BytesIO(workbook([bare], statement(study, Options(), "zh", DAY))))
    assert book.worksheets[0].max_row == 1


def test_the_same_views_give_the_same_bytes(study: Study) -> None:
    def made(day: date) -> bytes:
        return workbook(views(study, "zh"), statement(study, Options(), "zh", day))

    assert made(DAY) == made(DAY)
    with ZipFile(BytesIO(made(DAY))) as one, ZipFile(BytesIO(made(date(2026, 11, 25)))) as other:
        changed = [name for name in one.namelist() if one.read(name) != other.read(name)]
    assert set(changed) <= {"docProps/core.xml", "xl/sharedStrings.xml"}
