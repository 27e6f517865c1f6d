"""Markdown → its text: a heading, a list's member, a table's row a line each, without the marks."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from policytext.source.documents import SetAside
from policytext.source.facts import NO_FACTS
from policytext.source.reading.front_matter import front_matter
from policytext.source.reading.received import Received

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|-->")
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|tr|li|h\d)>", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+")
# A definition gives an address for a name; anything else in that form is text.
_DEFINITION = re.compile(r"^\[[^\]^]+\]:\s*<?(?:https?|ftp|/|\.{1,2}/|#)\S*.*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^\[\^([^\]\n]+)\]:[ \t]*", re.MULTILINE)
_CALL = re.compile(r"\[\^([^\]\n]+)\](?!:)")
# The parser leaves emphasis between a mark and a hanzi (**“重点”**是) as it was written.
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)([^*\n]+?)(?<=\S)\*{1,3}")


class _Line(NamedTuple):
    text: str
    first: int  # the line of the file where it begins
    last: int  # and the one behind its end


def from_markdown(text: str, encoding: str, replaced: int) -> Received:
    """Return a Markdown file's text: link texts without addresses, no images, no comments.

    What stands between two rules at the head is kept as front matter, set aside; footnotes too.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    stated = front_matter(text)
    head = text[: stated.end] if stated else ""
    pieces, aside = [head], [SetAside("front_matter", 0, len(head.rstrip()))] if head else []
    length, behind = len(head), 0
    for line in _lines(_without_calls(_DEFINITION.sub("", text[len(head) :]))):
        gap = "\n" * max(line.first - behind, 1) if pieces[-1] else ""
        note = _FOOTNOTE.match(line.text)
        shown = line.text[note.end() :] if note else line.text
        pieces += [gap, shown]
        length += len(gap)
        if note:
            aside.append(SetAside("footnote", length, length + len(shown)))
        length += len(shown)
        behind = line.last - 1
    return Received(
        f"{''.join(pieces)}\n",
        "text",
        encoding,
        title=stated.title if stated else "",
        date=stated.published if stated else "",
        facts=stated.facts if stated else NO_FACTS,
        aside=tuple(aside),
        replaced=replaced,
    )


def _without_calls(text: str) -> str:
    """Return text without the calls of its footnotes; a call of none is text."""
    notes = set(_FOOTNOTE.findall(text))
    return _CALL.sub(lambda call: "" if call[1] in notes else call[0], text)


def _lines(text: str) -> Iterator[_Line]:
    """Return the lines that a reader sees, with the lines of the file they come from."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    # Four blanks begin a paragraph in Chinese, not code; [注]: 说明 is text, not a link's address.
    tokens = parser.disable(["code", "reference"]).parse(text)
    number, row, place = "", 0, (0, 0)
    cells: list[str] | None = None
    for token in tokens:
        place = (token.map[0], token.map[1]) if token.map else place
        if token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "tr_open":
            cells, row = [], place[0]
        elif token.type == "tr_close" and cells is not None:
            yield _Line("\t".join(cells), row, row + 1)
            cells = None
        elif cells is not None and token.type == "inline":
            cells.append(_shown(token).replace("\n", " "))
        elif token.type in ("inline", "html_block", "fence"):
            shown = _shown(token) if token.type == "inline" else _block(token)
            if shown.strip():
                yield _Line(number + shown, *place)
                number = ""


def _block(token: Token) -> str:
    if token.type == "fence":
        return token.content.rstrip("\n")
    lines = _stripped(token.content).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _shown(token: Token) -> str:
    """Return the words of a line: of a link its text, unless that is an address too."""
    words: list[str] = []
    linked: list[str] = []
    for child in token.children or ():
        if child.type == "link_open":
            linked, words = words, []
        elif child.type == "link_close":
            inside = "".join(words)
            words = [*linked, "" if _ADDRESS.fullmatch(inside.strip()) else inside]
        elif child.type in ("softbreak", "hardbreak"):
            words.append("\n")
        elif child.type == "html_inline":
            words.append("\n" if _BREAK.match(child.content) else "")
        elif child.type in ("text", "code_inline", "text_special"):
            words.append(child.content)
    return _plain(words)


def _plain(words: Sequence[str]) -> str:
    return _EMPHASIS.sub(r"\1", "".join(words))


def _stripped(html: str) -> str:
    return unescape(_TAG.sub("", _BREAK.sub("\n", _COMMENT.sub("", html))))
