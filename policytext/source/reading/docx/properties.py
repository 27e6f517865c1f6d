"""What a Word file states of itself: its title and the day it was made."""

import re

from policytext.source.reading.docx.archive import Archive

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NO_TITLE = re.compile(
    r"(microsoft|wps)|\.(docx?|wps|rtf|txt|pdf)$|^(新建|未命名|无标题|標題|标题|文档|模板|附件)\W*\d*\W*$"
    r"|(演示文稿|文档|模板)\d*$",
    re.IGNORECASE,
)
_HANZI = re.compile(r"[\u3400-\u9fff]")


def stated(archive: Archive) -> tuple[str, str]:
    """Return the title, where the file's properties hold one, and the day (ISO) or ""."""
    root = archive.xml(archive.related("", "core-properties"))
    if root is None:
        return "", ""
    title = " ".join((root.findtext("{*}title") or "").split())
    made = _DAY.match((root.findtext("{*}created") or "").strip())
    return title if _is_title(title) else "", made[0] if made else ""


def _is_title(title: str) -> bool:
    """Say whether a title was given by somebody, not by a program or a template."""
    return len(_HANZI.findall(title)) >= 4 and len(title) <= 120 and not _NO_TITLE.search(title)
