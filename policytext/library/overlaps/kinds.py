"""The kinds of overlap with earlier texts, the weightiest first; telling.py tells them apart."""

from typing import Literal

Kind = Literal["phrase", "template", "citation", "passage"]
KINDS: tuple[Kind, ...] = ("passage", "citation", "phrase", "template")
