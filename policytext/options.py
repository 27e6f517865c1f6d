"""What the reader has chosen to see, beside the study itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """What a view shows beside its study: the chosen term or evidence, unit and number of bars."""

    term: str = ""
    evidence: str = ""
    unit: str = "frequency"
    top: int = 12
