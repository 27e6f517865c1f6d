"""The phrases that tell most, and what is new and dropped beside another text."""

from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.comparison import Comparison, with_texts
from policytext.study.prepared import article_study
from policytext.study.study import Filter, Study
from policytext.study.telling import both_sides, telling

NEW = "今年\n发展“新质生产力”，发展“新质生产力”。推进“低空经济”。都要“强基础”。“强基础工程”好。"
OLD = "去年\n适应“新常态”。推进“大众创业”，推进“大众创业”。都要“强基础”。"


def compared(new: str = NEW, old: str = OLD, filter: Filter | None = None) -> Comparison:
    assembly = Assembly()
    study = assembly.study(clean(new), filter=filter or Filter())
    return with_texts(study, [clean(old)], assembly)


def test_what_one_side_has_is_counted_and_quoted_at_its_first_place() -> None:
    comparison = compared()
    new, dropped, shared = both_sides(comparison)
    assert [(one.phrase, one.number) for one in dropped.phrases] == [("大众创业", 2), ("新常态", 1)]
    assert [one.phrase for one in new.phrases] == ["新质生产力", "低空经济", "强基础工程"]
    assert (new.number, dropped.number, shared) == (3, 2, 1)
    text = comparison.target.document.text
    assert text[slice(*new.phrases[0].sentence)] == "发展“新质生产力”，发展“新质生产力”。"
    assert text[slice(*new.phrases[0].place)] == "新质生产力"


def test_nothing_is_new_that_the_other_text_has_inside_a_longer_term() -> None:
    comparison = compared("今年\n发展“新质生产力”。", "去年\n谈到“培育新质生产力”。")
    new, _, _ = both_sides(comparison)
    assert "新质生产力" not in [one.phrase for one in new.phrases]
    other = comparison.studies[0].document.text
    assert all(one.phrase not in other for one in new.phrases)


def test_of_phrases_inside_each_other_only_one_is_told() -> None:
    (first, *others) = telling(article_study(), 20)
    names = [first.phrase, *(one.phrase for one in others)]
    assert not [(a, b) for a in names for b in names if a != b and a in b]


def test_numbers_are_those_of_a_plain_count() -> None:
    study: Study = article_study()
    for one in telling(study):
        assert one.number == study.document.text.count(one.phrase)
        assert study.document.text[slice(*one.place)] == one.phrase
        assert study.document.text.index(one.phrase) == one.place.start
