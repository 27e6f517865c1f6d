"""Where a reader begins when themes are chosen: at what states them, not at an echo before it."""

from dataclasses import replace

from components.browser import reader
from components.session.selection import Selection
from policytext.base.look import Look
from policytext.source.cleaning import clean
from policytext.study.first_passage import first_passage
from policytext.study.prepared import article_study
from policytext.study.study import Annotated, Filter, Study
from policytext.themes.themes import Theme, annotate, same_words

COLOUR = {"light": "#0b62a8", "dark": "#8cc8ff"}


def theme(id: str, quote: str, *echoes: str) -> Theme:
    words = same_words(id)
    return Theme(id, "focus_area", words, same_words(""), COLOUR, (quote,), (), echoes, ())


def test_the_stated_passage_of_the_theme_chosen_last_comes_first() -> None:
    whole = article_study()
    stated = {a.theme: a.start for a in whole.annotations if a.how == "stated"}
    assert first_passage(whole) is None
    for id in whole.theme_ids:
        chosen = replace(whole, filter=Filter((id,)))
        assert chosen.scope and chosen.scope[0].start <= stated[id] == first_passage(chosen)
    earlier = [id for id in whole.theme_ids if whole.of_theme(id).scope[0].start < stated[id]]  # type: ignore[index]
    assert len(earlier) > 5
    both = replace(whole, filter=Filter(("livable", "connectivity")))
    assert first_passage(both) == stated["connectivity"]


def test_without_a_stated_passage_in_force_it_is_the_first_of_those_that_are() -> None:
    document = clean("题目\n甲在先。必须讲乙。\n甲乙丙。必须有甲。\n")
    book = (theme("one", "甲乙丙。", "甲"), theme("none", "没有这句。", "乙"))
    study = Study(document, annotated=Annotated(book, annotate(document, book)))
    text = document.text
    assert first_passage(replace(study, filter=Filter(("one",)))) == text.index("甲乙丙")
    assert first_passage(replace(study, filter=Filter(("none",)))) == text.index("必须讲乙")
    only = replace(study, filter=Filter(("one",), "must"))
    assert first_passage(only) == text.index("必须有甲")


def test_of_a_long_text_the_part_that_states_the_theme_is_shown() -> None:
    lines = ["产业也是一件事。", *["今天天气很好，一切如常。" * 40] * 200, "产业为本，本固邦宁。"]
    document = clean("题目\n" + "\n".join(lines) + "\n")
    book = (theme("industry", "产业为本，本固邦宁。", "产业"),)
    study = Study(
        document, annotated=Annotated(book, annotate(document, book)), filter=Filter(("industry",))
    )
    assert len(document.text) > 60_000
    shown = reader.view(study, Selection(themes=("industry",)), Look(), "")
    assert shown["first"] == document.text.index("产业为本")
    assert shown["parts"][0]["text"].count("2") == 2  # the second of two parts
