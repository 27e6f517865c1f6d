"""Which characters of a text belong to formulas, declared references, quotations, set phrases."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

import numpy as np

from policytext.base.places import OVERLAPS
from policytext.structure.phrases.rules import set_phrases

_QUOTED = re.compile(r"“[^“”\n]{4,400}”|《[^《》\n]{4,100}》")
_BEFORE = 40  # characters before a quotation that may announce it
_SHORTEST = 5  # characters of a set phrase that tells something by itself


class Marks(NamedTuple):
    """What belongs to a text's formulas, each as a flag a character (numpy, bool)."""

    templates: np.ndarray
    citations: np.ndarray
    quoted: np.ndarray
    phrases: np.ndarray

    @property
    def formulas(self) -> np.ndarray:
        """Return what belongs to formulas, references or set phrases."""
        found: np.ndarray = self.templates | self.citations | self.phrases
        return found


def marks(text: str) -> Marks:
    """Return what of a text belongs to formulas of documents, to references, to quotations that
    are announced or titles of documents, and to established set phrases.
    """
    return Marks(
        _marked(text, (m.span() for p in _patterns("templates") for m in p.finditer(text))),
        _marked(text, (m.span() for p in _patterns("citations") for m in p.finditer(text))),
        _marked(text, (m.span() for m in _QUOTED.finditer(text) if _is_announced(text, m))),
        _marked(text, _set_phrases(text)),
    )


def _marked(text: str, spans: Iterable[tuple[int, int]]) -> np.ndarray:
    found = np.zeros(len(text), bool)
    for start, end in spans:
        found[start:end] = True
    return found


def _is_announced(text: str, quotation: re.Match[str]) -> bool:
    start = quotation.start()
    before = text[max(start - _BEFORE, 0) : start]
    return quotation[0][0] == "《" or bool(_announcing().search(before))


def _set_phrases(text: str) -> Iterable[tuple[int, int]]:
    beginning = _by_beginning()
    for start in range(len(text) - _SHORTEST + 1):
        for phrase in beginning.get(text[start : start + _SHORTEST], ()):
            if text.startswith(phrase, start):
                yield start, start + len(phrase)


@cache
def _by_beginning() -> Mapping[str, list[str]]:
    found = defaultdict(list)
    for phrase in set_phrases():
        if len(phrase) >= _SHORTEST:
            found[phrase[:_SHORTEST]].append(phrase)
    return dict(found)


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _table()[kind])


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(_table()["announcing"])


@cache
def _table():  # type: ignore[no-untyped-def]
    return tomllib.loads(OVERLAPS.read_text(encoding="utf-8"))
