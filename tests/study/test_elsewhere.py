"""A study whose steps are taken elsewhere is the same; what passes its bounds is cut short."""

from collections.abc import Callable, Iterator

import pytest

from policytext.base import outside
from policytext.base.unreadable import Unreadable
from policytext.source.beginning import beginning, beyond
from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.source.reading.received import Received
from policytext.study import own_texts
from policytext.study import readable as module
from policytext.study.assembly import Assembly
from policytext.study.own_texts import Text
from policytext.study.readable import readable
from policytext.study.study import Counting
from policytext.tokens.word_list import WordList

UNIT = "一、要处理好快与慢的关系，坚持“四个先行”。\n必须在2030年前建设５Ｇ和5g网络，5G先行。\n"
TEXTS = ("关于修路的意见\n" + UNIT, "关于修路的意见\n" + UNIT * 110, "修" * 6000)


@pytest.fixture
def desk() -> Iterator[None]:
    outside.open_desk(1, outside.Bounds(120, 2 << 30, 120))
    yield
    outside.close_desk()


def everything(source: str) -> list[object]:
    """Return all that the steps give of a text, alone and beside another."""
    words = WordList(whole=("快与慢",))
    document, assembly = Text("a.txt", Received(source, "text")).document, Assembly()
    found: list[object] = [document]
    for counting in (Counting(), Counting(words=words)):
        study = assembly.study(document, counting)
        alike = assembly.alike(study, (document, clean(TEXTS[0])))
        found += [study, study.wordings, study.ranked("distinctive"), alike]
    return found


def test_it_is_the_same_elsewhere(desk: None) -> None:
    elsewhere = [everything(source) for source in TEXTS]
    outside.close_desk()
    assert elsewhere == [everything(source) for source in TEXTS]


def test_the_longest_beginning_that_is_analysed_in_time_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "PARTS", (40, 10))
    document = clean("要修路。" * 50)

    def at_most(number: int, reason: str = "analysis_slow") -> object:
        def analyse(part: Document) -> None:
            if len(part.text) > number:
                raise Unreadable(reason, limit=60)

        return readable(document, analyse)

    assert at_most(1000) is document
    assert at_most(100) == beginning(document, 40)
    assert at_most(20) == beginning(document, 10)
    with pytest.raises(Unreadable):
        at_most(5)
    with pytest.raises(Unreadable):  # it may be its turn later: nothing is cut for that
        at_most(100, "too_busy")


def test_of_what_cannot_be_cleaned_in_time_the_beginning_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def done(step: Callable[..., object], *given: object) -> object:
        if len(given) == 1:
            raise Unreadable("analysis_slow", limit=60)
        return step(*given)

    monkeypatch.setattr(outside, "done", done)
    monkeypatch.setattr(own_texts, "_BEGINNING", 5000)
    source = "要修路。\n" * 2000
    document = Text("a.txt", Received(source, "text")).document
    assert document.text == "要修路。\n" * 999 + "要修路。"
    assert document.source == source and beyond(document) == 5000


def test_a_text_without_a_desk_is_read_whole() -> None:
    document = clean("要修路。")
    assert Assembly().within_bounds(document) is document
