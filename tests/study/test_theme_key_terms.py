"""Key terms of themes: none of the rules' own words, and each as often as the passages have it."""

from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.prepared import article_study
from policytext.study.study import Counting
from policytext.study.theme_key_terms import pattern_terms, theme_key_terms

TEXT = """某市工作报告
要正确处理好速度与效益的关系。速度要稳，效益要好。既要讲速度，又要讲效益。
必须在修路上下功夫，路通财通。必须在种树上下功夫，山青水秀。
统筹好城市和乡村的发展，统筹好当前和长远的发展。关系全局的大事要办好。
"""


def test_words_of_the_pattern_are_no_key_terms() -> None:
    study = Assembly().study(clean(TEXT, id="report"))
    assert {"关系", "下功夫"} <= pattern_terms(study)
    found = {term for terms in theme_key_terms(study).values() for term, _ in terms}
    assert {"速度", "效益"} <= found
    assert not found & {"处理好", "正确处理", "处理", "关系", "下功夫", "统筹", "统筹好", "发展"}


def test_of_the_article_they_are_the_words_of_its_themes() -> None:
    for echoes in (True, False):
        study = article_study(Counting(echoes=echoes))
        found = theme_key_terms(study)
        for theme in study.book:
            terms = dict(found[theme.id])
            assert terms and not terms.keys() & {"处理好", "关系", "发展", "推进", "建设", "必须"}
            counts = study.of_theme(theme.id).frequencies
            assert terms == {term: counts[term] for term in terms}
            names = [pole.label["zh"] for pole in theme.poles] or list(theme.points)
            assert set(names[:2]) & set(terms)
