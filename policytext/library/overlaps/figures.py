"""Sentences that are a frame for figures: the next text has the same one with others."""

import re

_FIGURE = re.compile(
    r"百分之[一二三四五六七八九十百千万零〇○点]+|[0-9０-９]+(?:[.．,][0-9０-９]+)*"
    r"|[一二三四五六七八九十百千万亿零〇○]{2,}(?=[元吨人户亩倍年多余项个])"
)
_EACH = 28  # characters of such a frame for each figure, at most


def is_frame_of_figures(mine: str, theirs: str) -> bool:
    """Say whether words are a frame for figures: two or more, close by, and others there."""
    figures, others = _FIGURE.findall(mine), set(_FIGURE.findall(theirs))
    changed = any(figure not in others for figure in figures)
    return len(figures) >= 2 and changed and len(mine) <= _EACH * len(figures)
