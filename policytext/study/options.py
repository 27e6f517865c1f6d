"""What the reader has chosen to see, beside the study itself."""

from dataclasses import dataclass

from policytext.study.comparison import Comparison
from policytext.study.evidence import Evidence

# The windows of collocates, and how far each reaches to either side; a sentence needs no number.
REACH = {"tokens": 5, "characters": 10, "sentence": 0}


@dataclass(frozen=True)
class Options:
    """What a view shows beside its study.

    `term` or `evidence` is chosen; `unit` and `top` (number of bars) are of frequencies, `rank`
    ("frequency" or "distinctive") says which terms come first. `search` narrows terms and lines;
    `gram` is the length of sequences (0 for all), `stops` whether stop words may stand in them;
    `order`, `context` (characters) and `marked` (places of chosen lines, () for all) are of the
    concordance, `window` and `least` (occurrences in it) of collocates. `comparison` is the text
    beside another.
    """

    term: str = ""
    evidence: Evidence | None = None
    unit: str = "frequency"
    top: int = 12
    rank: str = "frequency"
    search: str = ""
    gram: int = 0
    stops: bool = False
    order: str = "place"
    context: int = 20
    marked: tuple[int, ...] = ()
    window: str = "tokens"
    least: int = 2
    comparison: Comparison | None = None
