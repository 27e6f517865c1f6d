"""Whether a pole is something done, a verb with its object, or something named."""

from collections.abc import Sequence

from policytext.structure.relationships.wording import words
from policytext.tokens.segmentation import Token


def is_action(pole: Sequence[Token]) -> bool:
    """Say whether a pole is a verb with its object: 保护环境, but neither 保护 nor 监督约束."""
    said = _opening(pole)
    if len(said) < 2:
        return False
    verb, behind = said[:2]
    if verb in words("acts", "sure") or behind in ("一批", "一个", "一些", "一种"):
        return True
    mixed = words("acts", "mixed")
    nouns = words("acts", "nouns") | mixed
    if verb not in mixed:
        return False
    if behind in mixed and len(said) > 2:  # 开发利用水土资源
        behind = said[2]
    return behind not in nouns


def _opening(pole: Sequence[Token]) -> list[str]:
    """Return the first words of a pole; 稳定物价 is one of the dictionary, and two here."""
    said = [word.surface for word in pole[:2]]
    if said and len(said[0]) == 4:
        said[:1] = [said[0][:2], said[0][2:]]
        return said
    return [word.surface for word in pole[:3]]
