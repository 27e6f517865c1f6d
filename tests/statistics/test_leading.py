"""Which theme leads a term, counted by hand."""

import pytest

from policytext.statistics.leading import Lead, leading_themes
from policytext.themes.themes import Annotation
from policytext.tokens.tokens import Token

# 0–9 is stated of a, 10–19 of b, 15–19 of both; 20–29 only echoes a, 30 on is outside.
ANNOTATIONS = (
    Annotation("a", 0, 10, "stated", ""),
    Annotation("b", 10, 20, "stated", ""),
    Annotation("a", 15, 20, "stated", ""),
    Annotation("a", 20, 30, "echo", ""),
)


@pytest.mark.parametrize(
    ("starts", "lead"),
    [
        ([0, 2, 30], Lead("a", half=True)),
        ([0, 2, 30, 31], Lead("a", half=False)),  # two of four: not more than the half
        ([0, 30, 31, 32, 33], Lead("a", half=False)),  # alone among the themes
        ([0, 10, 30], Lead("", half=False)),  # two themes, equally
        ([0, 2, 10, 30], Lead("a", half=False)),
        ([0, 15], Lead("", half=False)),  # what stands in several counts against each
        ([16, 17], Lead("", half=False)),
        ([20, 21], Lead("", half=False)),  # echoes state nothing
        ([40], Lead("", half=False)),
    ],
)
def test_a_theme_leads_with_more_than_all_others_together(starts: list[int], lead: Lead) -> None:
    tokens = [Token(at, at + 1, "词", "term") for at in starts]
    assert leading_themes(tokens, ANNOTATIONS, ["词"]) == {"词": lead}
