"""Every word shown on screen, 中文 and English, in one table: the files of data/labels."""

import tomllib
from functools import cache
from numbers import Integral

from policytext.base.places import DATA

LANGUAGES = ("zh", "en")


class _Count(int):
    """A number that also writes the noun behind it: {lines} {lines:line|lines}."""

    def __format__(self, form: str) -> str:
        one, bar, several = form.partition("|")
        if bar:
            return one if self == 1 else several
        return super().__format__(form)


@cache
def table() -> dict[str, dict[str, str]]:
    """Return every label: key → {"zh", "en"}; a key that stands twice is an error."""
    merged: dict[str, dict[str, str]] = {}
    for path in sorted((DATA / "labels").glob("*.toml")):
        for key, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if key in merged:
                raise ValueError(f"label {key} stands twice, again in {path.name}")
            merged[key] = words
    return merged


def label(key: str, language: str, **values: object) -> str:
    """Return the words for `key` in `language` ("zh" or "en"), its {fields} filled in."""
    filled = {
        name: _Count(value) if isinstance(value, Integral) else value
        for name, value in values.items()
    }
    return table()[key][language].format(**filled)


def paired(name: str, value: str, language: str) -> str:
    """Return a name and what is said of it, with the colon of the language."""
    return label("paired", language, name=name, value=value)
