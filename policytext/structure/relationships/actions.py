"""Whether a pole is something done, a verb with its object, or something named."""

from collections.abc import Sequence

from policytext.segmentation import Token
from policytext.structure.relationships.wording import words


def is_action(pole: Sequence[Token]) -> bool:
    """Say whether a pole is a verb with its object: 保护环境, but neither 保护 nor 监督约束."""
    said = [word.surface for word in pole[:2]]
    if said and len(said[0]) == 4:
        said = [said[0][:2], said[0][2:]]  # 稳定物价 is one word of the dictionary
    if len(said) < 2:
        return False
    if said[0] in words("acts", "sure") or said[1] in ("一批", "一个", "一些", "一种"):
        return True
    nouns = words("acts", "nouns") | words("acts", "mixed")
    if said[0] not in words("acts", "mixed"):
        return False
    double = said[1] in words("acts", "mixed") and len(pole) > 2  # 开发利用水土资源
    return said[1] not in nouns or (double and pole[2].surface not in nouns)
