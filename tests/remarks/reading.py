"""What a headline says, read back: the label that it was made with, and its fields."""

import re
from functools import cache
from string import Formatter

from policytext.base.labels import table

Fields = dict[str, str]


# Fields that begin or end without a quotation mark.
_FREE = {"where", "there", "others", "first", "second", "headline", "counts", "share"}


def _value(field: str) -> str:
    """Return what may stand in a field: names in quotation marks, or words and numbers without."""
    if field in ("a", "b", "c", "count", "number", "least", "part", "total"):
        return r"[\d.]+"
    return ".+?" if field in _FREE else "(?:“.+?”|[^“”]+?)"


@cache
def _patterns(language: str) -> list[tuple[int, str, re.Pattern[str]]]:
    found = []
    for key, words in table().items():
        if not key.startswith(("remark_", "within_")):
            continue
        pattern, length, seen = "", 0, set()
        for literal, field, form, _ in Formatter().parse(words[language]):
            pattern += re.escape(literal)
            length += len(literal)
            if field is None:
                continue
            if form:
                pattern += f"(?:{'|'.join(map(re.escape, form.split('|')))})"
            else:
                pattern += f"(?P={field})" if field in seen else f"(?P<{field}>{_value(field)})"
                seen.add(field)
        found.append((length, key, re.compile(pattern, re.IGNORECASE)))
    # Of labels that are equally long, the one whose fields are the narrowest.
    return sorted(found, key=lambda one: (-one[0], one[2].pattern.count(">.+?")))


def read(text: str, language: str) -> tuple[str, Fields]:
    """Return the label with most words of its own that a sentence can have come from."""
    text = text.rstrip("。.")
    for _, key, pattern in _patterns(language):
        if match := pattern.fullmatch(text):
            return key.removeprefix("remark_"), match.groupdict()
    raise AssertionError(f"no label says: {text}")


def names(text: str) -> list[str]:
    """Return what stands in quotation marks."""
    return re.findall("“(.+?)”", text)


def numbers(text: str) -> list[int]:
    """Return the numbers of a list, a range or a count."""
    return [int(one) for one in re.findall(r"\d+", text)]
