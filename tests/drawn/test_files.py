"""A drawing as SVG, PDF and PNG: right words, embedded fonts, exact sizes, the same bytes."""

from datetime import date
from io import BytesIO

import pypdf
import pytest
from lxml import etree
from PIL import Image
from pypdfium2 import PdfDocument

from policytext.base.fonts import MISSING, width
from policytext.drawn.marks import (
    Drawing,
    Lines,
    Oval,
    Picture,
    Polygon,
    Rectangle,
    Words,
)
from policytext.drawn.pdf import pdf
from policytext.drawn.png import png, pngs
from policytext.drawn.svg import svg

SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2026, 11, 24)


def words(text: str, y: float = 1, **more: object) -> Words:
    values = {"size": 12.0, "shade": "#1c2430", "width": width(text) / 6} | more
    return Words(text, 1, y, **values)  # type: ignore[arg-type]


def page(*marks: object, ground: str = "#ffffff") -> Drawing:
    return Drawing(4, 3, ground, marks)  # type: ignore[arg-type]


SEVERAL = page(
    Rectangle(0, 0, 1, 1, "#ff0000", strength=0.5),
    Rectangle(2, 0, 1, 1, "#eeeeee", "#0000ff", 0.02, 0.1, (0.1, 0.05)),
    Oval(3, 0, 1, 1, "#00ff00"),
    Polygon(((0, 2), (1, 2), (0.5, 3)), "#123456"),
    Lines(((0, 1, 4, 1), (0, 2, 4, 2)), "#654321", 0.01),
    words("人民的“城市”更新GDP 5.5%"),
    words("坚持", 1.5, bold=True),
    words("就是胜利", 2, serif=True, anchor="middle"),
    words("turned", 2.5, turned=True),
)


def test_the_words_of_a_pdf_can_be_copied_as_they_were_written() -> None:
    with PdfDocument(pdf([SEVERAL], title="题", made=DAY)) as made:
        text = made[0].get_textpage().get_text_bounded()
        assert made[0].get_size() == (4 * 72, 3 * 72)
    for mark in SEVERAL.marks:
        if isinstance(mark, Words) and not mark.turned:
            assert text.count(mark.text) == 1


def test_a_pdf_holds_its_fonts_and_no_date_but_the_one_that_is_said() -> None:
    made = pdf([SEVERAL, SEVERAL], title="题\x00目", made=DAY, names=["一", "二"])
    assert pdf([SEVERAL, SEVERAL], title="题\x00目", made=DAY, names=["一", "二"]) == made
    read = pypdf.PdfReader(BytesIO(made))
    assert read.metadata is not None and read.metadata.title == "题目"
    assert [one["/Title"] for one in read.outline] == ["一", "二"]  # type: ignore[index]
    fonts = read.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    assert len(fonts) == 4  # of letters, hanzi, bold hanzi, serif hanzi
    for font in fonts.values():
        (cid,) = font.get_object()["/DescendantFonts"]
        held = cid.get_object()["/FontDescriptor"].get_object()
        assert held.keys() & {"/FontFile2", "/FontFile3"}
    assert b"D:20261124000000" in made and len(made) < 60_000


def test_a_character_that_no_carried_font_has_is_drawn_by_another_or_shown_as_missing() -> None:
    with PdfDocument(pdf([page(words("\U000e0000甲"))], title="", made=DAY)) as made:
        assert made[0].get_textpage().get_text_bounded() == f"{MISSING}甲"


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_png_has_96_dots_an_inch_at_each_scale(scale: int) -> None:
    with Image.open(BytesIO(png(SEVERAL, scale))) as image:
        assert image.size == (384 * scale, 288 * scale)
        red, green, blue = image.convert("RGB").getpixel((40 * scale, 40 * scale))  # type: ignore[misc]
        assert red == 255 and green == blue and 120 <= green <= 135  # half of the ground
    sheet = Drawing(13.333, 7.5, "#ffffff", ())
    with Image.open(BytesIO(png(sheet, scale))) as image:
        assert image.size == (1280 * scale, 720 * scale)


def test_what_has_no_ground_lets_through_what_is_behind() -> None:
    clear = SEVERAL._replace(ground="")
    with Image.open(BytesIO(png(clear))) as image:
        alpha = image.getchannel("A")
        assert alpha.getpixel((140, 270)) == 0 and alpha.getpixel((335, 48)) == 255
    first, second = pngs([SEVERAL, clear])
    assert first == png(SEVERAL) and second == png(clear)


def test_an_svg_holds_words_as_words_and_nothing_that_runs() -> None:
    hostile = "<script>alert(1)</script>]]>&城\x00\x0b"
    picture = Picture(0, 0, 1, 1, png(page()))
    drawn = svg(page(words(hostile), words("“主城”GDP"), words("甲", serif=True), picture))
    root = etree.fromstring(drawn.encode())
    assert root.get("viewBox") == "0 0 384 288" and root.get("width") == "384"
    assert not root.findall(f".//{SVG}script")
    texts = root.findall(f"{SVG}text")
    assert ["".join(one.itertext()) for one in texts] == [
        "<script>alert(1)</script>]]>&城",
        "“主城”GDP",
        "甲",
    ]
    assert [span.text for span in texts[1]] == ["“主城”", "GDP"]
    assert "SimSun" in texts[2].get("font-family", "")
    assert float(texts[1].get("textLength", "0")) == pytest.approx(width("“主城”GDP") * 16, abs=0.1)
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert names == {"svg", "rect", "text", "tspan", "image"}
