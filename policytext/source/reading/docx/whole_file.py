"""The lines of a Word file: its body with what belongs to it, its notes, diagrams and files."""

from collections import Counter
from collections.abc import Callable

from policytext.base.unreadable import Unreadable
from policytext.source.reading.docx.archive import Archive, opened, parsed
from policytext.source.reading.docx.chunks import chunk_lines
from policytext.source.reading.docx.diagrams import diagram_lines
from policytext.source.reading.docx.left_out import left_out
from policytext.source.reading.docx.line import Line
from policytext.source.reading.docx.lists import lists
from policytext.source.reading.docx.names import Element, name, value
from policytext.source.reading.docx.numbering import Numbering
from policytext.source.reading.docx.shown import choose, make_plain
from policytext.source.reading.docx.story import Story
from policytext.source.reading.docx.styles import styles

_ZIP = b"PK\x03\x04"
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}


def file_lines(archive: Archive, dropped: Counter[str], inside: bool = False) -> list[Line]:
    """Return the lines of a file, and of the files that it takes in, one step deep.

    `dropped` counts what is left out. Raises Unreadable.
    """
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
            lines = _inner(content, dropped)
        dropped["chunks"] += lines is None
        return lines or []

    return taken_in


def _inner(content: bytes, dropped: Counter[str]) -> list[Line] | None:
    try:
        return file_lines(opened(content), dropped, inside=True)
    except Unreadable:
        return None


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
