"""Where the quotes of a theme book stand in a text."""

from policytext.source.documents import Document, Span


def find_quote(document: Document, quote: str) -> list[Span]:
    """Return where a quote stands, apart from each other, the shortest from each beginning.

    … stands for anything within one paragraph, ¶ for the end of a paragraph, and …¶… for anything
    at all, over as many paragraphs as it takes.
    """
    passages = [
        [piece.replace("¶", "\n") for piece in passage.split("…")]
        for passage in quote.strip("…¶").split("…¶…")
    ]
    found: list[Span] = []
    while quote.strip("…¶"):
        place = _passages(document.text, passages, found[-1].end if found else 0)
        if place is None:
            break
        found.append(place)
    return found


def _passages(text: str, passages: list[list[str]], start: int) -> Span | None:
    """Find passages one after the other, the first from `start` on."""
    first = _passage(text, passages[0], start)
    last = first
    for pieces in passages[1:]:
        last = last and _passage(text, pieces, last.end)
    return Span(first.start, last.end) if first and last else None


def _passage(text: str, pieces: list[str], start: int) -> Span | None:
    """Find pieces one after the other within a paragraph (but for breaks they hold themselves)."""
    while (begin := text.find(pieces[0], start)) >= 0:
        end = begin + len(pieces[0])
        for piece in pieces[1:]:
            limit = text.find("\n", end)
            reach = len(text) if limit < 0 else limit + len(piece)
            place = text.find(piece, end, reach)
            end = place + len(piece) if place >= 0 else -1
            if end < 0:
                break
        if end >= 0:
            return Span(begin, end)
        start = begin + 1
    return None
