"""Decks are as the schema wants them, and each text fits its box: two packages say so."""

from pathlib import Path

import pytest
from decks import made
from ooxml_integrity import ERROR, check_pptx
from openxml_audit import validate_pptx

from policytext.slides.layout import Layout
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.comparison import with_texts
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.views.catalogue import COMPARED, KINDS

NEW = """今年报告

一、推进高质量发展。发展新质生产力，推进“人工智能+”行动。要处理好速度与效益的关系。

"""
OLD = """去年报告

一、深化改革。简政放权，推进大众创业、万众创新，适应新常态。要处理好改革与稳定的关系。

"""


@pytest.mark.parametrize(
    ("language", "ratio", "dark"),
    [("zh", "16:9", False), ("en", "4:3", True), ("en", "16:9", False)],
)
def test_the_schema_holds_and_every_text_fits(
    language: str, ratio: str, dark: bool, tmp_path: Path
) -> None:
    package = tmp_path / "deck.pptx"
    package.write_bytes(made(article_study(), KINDS, language, Layout(ratio, dark)))
    assert_sound(package)


@pytest.mark.parametrize(("language", "ratio"), [("zh", "4:3"), ("en", "16:9")])
def test_so_it_is_beside_another_text(language: str, ratio: str, tmp_path: Path) -> None:
    assembly = Assembly()
    new, old = (assembly.study(clean_text) for clean_text in map(clean, (NEW * 4, OLD * 4)))
    options = Options(comparison=with_texts(new, [old.document], assembly))
    package = tmp_path / "deck.pptx"
    package.write_bytes(made(new, COMPARED, language, Layout(ratio), options))
    assert_sound(package)


def assert_sound(package: Path) -> None:
    """Assert that the file is as the schema wants it, and that nothing stands out of its box."""
    assert [str(one) for one in validate_pptx(package).errors] == []
    found = [str(one) for one in check_pptx(package) if one.severity == ERROR]
    assert found == []
