"""Title, body and site chrome told apart, by rules that name what they find."""

import re
from collections.abc import Sequence
from typing import Literal

Part = Literal[
    "title",
    "body",
    "breadcrumb",
    "metadata",
    "copyright",
    "disclaimer",
    "footer",
    "before",  # the body, as a reader sets its first line
    "after",  # its last
]

_NAME = r"[\u4e00-\u9fff](?:[\s　]*[\u4e00-\u9fff]){1,2}"
_LEADING: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("breadcrumb", re.compile(r"^(您?(的)?当前(的)?位置|.*?\s[>＞»›]\s.*?\s[>＞»›]\s)")),
    (
        "metadata",
        re.compile(
            r"^(——[\d（(]|(来源|作者|记者|编辑|责任编辑|发布时间|发布日期|日期|字号|分享到?|浏览次数)[:：]"
            r"|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[\s\d:：]*$"
            r"|[（(]?\d{4}年\d{1,2}月\d{1,2}日在.{4,60}会议?上[）)]?$"
            r"|[\u4e00-\u9fff]{1,8}[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号$"
            rf"|(?:国务院总理|.{{2,12}}[省市区县州]长|.{{2,12}}自治区主席)[\s　]*(?:{_NAME})?$)"
        ),
    ),
)
_NOTICE_ENDS = r"(?=[\s:：】\]©(（]|$|违|侵|翻|不得|未经)"
_NOTICES: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        "copyright",
        re.compile(
            rf"^[【\[]?(版权(声明|所有){_NOTICE_ENDS}|copyright\s*[©(（\d]|©|public domain$)"
            r"|^本作品(?=是中华人民共和国的|.{0,400}公有领域)",
            re.IGNORECASE,
        ),
    ),
    ("disclaimer", re.compile(rf"^[【\[]?免责(声明|条款){_NOTICE_ENDS}")),
)
_CREDITS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("metadata", re.compile(r"^[（(【\[]?(责任编辑|责编|编辑|来源|原标题)[:：]")),
)
_SENTENCE_END = re.compile(r"[。！？!?；;，,：:]$")
_TITLE_LENGTH = 60
_SHORT = 60  # a paragraph of the body is longer, or ends with a mark


def parts(paragraphs: Sequence[str]) -> list[Part]:
    """Say for each simplified paragraph what it is. The body is one unbroken run.

    Leading chrome and dates come first; the title is the first short line without a mark at its
    end that has text behind it, with a single character that was broken off it. From the first
    copyright notice or disclaimer behind the body, everything is set aside; from a credit such as
    来源：… only if no paragraph of a body follows.
    """
    found: list[Part] = []
    first = 0
    while first < len(paragraphs) and (kind := _leading(paragraphs[first], found)):
        found.append(kind)
        first += 1
    rest = paragraphs[first:]
    if len(rest) > 1 and _is_title(rest[0]):
        broken_off = len(rest) > 2 and len(rest[1]) == 1 and rest[1].isalpha()
        found += ["title"] * (1 + broken_off)
        first += 1 + broken_off
        while first < len(paragraphs) - 1 and (kind := _leading(paragraphs[first], found)):
            found.append(kind)
            first += 1
    tail = next(
        (i for i in range(first + 1, len(paragraphs)) if _ends_the_body(paragraphs[i:])),
        len(paragraphs),
    )
    found += ["body"] * (tail - first)
    trailing = (*_NOTICES, *_CREDITS)
    found += [_kind(paragraph, trailing) or "footer" for paragraph in paragraphs[tail:]]
    return found


def _leading(paragraph: str, before: Sequence[Part]) -> Part | None:
    """Say what stands before the body; a name on its own belongs to the office above it."""
    if before and before[-1] == "metadata" and re.fullmatch(_NAME, paragraph):
        return "metadata"
    return _kind(paragraph, _LEADING)


def _is_title(paragraph: str) -> bool:
    return len(paragraph) <= _TITLE_LENGTH and not _SENTENCE_END.search(paragraph)


def _ends_the_body(rest: Sequence[str]) -> bool:
    if _kind(rest[0], _NOTICES):
        return True
    return bool(_kind(rest[0], _CREDITS)) and not any(
        len(paragraph) > _SHORT and _SENTENCE_END.search(paragraph) for paragraph in rest
    )


def _kind(paragraph: str, rules: tuple[tuple[Part, re.Pattern[str]], ...]) -> Part | None:
    return next((kind for kind, pattern in rules if pattern.search(paragraph)), None)
