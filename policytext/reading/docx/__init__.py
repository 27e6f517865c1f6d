"""Word files: everything that Word shows, in its order, once, as text."""

import re
from collections import Counter
from collections.abc import Callable

from policytext.documents import SetAside
from policytext.reading.docx.archive import Archive, opened, parsed
from policytext.reading.docx.chunks import chunk_lines
from policytext.reading.docx.diagrams import diagram_lines
from policytext.reading.docx.left_out import left_out
from policytext.reading.docx.line import Line, joined, whole
from policytext.reading.docx.lists import lists
from policytext.reading.docx.names import Element, name, value
from policytext.reading.docx.numbering import Numbering
from policytext.reading.docx.properties import stated
from policytext.reading.docx.shown import choose, make_plain
from policytext.reading.docx.story import Story
from policytext.reading.docx.styles import styles
from policytext.reading.received import Received
from policytext.unreadable import Unreadable

_ZIP = b"PK\x03\x04"
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
_CONTENTS_TITLE = re.compile(r"目\s*[录錄次]$")


def from_docx(content: bytes) -> Received:
    """Read a Word file. Raises Unreadable for other archives, bombs and damage."""
    archive = opened(content)
    try:
        return _read(archive)
    except (MemoryError, Unreadable):
        raise
    except Exception as reason:  # of many kinds on a damaged file
        raise Unreadable("damaged", kind="DOCX") from reason


def _read(archive: Archive) -> Received:
    dropped: Counter[str] = Counter()
    lines = _with_contents(_lines(archive, dropped))
    text = joined(lines, "\n")
    title, made = stated(archive)
    return Received(
        text.text,
        "docx",
        title=title,
        date=made,
        aside=_in_runs(text.text, text.aside),
        left_out=tuple(sorted((+dropped).items())),
    )


def _lines(archive: Archive, dropped: Counter[str], inside: bool = False) -> list[Line]:
    """Return the lines of a file, and of the files that it takes in, one step deep."""
    part = archive.main()
    root = archive.xml(part)
    if root is None or root.tag != name("w:document"):
        raise Unreadable("not_docx")
    taken_in = _reader_of_parts(archive, part, dropped, inside)
    story = _story(archive, part, root, dropped, taken_in)
    dropped.update(left_out(archive, part, root))
    return story.lines(root)


def _reader_of_parts(
    archive: Archive, part: str, dropped: Counter[str], inside: bool
) -> Callable[[str], list[Line]]:
    """Return what reads a diagram or a file that the text takes in, and counts what it cannot."""
    targets = {relation.id: relation.target for relation in archive.relations(part)}

    def taken_in(relation: str) -> list[Line]:
        target = targets.get(relation, "")
        content = archive.bytes(target) or b""
        kind = target.rpartition(".")[2].lower()
        lines = None
        if content and kind == "xml":
            lines = diagram_lines(parsed(content))
        elif not content.startswith(_ZIP):
            lines = chunk_lines(content, kind)
        elif not inside:
            lines = _lines(opened(content), dropped, inside=True)
        dropped["chunks"] += lines is None
        return lines or []

    return taken_in


def _story(
    archive: Archive,
    part: str,
    root: Element,
    dropped: Counter[str],
    taken_in: Callable[[str], list[Line]],
) -> Story:
    """Bring together what a text is read with, and take out of it what is not shown."""
    known = styles(_chosen(archive, archive.related(part, "styles")))
    numbers = _chosen(archive, archive.related(part, "numbering"))
    fields = make_plain(root, known, dropped)
    notes: dict[tuple[str, str], Element] = {}
    for kind, relation in _NOTES.items():
        told = archive.xml(archive.related(part, relation))
        for note in [] if told is None else told.findall(name(f"w:{kind}")):
            if value(note, "w:type") in ("", "normal"):
                notes[kind, value(note, "w:id")] = note
                fields.drawn.update(make_plain(note, known, dropped).drawn)
    return Story(known, Numbering(lists(numbers, known), known), fields, notes, taken_in)


def _chosen(archive: Archive, part: str) -> Element | None:
    root = archive.xml(part)
    if root is not None:
        choose(root)
    return root


def _with_contents(lines: list[Line]) -> list[Line]:
    """Let the word 目录 before a table of contents belong to it.

    Where most of a text would be contents, a field has lost its end, and none is.
    """
    listed = [any(a.kind == "contents" for a in line.aside) for line in lines]
    length = sum(len(line.text) for line, yes in zip(lines, listed, strict=True) if yes)
    if length * 2 > sum(len(line.text) for line in lines):
        return [line._replace(aside=_without(line.aside, "contents")) for line in lines]
    return [
        whole("contents", line) if before and _CONTENTS_TITLE.match(line.text) else line
        for line, before in zip(lines, [*listed[1:], False], strict=False)
    ]


def _without(aside: tuple[SetAside, ...], kind: str) -> tuple[SetAside, ...]:
    return tuple(part for part in aside if part.kind != kind)


def _in_runs(text: str, aside: tuple[SetAside, ...]) -> tuple[SetAside, ...]:
    """Let lines of contents that follow each other be one part."""
    runs: list[SetAside] = []
    for part in aside:
        last = runs[-1] if runs else None
        if last and last.kind == part.kind == "contents" and text[last.end : part.start] == "\n":
            runs[-1] = last._replace(end=part.end)
        else:
            runs.append(part)
    return tuple(runs)
