"""Pinyin notes: a reading in parentheses behind the character it reads, as in 推進(jìn)."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from policytext.source.documents import Span

_NOTE = r"[(（][a-zɑɡêü\u00df-\u01dc\u0300-\u030c:·']{1,12}[1-5]?[)）]"
_CANDIDATES = re.compile(rf"([\u3400-\u9fff〇\U00020000-\U0003134f])((?:{_NOTE})+)")
_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0306": 3, "\u0300": 4}
_SPELLINGS = str.maketrans({"ɡ": "g", "ɑ": "a", "v": "ü"})
# Spoken in the sentence, not in the dictionary: 一 and 不 change their tone before others.
_SPOKEN = {"一": ("yí", "yì"), "不": ("bú",)}


class _Reading(NamedTuple):
    letters: str
    tone: int | None  # None: not written; 5: written as neutral


def pinyin_notes(source: str) -> tuple[Span, ...]:
    """Return the spans, parentheses included, that hold a reading of the character before them.

    A reading counts with tone mark or tone number when the tone is right, and without any tone;
    ü may be written v or u:, and marks may stand as characters of their own. Capitals never
    count: 他(TA) is no note. A second note behind the first is a note of the same character.
    """
    return tuple(
        Span(found.start(2) + note.start(), found.start(2) + note.end())
        for found in _CANDIDATES.finditer(source)
        for note in re.finditer(_NOTE, found[2])
        if _reads(note[0][1:-1], found[1])
    )


def _reads(note: str, character: str) -> bool:
    written = _parsed(note)
    return any(
        written.letters == known.letters and written.tone in (None, known.tone or 5)
        for known in _known(character)
    )


@cache
def _known(character: str) -> frozenset[_Reading]:
    # pypinyin takes half a second to import: only a text with candidates waits for it.
    from pypinyin import Style, pinyin

    readings = pinyin(character, style=Style.TONE, heteronym=True)[0]
    return frozenset(map(_parsed, (*readings, *_SPOKEN.get(character, ()))))


def _parsed(reading: str) -> _Reading:
    """Fold the ways of writing a syllable: letters without tone, and the tone."""
    number = re.search(r"[1-5]$", reading)
    spelled = reading.rstrip("12345").translate(_SPELLINGS).replace("u:", "ü")
    letters = unicodedata.normalize("NFD", spelled)
    tone = next((_TONES[c] for c in letters if c in _TONES), None)
    plain = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    return _Reading(plain, int(number[0]) if number else tone)
