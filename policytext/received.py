"""The source as received, in pieces that say what became of each."""

from policytext.documents import Document


def received(document: Document) -> list[tuple[str, str]]:
    """Return (piece, kind) in order, covering the source without gap.

    Kinds: text, title, note (removed), converted (changed to simplified), joined (a line break
    that was undone), and the kinds of what
    was set aside.
    """
    kinds = ["text"] * len(document.source)
    for place in document.title_offsets:
        kinds[place] = "title"
    for place in document.converted:
        kinds[place] = "converted"
    for part in document.set_aside:
        kinds[part.start : part.end] = [part.kind] * (part.end - part.start)
    for place in document.joined:
        kinds[place] = "joined"
    for start, end in document.notes:
        kinds[start:end] = ["note"] * (end - start)
    pieces: list[tuple[str, str]] = []
    for character, kind in zip(document.source, kinds, strict=True):
        if pieces and pieces[-1][1] == kind:
            pieces[-1] = (pieces[-1][0] + character, kind)
        else:
            pieces.append((character, kind))
    return pieces
