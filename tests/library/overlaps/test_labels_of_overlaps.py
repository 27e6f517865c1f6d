"""The kinds of overlap against 150 pairs of passages that were labelled by hand.

The pairs are of 68 reports (`../shared/corpus`, not here): `labels.csv` names the texts, the places
and the first words. They were read and labelled before any rule was written; `or` holds second
readings that were noted then. The rules were made with one half of the texts, the other was kept
out: nobody looked at single pairs of it.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from laid_out import Laid, library

from policytext.base.places import ROOT
from policytext.library.overlaps.finding import Looking
from policytext.library.overlaps.passages import Overlaps
from policytext.source.reading import read
from policytext.study.own_texts import Text

CORPUS = ROOT.parent / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is not there")


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside this file."""
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def laid() -> Iterator[Laid]:
    """Yield the reports as the library would hold them, without what else it finds in them."""
    for row in rows("reports.csv"):
        content = (CORPUS / row["name"]).read_bytes()
        text = Text(row["name"], read(row["name"], content, bounded=False))
        yield Laid(row["name"], text.document.text, row["date"], row["issuer"])


Pair = dict[str, str]


def told(pair: Pair, found: Overlaps) -> str:
    """Return the kind that most of a labelled passage was told to be, "none" for none."""
    start, end = int(pair["start"]), int(pair["end"])
    kinds: Counter[str] = Counter()
    for passage in found.passages:
        kinds[passage.kind] += max(min(passage.end, end) - max(passage.start, start), 0)
    kind, most = kinds.most_common(1)[0] if kinds else ("none", 0)
    return kind if most and kinds.total() >= 0.5 * (end - start) else "none"


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Pair, str]]:
    """Each labelled pair with the kind that the rules tell."""
    texts = {one.id: one for one in laid()}
    looking = Looking(*library(tmp_path_factory.mktemp("library"), [*texts.values()]))
    found: dict[str, Overlaps | None] = {}
    every = []
    for pair in rows("labels.csv"):
        later = pair["later"]
        words = texts[later].words[int(pair["start"]) :].replace("\n", "⏎")
        assert words.startswith(pair["begins"]), "another text, or cleaned otherwise"
        if later not in found:
            found[later] = looking.at(later)
        overlaps = found[later]
        assert overlaps
        every.append((pair, told(pair, overlaps)))
    return every


@pytest.mark.parametrize("half", ["used", "kept out"])
def test_passages_taken_over_are_told_from_the_rest(
    half: str, pairs: list[tuple[Pair, str]], record_property
) -> None:
    mine = [(pair, kind) for pair, kind in pairs if pair["half"] == half]
    said = [pair for pair, kind in mine if kind == "passage"]
    first = sum(pair["label"] == "passage" for pair in said)
    either = sum("passage" in (pair["label"], *pair["or"].split()) for pair in said)
    agree = sum(kind in (pair["label"], *pair["or"].split()) for pair, kind in mine)
    record_property("precision", f"{half}: {first} and {either} of {len(said)}, {agree} agree")
    assert len(mine) == 75 and len(said) >= 10
    assert either >= 0.9 * len(said), (either, len(said))
    assert first >= 0.65 * len(said), (first, len(said))
    assert agree >= 0.8 * len(mine), agree
