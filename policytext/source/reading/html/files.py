"""Links to files beside a document: its attachments."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from policytext.source.reading.html.elements import as_set, hanzi, name_words, text_of
from policytext.source.reading.html.words import words

_ENDING = r"\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|7z|txt|rtf|csv)"
_HREF = re.compile(_ENDING + r"(?:$|[?#&])", re.IGNORECASE)
_NAME = re.compile(_ENDING + r"[】）)]?$", re.IGNORECASE)
_ATTACHED = re.compile(
    r"^[【（(]?(?:(?:相关)?附件(?:下载)?\s*[\d一二三四五六七八九十]*\s*[:：.、]?|附[:：])\s*"
)
_MOST = 50


class FileLink(NamedTuple):
    """The name under which a page links to a file, and the link."""

    name: str
    element: HtmlElement


def file_links(root: HtmlElement) -> list[FileLink]:
    """Return the links to files of a page in their order, without those of its head and foot."""
    around = words("furniture", "frame")
    found: list[FileLink] = []
    for link in root.iter("a"):
        if len(found) < _MOST and is_file(link):
            outer = (name_words(one) for one in link.iterancestors())
            if not any(names & around for names in outer):
                found.append(FileLink(file_name(link), link))
    return found


def is_file(link: HtmlElement) -> bool:
    """Say whether a link leads to a file that a reader keeps."""
    if hanzi(file_name(link)) < 2 or not link.get("href"):
        return False
    return bool(_HREF.search(link.get("href") or "") or _NAME.search(text_of(link).strip()))


def file_name(link: HtmlElement) -> str:
    """Return the words of a link, or where it has none its title."""
    return as_set(text_of(link)) or as_set(link.get("title") or "")


def attachment(name: str) -> str:
    """Return the line that stands for an attached file."""
    return f"附件: {_ATTACHED.sub('', name) or name}"


def is_only_files(text: str, names: Sequence[str]) -> bool:
    """Say whether a line is nothing but names of files, with 附件 and numbers before them."""
    for name in names:
        text = text.replace(name, "", 1)
    return hanzi(_ATTACHED.sub("", text.strip())) <= 2
