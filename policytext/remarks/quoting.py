"""Sentences of remarks, and terms and themes in quotation marks, alone or as one list."""

import re
from collections.abc import Iterable

from policytext.base.fitting import shortened
from policytext.base.labels import label

_LONGEST = 24  # hanzi of a name
_LOOSE = re.compile(r"(?<=[”》]) (?=\d)")


def say(key: str, language: str, **values: object) -> str:
    """Return a label as a sentence: in 中文 no blank stands between a closing mark and a digit."""
    said = label(key, language, **values)
    return _LOOSE.sub("", said) if language == "zh" else said


def quoted(name: str) -> str:
    """Return a term or the name of a theme in quotation marks, shortened; its own become single."""
    inside = name.replace("“", "‘").replace("”", "’")
    return f"“{shortened(inside, _LONGEST)}”"


def quoted_all(names: Iterable[str], language: str) -> str:
    """Return names in quotation marks as a sentence lists them."""
    return joined([quoted(name) for name in names], language)


def counted_all(counts: Iterable[tuple[str, int]], language: str) -> str:
    """Return names with their counts in brackets, as a sentence lists them."""
    said = [
        label("told_counted", language, name=quoted(name), count=count) for name, count in counts
    ]
    return joined(said, language)


def joined(said: list[str], language: str) -> str:
    """Return pieces of a sentence as one list: side by side in 中文, with an “and” in English."""
    if language == "zh":
        return "".join(said)
    return " and ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))
