"""The sentence that states a theme: the first that says more than its heading."""

from dataclasses import replace

from policytext.source.cleaning import clean
from policytext.source.documents import Span
from policytext.study.assembly import Assembly
from policytext.study.prepared import article_study
from policytext.study.stated import stated
from policytext.study.study import Filter, Study

HEADED = """报告
今年要做两件事：一、扩大内需；二、深化改革。
一、扩大内需
抓消费。多渠道促进居民增收，加快补上短板。办好会展。
二、深化改革
推进重点领域改革，破除制约发展的障碍。要处理好改革与稳定的关系，也要处理好快与慢的关系。
"""


def said(study: Study) -> dict[str, str]:
    text = study.document.text
    return {one.theme.label["zh"]: text[slice(*one.sentence)] for one in stated(study)}


def test_of_sections_it_is_no_heading_and_no_short_lead() -> None:
    study = Assembly().study(clean(HEADED))
    assert said(study) == {
        "扩大内需": "多渠道促进居民增收，加快补上短板。",
        "深化改革": "推进重点领域改革，破除制约发展的障碍。",
        "改革 ↔ 稳定": "要处理好改革与稳定的关系，也要处理好快与慢的关系。",
        "快 ↔ 慢": "要处理好改革与稳定的关系，也要处理好快与慢的关系。",
    }


def test_of_a_relationship_the_words_that_name_it_are_kept() -> None:
    study = Assembly().study(clean(HEADED))
    text = study.document.text
    kept = [text[one.sentence.start :][slice(*one.keep)] for one in stated(study)]
    assert kept == ["", "", "处理好改革与稳定的关系", "处理好快与慢的关系"]


def test_characters_are_those_of_the_stated_passages() -> None:
    article = article_study()
    text = article.document.text
    for one in stated(article):
        quotes = [
            text[a.start : a.end]
            for a in article.annotations
            if a.theme == one.theme.id and a.how == "stated"
        ]
        assert one.characters == sum(map(len, quotes))


def test_areas_come_first_and_a_filter_leaves_its_own() -> None:
    kinds = [one.theme.kind for one in stated(article_study())]
    assert kinds == ["focus_area"] * 4 + ["relationship"] * 5
    (one,) = stated(article_study(filter=Filter(("industry",))))
    assert one.theme.id == "industry"


def test_a_theme_that_is_stated_nowhere_has_no_sentence() -> None:
    article = article_study()
    rest = tuple(a for a in article.annotations if a.theme != "industry" or a.how == "echo")
    without = replace(article, annotated=replace(article.annotated, annotations=rest))
    assert "industry" not in {one.theme.id for one in stated(without)}
    assert len(stated(without)) == 8
    assert all(isinstance(one.sentence, Span) for one in stated(without))
