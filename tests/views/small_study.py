"""A text of five sentences in three paragraphs, with two themes, cut by hand."""

import re

from policytext.source.cleaning import clean
from policytext.study.study import Annotated, Counting, Filter, Study
from policytext.themes.themes import Pole, Theme, annotate, same_words
from policytext.tokens.tokens import Token

TEXT = "题目\n发展产业，推进改革。产业发展好。\n快与慢要统筹。稳步发展。\n今天晴朗。\n"
BLUE = {"light": "#0b62a8", "dark": "#8cc8ff"}
RED = {"light": "#8c1d40", "dark": "#f08aa8"}
INDUSTRY = Theme(
    "industry",
    "focus_area",
    same_words("兴业"),
    same_words(""),
    BLUE,
    ("发展产业，推进改革。",),
    (),
    ("产业",),
    (),
)
PACE = Theme(
    "pace",
    "relationship",
    same_words("快慢"),
    same_words(""),
    RED,
    ("快与慢要统筹。",),
    (),
    (),
    (Pole("fast", same_words("快"), ("加快",)), Pole("slow", same_words("慢"), ("稳步",))),
)
BOOK = (INDUSTRY, PACE)


def small_study(*themes: str, echoes: bool = True) -> Study:
    """Return the study; terms: 发展 ×3 (once in a stated passage), 产业 ×2, 改革, 统筹."""
    document = clean(TEXT)
    tokens = tuple(
        Token(*found.span(), found.group(), "term")
        for found in re.finditer("发展|产业|改革|统筹", document.text)
    )
    read_under = Annotated(BOOK, annotate(document, BOOK))
    return Study(document, tokens, read_under, Counting(echoes=echoes), Filter(themes))
