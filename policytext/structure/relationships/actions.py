"""Whether a pole is something done, a verb with its object, or something named."""

from collections.abc import Sequence

from policytext.segmentation import Token
from policytext.structure.relationships.wording import words


def is_action(pole: Sequence[Token]) -> bool:
    """Say whether a pole is a verb with its object: 保护环境, but neither 保护 nor 监督约束."""
    if len(pole) < 2:
        return False
    if pole[0].surface in words("acts", "sure"):
        return True
    nouns = words("acts", "nouns") | words("acts", "mixed")
    return pole[0].surface in words("acts", "mixed") and pole[1].surface not in nouns
