"""The rules against sentences and series labelled by hand in national work reports.

tests/labels holds places in the reports, not their text; the reports lie beside the project (and
without them there is nothing to compare). Labels marked `held_out` were kept out of the making of
the rules. A relationship is right when all its poles are, a series when all its
members begin where the label says.
"""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from policytext.base.places import ROOT
from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.structure.structures import relationships, series
from policytext.tokens.segmentation import segment

REPORTS = ROOT.parent / "shared" / "corpus" / "national_reports"
LABELS = Path(__file__).parent / "labels"
# The forms that were known when the sentences were labelled; others may stand in them unlabelled.
LABELLED = ("处理好…的关系", "既要…又要…", "…相统一", "统筹…和…")
pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason="../shared/corpus is not there")

Places = tuple[int, ...]


class Score(NamedTuple):
    """How many finds there are, how many labels, how many of them agree."""

    found: int
    labelled: int
    agree: int

    @property
    def precision(self) -> float:
        return self.agree / self.found

    @property
    def recall(self) -> float:
        return self.agree / self.labelled


@cache
def report(year: str) -> Document:
    return clean(next(REPORTS.glob(f"{year}*")).read_text(encoding="utf-8"))


def labels(name: str, *, held_out: bool) -> list[dict]:
    kept = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))
    return [label for label in kept if label["held_out"] == held_out]


def score(pairs: list[tuple[set[Places], set[Places]]]) -> Score:
    found = sum(len(there) for there, _ in pairs)
    labelled = sum(len(right) for _, right in pairs)
    return Score(found, labelled, sum(len(there & right) for there, right in pairs))


def of_relationships(*, held_out: bool) -> Score:
    pairs = []
    for label in labels("relationships", held_out=held_out):
        document = report(label["report"])
        sentence = next(
            s for s in document.sentences if document.source_offsets[s.start] == label["start"]
        )
        right = {
            tuple(sentence.start + place for pole in item for place in pole)
            for item in label["items"]
        }
        found = {
            tuple(place for pole in item.poles for place in pole)
            for finding in relationships(document)
            if finding.pattern in LABELLED
            for item in finding.items
            if sentence.start <= item.start < sentence.end
        }
        pairs.append((found, right))
    return score(pairs)


def of_series(*, held_out: bool) -> Score:
    right: dict[str, set[Places]] = defaultdict(set)
    for label in labels("series", held_out=held_out):
        right[label["report"]].add(tuple(label["members"]))
    pairs = []
    for year, members in right.items():
        document = report(year)
        found = {
            tuple(document.source_offsets[item.start] for item in finding.items)
            for finding in series(document, segment(document.text, "words"))
        }
        pairs.append((found, members))
    return score(pairs)


@pytest.mark.parametrize("held_out", [False, True], ids=["used for the rules", "kept out"])
@pytest.mark.parametrize("of", [of_relationships, of_series], ids=["relationships", "series"])
def test_precision_and_recall(of, held_out: bool, tell, request) -> None:
    found = of(held_out=held_out)
    tell(
        f"{request.node.callspec.id}: precision {found.precision:.2f}, recall {found.recall:.2f} "
        f"({found.agree} of {found.found} found, {found.labelled} labelled)"
    )
    assert found.labelled >= 20
    assert found.precision >= 0.95
    assert found.recall >= 0.90
