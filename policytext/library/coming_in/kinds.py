"""What a name says of a file: a text, an archive, a table, or nothing that anybody reads."""

import re
from pathlib import PurePath
from typing import Literal

_ARCHIVES = (".zip",)
TABLES = {
    **dict.fromkeys((".csv", ".tsv", ".tab"), "separated"),
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods"), "sheets"),
    **dict.fromkeys((".jsonl", ".ndjson", ".json"), "objects"),
    **dict.fromkeys((".parquet", ".pq"), "parquet"),
}
_OTHER_ARCHIVES = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".ico")
_SOUNDS = (".mp3", ".mp4", ".wav", ".m4a", ".avi", ".mov", ".mkv")
_PROGRAMS = (".css", ".js", ".map", ".exe", ".dll", ".so", ".bin", ".iso", ".db", ".sqlite", ".lnk")
_FONTS = (".woff", ".woff2", ".ttf", ".otf", ".eot")
_WORDLESS = frozenset((*_PICTURES, *_SOUNDS, *_PROGRAMS, *_FONTS))
# What systems and programs leave beside a reader's files.
_LEFT_BEHIND = re.compile(r"__MACOSX|Thumbs\.db|desktop\.ini|\..*|~\$.*|Icon\r?", re.IGNORECASE)
_OF_A_PAGE = re.compile(r"(.+?)(?:_files|\.files|_文件)")


def kind_of(name: str) -> Literal["file", "archive", "table"]:
    """Return what a file is by the ending of its name."""
    ending = _ending(name)
    if ending in _ARCHIVES:
        return "archive"
    return "table" if ending in TABLES else "file"


def called(name: str) -> str:
    """Return what a file of this name is called in a sentence: DOCX, TXT where it has no ending."""
    return _ending(name)[1:].upper() or "TXT"


def refusal(name: str) -> str:
    """Return why a file of this name need not be looked into (a reason of Unreadable), or ""."""
    ending = _ending(name)
    if ending in _OTHER_ARCHIVES:
        return "other_archive"
    return "wordless" if ending in _WORDLESS else ""


def is_left_behind(path: str) -> bool:
    """Say whether a path leads to what no reader put there: a system's or a program's files."""
    return any(_LEFT_BEHIND.fullmatch(part) for part in path.split("/"))


def belongs_to_page(path: str, pages: frozenset[str]) -> bool:
    """Say whether a file was saved along with a page: PAGE_files/… beside PAGE.html.

    `pages` are the paths of all pages without their endings, as `page_stem` gives them.
    """
    folders = path.split("/")[:-1]
    for number, folder in enumerate(folders):
        if found := _OF_A_PAGE.fullmatch(folder):
            return "/".join((*folders[:number], found[1])) in pages
    return False


def page_stem(path: str) -> str:
    """Return a page's path without its ending, "" where it leads to no page."""
    stem, dot, ending = path.rpartition(".")
    return stem if dot and ending.lower() in ("html", "htm", "xhtml", "shtml") else ""


def _ending(name: str) -> str:
    return PurePath(name).suffix.lower()
