"""What a form hands over: its place and its groups of poles, as spans of the text."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policytext.source.documents import Span
from policytext.structure.relationships.poles import Pole

_OPENING, _CLOSING = "“‘《「『（(〈[【", "”’》」』）)〉]】"
_LOOSE = " 　\t，,、"


class Found(NamedTuple):
    """One relationship of a clause: the form's name, where it stands, groups of poles."""

    pattern: str
    place: Span
    groups: tuple[tuple[Span, ...], ...]


def spans(text: str, poles: Iterable[Pole]) -> tuple[Span, ...]:
    """Return where poles stand, without the quotation marks around a whole one."""
    return tuple(trimmed(text, pole[0].start, pole[-1].end) for pole in poles)


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a stretch without blanks, and without marks that open or close only outside it."""
    while end - start > 1:
        if text[start] in _LOOSE or text[start] in _CLOSING:
            start += 1
        elif text[end - 1] in _LOOSE or text[end - 1] in _OPENING:
            end -= 1
        elif text[start] in _OPENING and not _closes(text, start, end - 1):
            start += 1
        elif text[end - 1] in _CLOSING and not _opens(text, start, end - 1):
            end -= 1
        elif text[start] in _OPENING and text[end - 1] == _partner(text[start]):
            if text[start] in "《（(【[" or any(c in _OPENING for c in text[start + 1 : end]):
                break
            start, end = start + 1, end - 1
        else:
            break
    return Span(start, end)


def different(text: str, group: Sequence[Span]) -> bool:
    """Say whether a group has two poles or more, and no two alike: 国与国 is no relationship."""
    return len(group) > 1 and len({text[pole.start : pole.end] for pole in group}) == len(group)


def _partner(mark: str) -> str:
    return _CLOSING[_OPENING.index(mark)]


def _closes(text: str, start: int, last: int) -> bool:
    return text.find(_partner(text[start]), start + 1, last + 1) >= 0


def _opens(text: str, start: int, last: int) -> bool:
    return text.find(_OPENING[_CLOSING.index(text[last])], start, last) >= 0
