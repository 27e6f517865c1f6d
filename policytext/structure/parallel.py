"""Parallel clauses: neighbours in one sentence that begin with the same word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from policytext.documents import Document, Span
from policytext.finding import Finding, Item
from policytext.segmentation import Token
from policytext.word_classes import leading_words

# Heads that the dictionary takes for nouns, or does not have as one word.
_HEADS = frozenset(
    (
        *("着力", "深化", "大力", "全面", "依法", "主张", "健全", "发展", "培育"),
        *("优化", "落实", "调整", "尊重", "关心", "关系", "事关", "证明", "不可能"),
        *("不允许", "不搞", "能不能", "会不会", "是不是", "都要", "都是", "都能", "既要"),
        *("又要", "就会", "就能", "才会", "有的", "有些", "一些", "一方面", "一面"),
        *("一手", "一是", "一要", "如期", "利用", "新建", "稳定", "合理", "科学地"),
        *("有效", "有力", "主动", "宣传", "统一", "力争", "不要", "有利于"),
    )
)
_GAIN = "有利于"
_CLAUSE = re.compile(r"[^，,；;。！？：:\n]+[，,；;。！？：:]?")
_SEGMENT = re.compile(r"[^；;。！？：:\n]+[；;。！？]?")


def parallels(document: Document, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Return runs of two or more clauses, or of parts between semicolons, with the same head.

    A head is one of the words above, or what the dictionary knows to be neither noun nor pronoun;
    a word of one character counts with the next. Every 有利于 that begins a clause of a
    sentence belongs to one series, wherever it stands.
    """
    at = {token.start: number for number, token in enumerate(tokens)}
    for sentence in document.sentences:
        clauses = list(_pieces(_CLAUSE, document, sentence, tokens, at))
        segments = list(_pieces(_SEGMENT, document, sentence, tokens, at))
        runs = [*_runs(clauses, "，"), *_runs(segments, "；")]
        gains = [span for head, span in clauses if head == _GAIN]
        if len(gains) > 1:
            last = Span(gains[-1].start, sentence.end)
            runs.append(_Run(_GAIN, "；", (*gains[:-1], last)))
        longest: dict[str, _Run] = {}
        for run in runs:
            known = longest.get(run.head)
            if known is None or len(run.members) > len(known.members) or run.head == _GAIN:
                longest[run.head] = run
        for head, mark, members in longest.values():
            edges = [*(span.start for span in members), members[-1].end]
            items = tuple(Item(a, b) for a, b in pairwise(edges))
            yield Finding(f"{head}…{mark}{head}…", "series", items)


class _Run(NamedTuple):
    head: str
    mark: str
    members: tuple[Span, ...]


def _runs(pieces: Sequence[tuple[str, Span]], mark: str) -> Iterator[_Run]:
    for head, run in groupby(pieces, key=lambda piece: piece[0]):
        members = tuple(span for _, span in run)
        if head and len(members) > 1:
            yield _Run(head, mark, members)


def _pieces(
    rule: re.Pattern[str],
    document: Document,
    sentence: Span,
    tokens: Sequence[Token],
    at: Mapping[int, int],
) -> Iterator[tuple[str, Span]]:
    for found in rule.finditer(document.text, *sentence):
        clause = found[0].lstrip(" \u3000“")
        start = found.end() - len(clause)
        if clause:
            yield _head(clause, tokens, at.get(start)), Span(start, found.end())


def _head(clause: str, tokens: Sequence[Token], number: int | None) -> str:
    """Return the shortest word that can lead a clause and begins this one, "" for none."""
    for length in (2, 3, 4):
        if clause[:length] in _HEADS or clause[:length] in leading_words():
            return clause[:length]
    alone = number is not None and len(tokens[number].surface) == 1
    return clause[:2] if alone and clause[0] in leading_words() and clause[:2].isalnum() else ""
