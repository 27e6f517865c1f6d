"""Parallel clauses: neighbours in one sentence that begin with the same word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from policytext.documents import Document, Span
from policytext.finding import Finding, Item
from policytext.segmentation import Token
from policytext.word_classes import leading_words, verbal_words

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
# Words that only join what is said, so that their coming back shows nothing.
_JOINING = frozenset(
    (
        *("或者", "以及", "及其", "并且", "而且", "但是", "因此", "所以", "如果", "其中"),
        *("不过", "然后", "从而", "因而", "此外", "另外", "同时", "比如", "例如", "包括"),
    )
)
# After a verb these tell that it is a noun here, and leads as the subject: 申请应当…, 发展的….
_SUBJECT = frozenset(
    ("的", "应当", "应", "可以", "须", "均", "人", "者", "书", "期", "期间", "期满")
)
_BODY = re.compile(r"[委局部厅院会办所人者]$")
_CONDITION = re.compile(r"[^，,；;。！？：:\n是]*的[，,；;。：:]?(?:$|(?<=[，,；;。：:]))")
_CLAUSE = re.compile(r"[^，,；;。！？：:\n]+[，,；;。！？：:]?")
_SEGMENT = re.compile(r"[^；;。！？：:\n]+[；;。！？]?")


def parallels(document: Document, tokens: Sequence[Token]) -> Iterator[Finding]:
    """Return runs of two or more clauses, or of parts between semicolons, with the same head.

    A head is one of the words above, or what the dictionary knows to be neither noun nor pronoun;
    a word of one character counts with the next. Conditions, as laws string them together
    (承租住房的，…), are no series without numbers. Every 有利于 that begins a clause of a sentence
    belongs to one series, wherever it stands.
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
            if not _alike(head, [document.text[span.start : span.end] for span in members]):
                continue
            edges = [*(span.start for span in members), members[-1].end]
            items = tuple(Item(a, b) for a, b in pairwise(edges))
            name = _name(head, members, document.text, tokens[at[members[0].start]].surface)
            yield Finding(f"{name}…{mark}{name}…", "series", items)


def _alike(head: str, members: Sequence[str]) -> bool:
    """Say whether clauses do the same, instead of telling conditions or naming the same body."""
    conditions = sum(_CONDITION.match(member) is not None for member in members)
    if 2 * conditions >= len(members):
        return False
    least, most = min(members), max(members)
    same = [a == b for a, b in zip(least, most, strict=False)]
    shared = least[: same.index(False)] if False in same else least
    return len(shared) <= len(head) or _BODY.search(shared) is None


def _name(head: str, members: Sequence[Span], text: str, token: str) -> str:
    """Return what a series is called by: the whole word that its members begin with."""
    whole = len(token) > len(head) and all(text.startswith(token, m.start) for m in members)
    known = head in _HEADS or head in leading_words()
    return token if whole or not known else head


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
            yield _head(clause, tokens, start, at), Span(start, found.end())


def _head(clause: str, tokens: Sequence[Token], start: int, at: Mapping[int, int]) -> str:
    """Return the shortest word that can lead a clause and begins this one, "" for none."""
    if start not in at:
        return ""
    for length in (2, 3, 4):
        word = clause[:length]
        if word in _HEADS or word in leading_words():
            whole = _acts(tokens[at[start]].surface, word)
            following = tokens[at[start + length]].surface if start + length in at else ""
            leads = word in _HEADS or following not in _SUBJECT
            return word if whole and leads and word not in _JOINING else ""
    alone = len(tokens[at[start]].surface) == 1
    return clause[:2] if alone and clause[0] in leading_words() and clause[:2].isalnum() else ""


def _acts(token: str, head: str) -> bool:
    """Say whether a head is a word here, not a part of a name: 高速 in 高速公路 is none."""
    return len(token) <= len(head) or token in leading_words() or token in verbal_words()
