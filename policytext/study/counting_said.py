"""In words: what counts as a passage of a theme, and what weighs the whole text all the same."""

from policytext.base.labels import label
from policytext.study.study import Study


def passages_said(study: Study, language: str) -> str:
    """Say what counts as a passage of a theme: the one switch, in every view's words."""
    return label(f"passages_{'on' if study.echoes else 'off'}", language)


def whole_said(study: Study, language: str) -> str:
    """Say, while a filter is in force, that something does not follow it; "" without a filter."""
    return "" if study.scope is None else label("weighs_whole", language)
