"""The title: one to three lines at the head, told from the lines around it by how titles read."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from policytext.source.parts.bylines import end_of_byline
from policytext.source.parts.dates import is_date
from policytext.source.parts.marks import (
    HANZI,
    folded,
    is_body_name,
    is_heading,
    is_salutation,
    is_sentence,
    squeezed,
)
from policytext.source.parts.words import any_of

MOST_LINES, LONGEST = 4, 120
_PLAIN = 60  # characters of a title that reads like none
_ABOUT = re.compile(r"关于|印发|转发|发布|公布|批转|下达|贯彻")
_TAIL = r"(?:[（(〔【][^（）()]{1,30}[）)〕】]|[》”\"]|[\s　])*"
_OPEN_END = re.compile(r"[和与、的及暨对在《“（(—-]$|关于$|印发$|转发$|进一步$")
_GOES_ON = re.compile(
    r"[的和与及暨、》”）)]|关于|[（(〔](?:试行|草案|修订|暂行|征求意见|送审|讨论|\d{4}|[一二]〇)"
)
_PAIRS = ("《》", "“”", "（）", "()", "〔〕", "「」")
_PLACED = re.compile(rf"(?:[{HANZI}]{{1,9}}?[省市区县州]|中华人民共和国|全国)[{HANZI}“”]{{4,}}$")
_PAGE = re.compile(r"\s[>＞»]{1,2}\s|^[\u4e00-\u9fff]{2,6}[:：]\s*\S")
_CLAUSE = re.compile(r"[，,；;。]")


@cache
def _form(*lists: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(any_of, lists))}){_TAIL}$")


def ends_as_title(words: str, *, surely: bool = False) -> bool:
    """Say whether words end with what a document is (通知, 办法 …), brackets behind it aside.

    Some of these words also end a part of a title (制度, 机制 …): not if it must be sure.
    """
    return bool(
        (_form("forms") if surely else _form("forms", "weak_forms", "title_ends")).search(words)
    )


def is_strong(words: str) -> bool:
    """Say whether words can hardly be anything but the title of an official document."""
    if len(words) < 8 or is_heading(words) or is_salutation(words) or _CLAUSE.search(words):
        return False
    return ends_as_title(words) and bool(
        _ABOUT.search(words)
        or re.match(rf"[“\"]?(?:[{HANZI}]{{1,9}}[省市区县州]|\d{{4}}年|中华人民共和国|“?十)", words)
    )


def title_lines(lines: Sequence[str], number: int, taken: Collection[int]) -> int:
    """Return how many lines from `number` on are a title, 0 if none begins there."""
    first = lines[number]
    if not _may_begin(first):
        return 0
    most = 1
    while (
        most < MOST_LINES
        and number + most < len(lines)
        and number + most not in taken
        and _may_go_on(lines[number + most])
        and not _stands_apart(lines, number + most)
    ):
        most += 1
    groups = {size: lines[number : number + size] for size in range(1, most + 1)}
    whole = [s for s in groups if s > 1 and _is_whole(groups[s])]
    sure = [s for s in whole if ends_as_title("".join(groups[s]), surely=True)]
    size = next(iter(sure or whole), 1)
    size = _with_tail(lines, number, size, most)
    words = "".join(groups.get(size, [first]))
    if size == 1 and is_body_name(first) and not ends_as_title(first):
        return 0
    return size if len(words) <= (LONGEST if _reads_like_one(words) else _PLAIN) else 0


def same_title(lines: Sequence[str], number: int, title: str) -> int:
    """Return how many lines from `number` on together equal `title`, 0 if they do not."""
    wanted, seen = folded(title), ""
    for size, line in enumerate(lines[number : number + MOST_LINES + 1], 1):
        seen += folded(line)
        if seen == wanted:
            return size
        if not wanted.startswith(seen):
            return 0
    return 0


def _may_begin(line: str) -> bool:
    if is_salutation(line) or is_heading(line) or is_date(line) or "\t" in line:
        return False
    if re.match(r"[，。、；：！？）》”…]", line) or not re.search(rf"[{HANZI}]|\w", line):
        return False
    if re.search(r"[？！?!]$", line):
        return (
            len(line) <= _PLAIN
            and not re.search(r"[。；;！!？?].", line)
            and not re.search(r"[，,].*[，,]", line)
        )
    return len(line) <= LONGEST and not re.search(r"[。；;，,：:、…]$", line) and "。" not in line


def _may_go_on(line: str) -> bool:
    return _may_begin(line) or (
        bool(re.match(r"[》”）]", line)) and len(line) <= _PLAIN and not is_sentence(line)
    )


def _stands_apart(lines: Sequence[str], number: int) -> bool:
    """Say whether a line is no part of a title: who enacted it, the path or data of a page."""
    return end_of_byline(lines, number) > number or bool(_PAGE.search(lines[number]))


def _is_whole(group: Sequence[str]) -> bool:
    """Say whether several lines are one title: none before the last could be a title itself."""
    words = "".join(group)
    if len(words) > LONGEST or any(_could_end(group, n) for n in range(1, len(group))):
        return len(group) == 2 and _breaks_a_word(group)
    if _breaks_a_word(group):
        return True
    if not ends_as_title(words) or _is_open(words):
        return False
    joined = pairwise(group)
    named = all(is_body_name(line) for line in group[:-1]) and bool(
        _ABOUT.match(squeezed(group[-1]))
    )
    placed = bool(_PLACED.match(group[0])) and not any(map(is_strong, group[1:]))
    of = re.search(rf"的{_form('forms').pattern}", words)
    return (
        named
        or placed
        or bool(of)
        or bool(_ABOUT.search(words))
        or any(_is_open(a) or _GOES_ON.match(b) for a, b in joined)
    )


def _could_end(group: Sequence[str], size: int) -> bool:
    """Say whether the first lines of a group are a title of their own."""
    words = "".join(group[:size])
    sure = bool(_ABOUT.search(words)) and len(group) > size
    return ends_as_title(words, surely=sure) and not _is_open(group[size - 1])


def _breaks_a_word(group: Sequence[str]) -> bool:
    """Say whether a single character was broken off the line above: 政府工作报⏎告."""
    return len(group) == 2 and len(group[1]) == 1 and group[1].isalpha()


def _is_open(line: str) -> bool:
    """Say whether a line stops in the middle: a bracket open, a joining word at its end."""
    return any(line.count(pair[0]) > line.count(pair[1]) for pair in _PAIRS) or bool(
        _OPEN_END.search(line)
    )


def _with_tail(lines: Sequence[str], number: int, size: int, most: int) -> int:
    """Take in a line in brackets below the title: （试行）, （2021—2025年）."""
    if size < most and re.fullmatch(
        r"[（(〔](?:试行|草案|修订版?|暂行|征求意见稿|送审稿|讨论稿|修正|\d{4}年?\s*(?:[-—–－~至]+\s*\d{4}年?|版|修订|年度)?)[）)〕]",
        lines[number + size],
    ):
        return size + 1
    return size


def _reads_like_one(words: str) -> bool:
    about = bool(_ABOUT.search(words))
    return about and (ends_as_title(words) or bool(re.search(r"[》）)]$", words)))
