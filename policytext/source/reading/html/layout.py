"""The lines of a document's element → its text: title first, what is no body set aside."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policytext.source.reading.html.files import attachment, is_only_files
from policytext.source.reading.html.lines import Line
from policytext.source.reading.html.words import pattern

_HEAD = 12  # lines among which a title stands
_NUMBER = re.compile(r"[〔\[（(]\s*(?:19|20)\d\d\s*[〕\]）)].{0,12}号|^第\s*\d+\s*号$|文件$|公报$")
_FOOT = 40  # lines of a page's foot at most
_SENTENCE = re.compile(r"[。！？；]")
_BYLINE_LENGTH = 100


class Piece(NamedTuple):
    """A line of the text; `kind` is "" for the document's own, else what it is set aside as."""

    text: str
    kind: str = ""


def own_lines(found: Sequence[Line]) -> list[Line]:
    """Return the document's lines without those of the site: buttons, counters, related links."""
    site, related = pattern("furniture", "lines"), pattern("furniture", "related")
    kept: list[Line] = []
    following = False  # a heading of related links: its list is left out with it
    for line in found:
        if following and line.is_link:
            continue
        following = bool(related.search(line.text))
        if not following and not (len(line.text) <= 120 and site.search(line.text)):
            kept.append(line)
    return kept[: _end(kept)]


def _end(found: Sequence[Line]) -> int:
    """Return where the site goes on behind the document: no sentence follows from there."""
    tail, foot = pattern("furniture", "tail"), pattern("furniture", "foot")
    end = len(found)
    for place in range(end - 1, max(end - _FOOT, 0) - 1, -1):
        text = found[place].text
        if _SENTENCE.search(text) and not found[place].is_link:
            break
        if tail.search(text) or (end < len(found) and end == place + 1 and foot.search(text)):
            end = place
    return end


def titled(found: Sequence[Line], title: str) -> tuple[list[Line], Sequence[Line], str]:
    """Return what stands before the title, the lines from it on, and the title as lines.

    The title's lines, where the text has them, are the last of the three, joined by line breaks;
    otherwise it is the title itself.
    """
    want = _key(title)
    for first in range(min(_HEAD, len(found)) if want else 0):
        whole = ""
        for last in range(first, min(first + 6, len(found))):
            whole += _key(found[last].text)
            if whole == want:
                own = "\n".join(line.text for line in found[first : last + 1])
                return list(found[:first]), found[last + 1 :], own
            if not want.startswith(whole):
                break
    return [], found, title


def pieces(before: Sequence[Line], title: str, rest: Sequence[Line]) -> list[Piece]:
    """Return the text's pieces: head and title, then the lines with attachments and bylines."""
    heads = [Piece(line.text) for line in before if _NUMBER.search(line.text)]
    made = heads + [Piece(line) for line in title.split("\n") if line]
    edge = {*range(6), *range(len(rest) - 6, len(rest))}
    for place, line in enumerate(rest):
        if line.files and is_only_files(line.text, line.files):
            made += [Piece(attachment(name), "attachment") for name in line.files]
        elif place in edge and _is_byline(line.text):
            made.append(Piece(line.text, "metadata"))
        else:
            made.append(Piece(line.text))
    return made


def _is_byline(text: str) -> bool:
    return len(text) <= _BYLINE_LENGTH and bool(pattern("furniture", "byline").search(text))


def _key(text: str) -> str:
    return re.sub(r"\W|_", "", text)
