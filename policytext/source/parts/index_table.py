"""Tables of document data: 索引号, 发文机关, 成文日期 … as rows of cells or as keys with values."""

import re
from collections.abc import Collection, Sequence
from functools import cache

from policytext.source.parts.marks import is_salutation, is_sentence, squeezed
from policytext.source.parts.numbers import is_number
from policytext.source.parts.words import any_of

_PAIR = re.compile(r"[\u4e00-\u9fff]{2,8}\s*[:：]\s*\S.{0,120}")
_TITLE = re.compile(r"(?:标题|title|名称|文件名称|信息名称)[:：=]?(.*)", re.IGNORECASE)


@cache
def _key() -> re.Pattern[str]:
    return re.compile(rf"[【\[*]*(?:{any_of('index_keys')})[】\]*]*(?:[:：=\t]|$)")


def is_index_row(line: str) -> bool:
    """Say whether a line is a row of a table of document data: a known key, a colon or a cell."""
    cells = [squeezed(cell) for cell in re.split(r"\t|\s*\|\s*", line.strip("| "))]
    if not _key().match(cells[0] + ("\t" if len(cells) > 1 else "")):
        return False
    return not is_sentence(line) or len(cells) > 1 or len(line) <= 60


def is_pair(lines: Sequence[str], number: int, taken: Collection[int]) -> bool:
    """Say whether a line below such rows is one more, by its form: a short key, a value.

    It must not be the last of them: below it stands another row, or what ends a table.
    """
    line = lines[number]
    if not _PAIR.fullmatch(line) or is_sentence(line) or is_salutation(line):
        return False
    rest = range(number + 1, min(number + 4, len(lines)))
    behind = next((n for n in rest if n in taken or not _PAIR.fullmatch(lines[n])), None)
    return behind is not None and (behind in taken or is_index_row(lines[behind]))


def is_value(lines: Sequence[str], number: int) -> bool:
    """Say whether a line is the value of a key that stands alone above it."""
    above, line = squeezed(lines[number - 1]), lines[number]
    if not re.fullmatch(r"[^:：\t]{2,10}[:：]?", above) or not _key().match(above):
        return False
    if len(line) > 80 or is_sentence(line) or is_salutation(line):
        return False
    if is_index_row(line) or is_number(line):
        return False
    # 主题词 is often empty: then the title stands below it.
    return not above.startswith("主题词") or not re.search(r"关于|印发|转发|人民政府|国务院", line)


def title_of_index(lines: Sequence[str], numbers: Collection[int]) -> str:
    """Return the title that a table of document data or keys at the top of a file give."""
    for number in sorted(numbers):
        cells = [cell.strip() for cell in re.split(r"[\t|]", lines[number])]
        for place, cell in enumerate(cells):
            if found := _TITLE.fullmatch(squeezed(cell)):
                below = lines[number + 1] if number + 1 in numbers and len(cells) == 1 else ""
                return found[1] or (cells[place + 1] if place + 1 < len(cells) else below)
    return ""
