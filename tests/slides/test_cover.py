"""The cover: the text's facts, and where each theme stands in it."""

import pytest
from decks import opened, said, words_on
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.slide import Slide as Page

from policytext.base.labels import label
from policytext.slides.cover import cover
from policytext.slides.layout import Layout
from policytext.slides.template import template
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.prepared import article, article_study


def first(**how: object) -> Page:
    shown: Page = opened(article_study(), "frequency", **how).slides[0]
    return shown


def test_facts_are_a_plain_count() -> None:
    words = words_on(first())
    letters = sum(len(line) for line in article().text.splitlines() if line.strip())
    assert f"{letters:,}\n字" in words
    assert {"4\n个着力点", "5\n对关系", "19\n句"} <= set(words)
    assert "1\ncharacters" not in words_on(first(language="en"))


def test_the_band_shows_each_stated_passage_at_its_place_in_its_hue() -> None:
    page, study = first(), article_study()
    (group,) = [s for s in page.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP]
    ground, *parts = group.shapes
    stated = {(a.theme, a.start, a.end) for a in study.annotations if a.how == "stated"}
    assert len(parts) == len(stated)
    length = len(study.document.text)
    for part, (theme, start, end) in zip(parts, sorted(stated, key=lambda a: a[1]), strict=True):
        hue = study.theme(theme).colour["dark"]
        assert f"#{part.fill.fore_color.rgb}".lower() == hue
        assert (part.left - ground.left) / ground.width == pytest.approx(start / length, abs=0.001)
        wide = max((end - start) / length, 0.002)
        assert part.width / ground.width == pytest.approx(wide, abs=0.001)
    assert "互联互通" in group._element._nvXxPr.cNvPr.get("descr")


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_a_long_title_stays_on_the_page_above_the_facts(ratio: str) -> None:
    title = "关于进一步加快推进主城都市区现代化综合交通运输体系建设和高质量发展的实施意见"
    study = Assembly().study(clean(f"{title}\n\n推进发展。加快建设。"))
    page = opened(study, "frequency", layout=Layout(ratio)).slides[0]
    shape = page.shapes.title
    assert shape.text.replace("\v", "") == study.document.title
    facts = next(s for s in page.shapes if s.has_text_frame and s.text_frame.text.endswith("\n字"))
    assert shape.top > 0 and shape.top + shape.height <= facts.top


def test_a_text_without_themes_has_no_band() -> None:
    study = Assembly().study(clean("题\n推进发展。"))
    page = opened(study, "frequency").slides[0]
    assert not [s for s in page.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP]


def test_where_names_do_not_fit_the_band_is_explained_in_each_language() -> None:
    study, layout = article_study(), Layout("4:3")
    statements = list(said(study, "en", "zh").values())
    made = template(layout)
    cover(made, study, None, layout, statements)
    expected = "\n".join(label("cover_band", one) for one in ("en", "zh"))
    assert expected in words_on(made.slides[0])
