"""Every word shown on screen, 中文 and English, in one table: the files of data/labels."""

import tomllib
from functools import cache

from policytext.base.places import DATA

LANGUAGES = ("zh", "en")


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
    return table()[key][language].format(**values)
