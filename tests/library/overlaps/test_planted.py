"""Passages that were planted are found: verbatim, and with every tenth and every fourth changed."""

import random
from pathlib import Path

import pytest
from laid_out import Laid, library
from planting import planted
from test_aligning import LETTERS

from policytext.library.overlaps.finding import overlaps_of

NUMBER, SOURCES = 40, 6


def invented(chance: random.Random, sentences: int) -> str:
    """Return a text of sentences that nobody wrote."""
    return "\n".join(
        "".join(chance.choices(LETTERS, k=chance.randint(12, 40))) + "。" for _ in range(sentences)
    )


@pytest.mark.parametrize(("share", "least"), [(0, 0.98), (0.1, 0.95), (0.25, 0.8)])
def test_planted_passages_are_found(share: float, least: float, tmp_path: Path) -> None:
    chance = random.Random(3)
    sources = [invented(chance, 120) for _ in range(SOURCES)]
    text, plants = planted(invented(chance, 150), sources, NUMBER, share, seed=17)
    texts = [Laid(f"前{n}", words, f"20{10 + n}", f"县{n}") for n, words in enumerate(sources)]
    found = overlaps_of(*library(tmp_path, [*texts, Laid("后", text, "2024", "某县")]), "后")
    assert found
    met = 0
    for plant in plants:
        inside = sum(
            max(min(passage.end, plant.end) - max(passage.start, plant.start), 0)
            for passage in found.passages
            if passage.kind == "passage"
            and passage.source.id == f"前{plant.text}"
            and passage.source.start < plant.ends
            and plant.begins < passage.source.end
        )
        met += inside >= 0.5 * (plant.end - plant.start)
    assert met >= least * NUMBER, met
    outside = sum(p.end - p.start for p in found.passages) - sum(p.end - p.start for p in plants)
    assert outside < 0.02 * len(text)  # nothing else stands in an earlier text
