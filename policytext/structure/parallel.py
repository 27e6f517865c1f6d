"""Parallel clauses: neighbours in one sentence that begin with the same word."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from policytext.source.documents import Document, Span
from policytext.structure.finding import Finding, Item
from policytext.structure.leading import head, is_leading
from policytext.tokens.segmentation import Token

_GAIN = "有利于"
_BODY = re.compile(r"[委局部厅院会办所人者]$")
_CONDITION = re.compile(r"[^，,；;。！？：:\n是]*的[，,；;。：:]?(?:$|(?<=[，,；;。：:]))")
_CLAUSE = re.compile(r"[^，,；;。！？：:\n]+[，,；;。！？：:]?")
_SEGMENT = re.compile(r"[^；;。！？：:\n]+[；;。！？]?")


def parallels(document: Document, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Return runs of two or more clauses, or of parts between semicolons, with the same head.

    A head is a word that can lead a clause (leading.py). Conditions, as laws string them together
    (承租住房的，…), are no series without numbers. Every 有利于 that begins a clause of a sentence
    belongs to one series, wherever it stands.
    """
    at = {token.start: number for number, token in enumerate(tokens)}
    for sentence in document.sentences:
        clauses = [
            (head(document.text[span.start : span.end], tokens, span.start, at), span)
            for span in _pieces(_CLAUSE, document, sentence)
        ]
        leads = {span.start: leading for leading, span in clauses}
        segments = [
            (leads.get(span.start, ""), span) for span in _pieces(_SEGMENT, document, sentence)
        ]
        runs = [*_runs(clauses, "，"), *_runs(segments, "；")]
        gains = [span for leading, span in clauses if leading == _GAIN]
        if len(gains) > 1:
            last = Span(gains[-1].start, sentence.end)
            runs.append(_Run(_GAIN, "；", (*gains[:-1], last)))
        longest: dict[str, _Run] = {}
        for run in runs:
            known = longest.get(run.head)
            if known is None or len(run.members) > len(known.members) or run.head == _GAIN:
                longest[run.head] = run
        for word, mark, members in longest.values():
            if not _alike(word, [document.text[span.start : span.end] for span in members]):
                continue
            edges = [*(span.start for span in members), members[-1].end]
            items = tuple(Item(a, b) for a, b in pairwise(edges))
            name = _name(word, members, document.text, tokens[at[members[0].start]].surface)
            yield Finding(f"{name}…{mark}{name}…", "series", items)


def _alike(word: str, members: Sequence[str]) -> bool:
    """Say whether clauses do the same, instead of telling conditions or naming the same body."""
    conditions = sum(_CONDITION.match(member) is not None for member in members)
    if 2 * conditions >= len(members):
        return False
    least, most = min(members), max(members)
    same = [a == b for a, b in zip(least, most, strict=False)]
    shared = least[: same.index(False)] if False in same else least
    return len(shared) <= len(word) or _BODY.search(shared) is None


def _name(word: str, members: Sequence[Span], text: str, token: str) -> str:
    """Return what a series is called by: the whole word that its members begin with."""
    whole = len(token) > len(word) and all(text.startswith(token, m.start) for m in members)
    return token if whole or not is_leading(word) else word


class _Run(NamedTuple):
    head: str
    mark: str
    members: tuple[Span, ...]


def _runs(pieces: Sequence[tuple[str, Span]], mark: str) -> Iterator[_Run]:
    for word, run in groupby(pieces, key=lambda piece: piece[0]):
        members = tuple(span for _, span in run)
        if word and len(members) > 1:
            yield _Run(word, mark, members)


def _pieces(rule: re.Pattern[str], document: Document, sentence: Span) -> Iterator[Span]:
    """Return the parts of a sentence, each from its first word on."""
    for found in rule.finditer(document.text, *sentence):
        words = found[0].lstrip(" \u3000“")
        if words:
            yield Span(found.end() - len(words), found.end())
