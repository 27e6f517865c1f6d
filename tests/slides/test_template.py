"""The template, read as XML: layouts, sizes and typefaces, in every form."""

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from policytext.slides.layout import FORMATS, Layout
from policytext.slides.template import NAMES, template


@pytest.mark.parametrize("ratio", FORMATS)
@pytest.mark.parametrize("dark", [False, True])
def test_seven_layouts_with_their_places_inside_the_page(ratio: str, dark: bool) -> None:
    out = BytesIO()
    template(Layout(ratio, dark)).save(out)
    deck = Presentation(out)
    assert [one.name for one in deck.slide_layouts] == list(NAMES)
    for layout in deck.slide_layouts:
        ids = [e.get("id") for e in layout.element.iter(qn("p:cNvPr"))]
        assert len(ids) == len(set(ids))
        for shape in layout.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height


def test_what_is_read_has_16_points_and_the_foot_11() -> None:
    for layout in template(Layout()).slide_layouts:
        for shape in layout.placeholders:
            run = shape._element.find(f".//{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
            size = int(run.get("sz")) / 100
            at_foot = shape.placeholder_format.idx in (11, 12)
            assert size == 11 if at_foot else size >= 16, (layout.name, shape.name)


def test_typefaces_exist_on_windows_and_macos_in_theme_and_layouts() -> None:
    deck = template(Layout())
    part = next(
        r.target_part for r in deck.slide_master.part.rels.values() if r.reltype.endswith("/theme")
    )
    assert part.blob.count(b'<a:latin typeface="Arial"') == 2
    assert part.blob.count(b'<a:ea typeface="Microsoft YaHei"/>') == 2
    faces = {
        (shape.name, face.get("typeface"))
        for layout in deck.slide_layouts
        for shape in layout.placeholders
        for face in shape._element.iter(qn("a:ea"))
    }
    assert ("Passage", "SimSun") in faces and ("Headline", "Microsoft YaHei") in faces
