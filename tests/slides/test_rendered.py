"""Every slide as it comes out of LibreOffice: nothing cut off, written over, or too small.

LibreOffice stands in for PowerPoint, which was not at hand.
"""

from pathlib import Path

import pytest
from decks import made
from rendered import converted, faults

from policytext.slides.layout import FOOT, Layout
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.comparison import with_texts
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.views.catalogue import COMPARED, KINDS

BESIDE = (
    """某区工作报告\n
一、推进高质量发展。发展新质生产力，推进互联互通，推进产城融合。要处理好速度与效益的关系。\n
二、深化改革。简政放权，推进大众创业、万众创新，适应新常态，建设现代化产业体系。\n
"""
    * 3
)


@pytest.mark.parametrize(
    ("language", "ratio", "dark"), [("zh", "16:9", False), ("en", "4:3", True)]
)
def test_every_slide_of_the_article_and_of_a_comparison(
    language: str, ratio: str, dark: bool, tmp_path: Path
) -> None:
    study, assembly = article_study(), Assembly()
    options = Options(comparison=with_texts(study, [clean(BESIDE)], assembly))
    deck = tmp_path / "deck.pptx"
    items = (*KINDS, *COMPARED)
    deck.write_bytes(made(study, items, language, Layout(ratio, dark), options))
    pdf = converted(deck)
    if pdf is None:
        pytest.skip("LibreOffice Impress is not on this machine")
    assert faults(pdf, smallest=FOOT) == []
