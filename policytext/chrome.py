"""Title, body and site chrome told apart, by rules that name what they find."""

import re
from collections.abc import Sequence
from typing import Literal

Part = Literal["title", "body", "breadcrumb", "metadata", "copyright", "disclaimer", "footer"]

_LEADING: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("breadcrumb", re.compile(r"^(您?(的)?当前(的)?位置|.*?\s[>＞»›]\s.*?\s[>＞»›]\s)")),
    (
        "metadata",
        re.compile(
            r"^(——|(来源|作者|记者|编辑|责任编辑|发布时间|发布日期|日期|字号|分享到?|浏览次数)[:：]"
            r"|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[\s\d:：]*$)"
        ),
    ),
)
_TRAILING: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("copyright", re.compile(r"^[【\[]?(版权声明|版权所有|copyright|©)", re.IGNORECASE)),
    ("disclaimer", re.compile(r"^[【\[]?免责声明")),
    ("metadata", re.compile(r"^[（(【\[]?(责任编辑|责编|编辑|来源|原标题)[:：]")),
)
_SENTENCE_END = re.compile(r"[。！？!?；;，,：:]$")
_TITLE_LENGTH = 60


def parts(paragraphs: Sequence[str]) -> list[Part]:
    """Say for each simplified paragraph what it is. The body is one unbroken run.

    Leading chrome and dates come first; the title is the first short line without a mark at its
    end that has text behind it; from the first copyright line, disclaimer or credit behind the
    body, everything is set aside.
    """
    found: list[Part] = []
    first = 0
    while first < len(paragraphs) and (kind := _kind(paragraphs[first], _LEADING)):
        found.append(kind)
        first += 1
    rest = paragraphs[first:]
    if len(rest) > 1 and len(rest[0]) <= _TITLE_LENGTH and not _SENTENCE_END.search(rest[0]):
        found.append("title")
        first += 1
        while first < len(paragraphs) - 1 and (kind := _kind(paragraphs[first], _LEADING)):
            found.append(kind)
            first += 1
    tail = next(
        (i for i in range(first + 1, len(paragraphs)) if _kind(paragraphs[i], _TRAILING)),
        len(paragraphs),
    )
    found += ["body"] * (tail - first)
    found += [_kind(paragraph, _TRAILING) or "footer" for paragraph in paragraphs[tail:]]
    return found


def _kind(paragraph: str, rules: tuple[tuple[Part, re.Pattern[str]], ...]) -> Part | None:
    return next((kind for kind, pattern in rules if pattern.search(paragraph)), None)
