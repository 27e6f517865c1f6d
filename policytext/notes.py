"""Pinyin notes: a reading in parentheses behind the character it reads, as in 推進(jìn)."""

import re
import unicodedata

from policytext.documents import Span

_CANDIDATE = re.compile(r"([\u3400-\u9fff])[(（]([^()（）\W\d_]{1,6}[1-5]?)[)）]")
_TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}
_LOOKALIKES = str.maketrans({"ɡ": "g", "ɑ": "a", "v": "ü"})


def pinyin_notes(source: str) -> tuple[Span, ...]:
    """Return the spans, parentheses included, that hold a reading of the character before them.

    A reading counts with or without tone marks, or with a tone number. Capitals never count:
    他(TA) is no note.
    """
    return tuple(
        Span(found.start(2) - 1, found.end(2) + 1)
        for found in _CANDIDATE.finditer(source)
        if found[2].islower() and _plain(found[2]) in _readings(found[1])
    )


def _readings(character: str) -> set[str]:
    # pypinyin takes half a second to import: only a text with candidates waits for it.
    from pypinyin import Style, pinyin

    return {_plain(reading) for reading in pinyin(character, style=Style.TONE, heteronym=True)[0]}


def _plain(reading: str) -> str:
    """Fold spelling variants and leave the tone out, so that every way of writing compares."""
    letters = unicodedata.normalize("NFD", reading.rstrip("12345").translate(_LOOKALIKES))
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
