"""What a brief lists: a name, a sentence of the text, and what does not fit."""

import re
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from policytext.base.clauses import clipped
from policytext.base.fitting import breadth, printable
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.slides.native_rows import EDGES
from policytext.source.documents import Span
from policytext.study.stated import Stated, stated
from policytext.study.study import Study
from policytext.study.telling import telling

LEADING = 1.3  # height of a line, in sizes of its type
BOLD = 1.06  # how much wider bold type is
_EDGES = EDGES * 72
_LATIN = 0.7  # hanzi to a character, below which a text is one of letters
_RAGGED, _RAGGED_LATIN = 0.6, 2.5  # hanzi of a line that may stay empty at its end
_ATOM = re.compile(r"[\x21-\u024f]+\s*|[\s\S]")
_WIDE = str.maketrans(",;:!?()", "，；：！？（）")
_NAMES, _LONG_NAMES = 0.28, 0.42  # of the width, at most, for names; beside one line of a sentence
_PHRASES = 7  # of a text without stated themes
_POLE = 12  # hanzi of a pole's name in a pair


class Line(NamedTuple):
    """A theme or phrase: its name, a note beside it, its colour, and its sentence in full.

    `keep` is the stretch of the sentence that is never left out; `room` says how much of the text
    is its own (characters).
    """

    name: str
    note: str
    shade: str
    sentence: str
    keep: tuple[int, int]
    room: int


class Form(NamedTuple):
    """How lines are set: type (points), lines of it a sentence may have, width of the names."""

    size: float
    most: int
    names: float
    texts: float


def lines(study: Study, look: Look) -> tuple[list[Line], list[Line]]:
    """Return the lines of a brief, and the pairs that stand below them by their names alone.

    Where all themes are pairs, each has its line; where no theme is stated, set phrases have.
    """
    themes = stated(study)
    found = [_line(study, one, look) for one in themes]
    pairs = [line for line, one in zip(found, themes, strict=True) if one.theme.poles]
    areas = [line for line, one in zip(found, themes, strict=True) if not one.theme.poles]
    if not found:
        return _phrases(study, look), []
    return (areas, pairs) if areas else (pairs, [])


def form(listed: Sequence[Line], width: float, size: float, most: int) -> Form:
    """Return how these lines are set in a width (points)."""
    longest = max((breadth(line.name + line.note) for line in listed), default=0.0)
    share = _LONG_NAMES if most == 1 else _NAMES
    names = min(longest * size * BOLD + _EDGES + 0.8 * size, width * share)
    return Form(size, most, names, width - names)


def shown(line: Line, set_as: Form) -> str:
    """Return a line's sentence as far as it fits, … at the ends of clauses for the rest."""
    across = room_of(line.sentence, set_as.texts - _EDGES, set_as.size)
    return clipped(line.sentence, max(set_as.most, _name_lines(line, set_as)) * across, line.keep)


def height(line: Line, set_as: Form) -> float:
    """Return how high a line's text stands, in points."""
    across = room_of(line.sentence, set_as.texts - _EDGES, set_as.size)
    sentence = ceil(breadth(shown(line, set_as)) / across)
    return max(sentence, _name_lines(line, set_as)) * set_as.size * LEADING


def room_of(text: str, width: float, size: float) -> float:
    """Return how many hanzi of a text a line of this width (points) holds, at least.

    A comma of Latin type stands between hanzi as wide as theirs; words of letters end lines early.
    """
    latin = breadth(text) < _LATIN * len(text)
    across = width / size - (_RAGGED_LATIN if latin else _RAGGED)
    written = breadth(text) or 1.0
    return max(across, 1.0) * (1.0 if latin else written / breadth(text.translate(_WIDE) or "一"))


def lines_of(name: str, width: float, size: float) -> int:
    """Return how many lines of a width (points) a name in bold takes; a word stays whole."""
    across, lines, used = width / size / BOLD, 1, 0.0
    for atom in _ATOM.findall(name):
        long = breadth(atom.rstrip())
        if used and used + long > across:
            lines, used = lines + 1, 0.0
        lines += int(long / across)  # what is longer than a line goes on in the next
        used += breadth(atom) - across * int(long / across)
    return lines


def _name_lines(line: Line, set_as: Form) -> int:
    name = f"{line.name} {line.note}".strip()
    return lines_of(name, set_as.names - _EDGES, set_as.size)


def _line(study: Study, one: Stated, look: Look) -> Line:
    theme = one.theme
    name = theme.label[look.language]
    if theme.poles:
        name = " ↔ ".join(clipped(pole.label[look.language], _POLE) for pole in theme.poles)
    return Line(
        _plain(name),
        "",
        theme.colour[look.mode],
        sentence_of(study, one.sentence),
        one.keep,
        one.characters,
    )


def _phrases(study: Study, look: Look) -> list[Line]:
    return [
        Line(
            _plain(one.phrase),
            label("brief_times", look.language, number=one.number),
            look.ink,
            sentence_of(study, one.sentence),
            (one.place.start - one.sentence.start, one.place.end - one.sentence.start),
            one.number,
        )
        for one in telling(study, _PHRASES)
    ]


def sentence_of(study: Study, sentence: Span) -> str:
    """Return a sentence as it stands in the text, characters and all, on one line."""
    return printable(study.document.text[sentence.start : sentence.end]).translate(_ONE_LINE)


def _plain(name: str) -> str:
    return printable(name).translate(_ONE_LINE)


_ONE_LINE = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\v": " "})
