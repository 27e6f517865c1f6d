"""Fields that Word counts itself: pages, and the numbers of pictures and tables."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from policytext.base.fitting import printable


def field(paragraph: Any, code: str, shown: str) -> None:
    """Add a field to a paragraph, with what it shows until Word counts anew."""
    simple = OxmlElement("w:fldSimple")
    simple.set(qn("w:instr"), f" {code} ")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = shown
    run.append(text)
    simple.append(run)
    paragraph._p.append(simple)


def caption(paragraph: Any, name: str, kind: str, number: int, words: str) -> None:
    """Write a caption: its name, a number that Word counts among its `kind`, and its words."""
    paragraph.style = "Caption"
    write(paragraph, f"{name} ")
    field(paragraph, f"SEQ {kind} \\* ARABIC", str(number))
    write(paragraph, f"　{words}")


def write(paragraph: Any, text: str, style: str | None = None, *, bold: bool = False) -> Any:
    """Add words to a paragraph, as text whatever they hold; hanzi draw their marks along."""
    run = paragraph.add_run(printable(text).replace("\v", " "), style)
    if bold:
        run.bold = True
    if any(ord(character) > 0x2E7F for character in text):
        fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:hint"), "eastAsia")
    return run
