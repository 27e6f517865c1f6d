"""The whole deck as a file: to present, to pass on, to write from."""

from collections.abc import Callable

from components.deck.desk import DOCX, PPTX
from components.deck.making import Made
from components.frame import Frame
from components.panels.download import download
from policytext.base.files import filename
from policytext.exports.deck import deck


def show(frame: Frame, made: Made) -> None:
    """Show the buttons that save the deck."""
    slides = made.slides
    stem = filename(made.told.statements[0].title, frame.word("menu_slides"))
    # Taken now: when a button is pressed no session is at hand.
    said = made.said
    given = (slides, frame.study, frame.options, made.layout, made.statements)
    download(
        frame.word("slides_save", number=len(slides)),
        lambda: deck(*given),
        f"{stem}.pptx",
        PPTX,
        "save_deck",
        type="primary",
        disabled=not slides,
    )

    # Imported below: only who asks for these waits for them.
    def pdf() -> bytes:
        from policytext.exports.deck_pdf import deck_pdf

        return deck_pdf(*given)

    def docx() -> bytes:
        from policytext.exports.report import report

        return report(said, *given[1:])

    _more(frame, "pdf", pdf, f"{stem}.pdf", "application/pdf", off=not slides)
    _more(frame, "docx", docx, f"{stem}.docx", DOCX, off=not slides)


def _more(
    frame: Frame, name: str, make: Callable[[], bytes], file: str, kind: str, *, off: bool
) -> None:
    word, hint = frame.word(f"downloads_{name}"), frame.word(f"downloads_{name}_hint")
    download(word, make, file, kind, f"save_{name}", help=hint, disabled=off)
