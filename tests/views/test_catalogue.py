"""The list of views: light, complete, and in the orders that readers know."""

import re
import subprocess
import sys
from datetime import date
from inspect import signature
from pathlib import Path

import pytest

from components.session.selection import CHOICES, Selection
from components.sidebar import PAGES
from policytext.base.labels import LANGUAGES, table
from policytext.base.look import Look
from policytext.base.places import ROOT
from policytext.exports.offline import offline
from policytext.study.options import Options
from policytext.views import catalogue
from policytext.views.catalogue import (
    CATALOGUE,
    COMPARED,
    GENERAL,
    KINDS,
    VIEWS,
    builder,
    builder_over_many,
)

sys.path.insert(0, str(Path(__file__).parent))
from small_study import small_study

PROGRAM = """
import sys
import policytext.views.catalogue
import components.session.selection
print(*sorted({"pandas", "plotly"} & set(sys.modules)))
"""


def test_neither_pandas_nor_plotly_is_loaded_for_the_list() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=ROOT,
    )
    assert told.stdout.split() == []


@pytest.mark.parametrize("row", CATALOGUE, ids=lambda row: row.name)
def test_every_row_has_its_view_its_words_and_its_place(row: catalogue.Row) -> None:
    build = (builder_over_many if row.of_library else builder)(row.name)
    assert build.__name__ == row.name
    given = ["many", "asked"] if row.of_library else ["study", "options"]
    assert list(signature(build).parameters) == [*given, "look"]
    assert set(table()[row.label]) == set(LANGUAGES)
    assert row.page in PAGES
    for field in filter(None, (row.choice, *row.switches)):
        assert field in CHOICES and hasattr(Selection(), field)
        assert set(table()[f"choice_{field}"]) == set(LANGUAGES)


EXPLORER = ("frequency", "cloud", "dispersion", "matrix", "balance", "coverage")
LENSES = ("terms", "ngrams", "concordance", "collocates", "distribution", "language")
CONTRASTS = ("keyness", "contrast", "set_phrases", "themes_compared", "structures_compared")
SLIDES = (
    "frequency",
    "cloud",
    "breakdown",
    "balance",
    "dispersion",
    "matrix",
    "coverage",
    "quotes",
)


@pytest.mark.parametrize(
    ("order", "known"),
    [
        (VIEWS, EXPLORER + LENSES),
        (COMPARED, CONTRASTS),
        (GENERAL, CONTRASTS[:2]),
        (KINDS, SLIDES + LENSES),
        (CHOICES["wide"], EXPLORER[2:4]),
        (CHOICES["narrow"], EXPLORER[4:]),
        (CHOICES["lens"], LENSES),
        (CHOICES["contrast"], CONTRASTS),
    ],
)
def test_the_orders_are_those_that_readers_know(
    order: tuple[str, ...], known: tuple[str, ...]
) -> None:
    assert tuple(name for name in order if name in known) == known
    assert len(set(order)) == len(order)


def test_the_offline_page_ends_with_its_tall_views() -> None:
    study = small_study()
    page = offline(study, Options(), Look(), date(2026, 1, 2)).decode()
    names = re.findall(r'"name":"(\w+)","title":', page)
    assert sorted(names) == sorted(VIEWS)
    assert names[: len(EXPLORER) + 2] == [*EXPLORER, *LENSES[:2]]
    assert names[-3:] == ["collocates", "distribution", "concordance"]


@pytest.mark.parametrize("kind", (*KINDS, *COMPARED))
def test_every_kind_of_slide_has_a_name(kind: str) -> None:
    assert set(table()[catalogue.label_of(kind)]) == set(LANGUAGES)
