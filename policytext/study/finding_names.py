"""What the finds of structure are called, in one text and across texts, and their rules."""

from functools import cache

from policytext.base.labels import label, table
from policytext.source.documents import Document
from policytext.structure.finding import Finding, Item
from policytext.study.study import Study


def rule_name(pattern: str, language: str) -> str:
    """Return what a rule is called on screen; a pattern of signs is its own name."""
    key = _rules().get(pattern)
    return label(key, language) if key else pattern


@cache
def _rules() -> dict[str, str]:
    """Return the label of each rule that goes by words, by the name that its finds bear."""
    return {words["zh"]: key for key, words in table().items() if key.startswith("pattern_")}


def finding_name(document: Document, finding: Finding) -> str:
    """Return what a find is called: its words, its (first) poles, or its pattern."""
    first = finding.items[0]
    if finding.kind == "phrase":
        return document.text[first.start : first.end]
    return _poles_name(document, first) or finding.pattern


def named_finds(study: Study, kind: str) -> list[tuple[str, Finding]]:
    """Return every find of a kind that touches the passages in force, under its name.

    A relationship goes by the poles of each of its pairs: one sentence may name several. A series
    goes by its pattern.
    """
    found = (finding for finding in study.findings if finding.kind == kind)
    if kind == "relationship":
        found = (one._replace(items=(item,)) for one in found for item in one.items)
    return [
        (_poles_name(study.document, one.items[0]) or one.pattern, one)
        for one in found
        if study.scope is None
        or any(i.start < s.end and s.start < i.end for i in one.items for s in study.scope)
    ]


def _poles_name(document: Document, item: Item) -> str:
    return " ↔ ".join(document.text[pole.start : pole.end] for pole in item.poles)
