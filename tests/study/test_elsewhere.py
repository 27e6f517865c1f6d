"""A study whose steps are taken elsewhere is the same; what passes its bounds is cut short."""

from collections.abc import Callable, Iterator

import pytest

from policytext.base import outside
from policytext.base.unreadable import Unreadable
from policytext.source import beginning as first
from policytext.source.beginning import beginning, beyond
from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.source.reading.received import Received
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


@pytest.mark.parametrize("most", [5000, 700])
def test_of_what_cannot_be_cleaned_in_time_the_beginning_is(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    tried: list[int] = []

    def done(step: Callable[..., object], given: Text | Received, *more: object) -> object:
        received = given.received if isinstance(given, Text) else given
        tried.append(len(received.text))
        if tried[-1] > most:
            raise Unreadable("analysis_slow", limit=60)
        return step(given, *more)

    monkeypatch.setattr(outside, "done", done)
    monkeypatch.setattr(first, "PARTS", (5002, 700))
    source = "要修路。\n" * 2000
    text = Text("a.txt", Received(source, "text"))
    lines = most // 5
    assert text.document.text == "\n".join(["要修路。"] * lines)
    assert text.document.source == source and text.document.id == text.id
    assert beyond(text.document) == 10_000 - most
    # What was too much for one step is not given to the next.
    assert text.lines(2) == (("要修", "body"),) * lines
    assert tried == [*[10_000, 5000, 700][: 2 if most == 5000 else 3], most]


def test_the_part_is_the_same_whichever_step_the_whole_is_too_much_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = "关于修路的意见\n" + "要处理好快与慢的关系，说：“要修路。”" * 500
    whole = clean(source)
    for most in (100, 1007, 1008, 1009, 5003):
        monkeypatch.setattr(first, "PARTS", (most,))
        end = first.lengths(source)[1]
        assert source[:end].endswith("。”") and most // 2 < end <= most
        part = clean(source[:end])
        cut = beginning(whole, most - len("关于修路的意见\n"))
        assert (part.text, part.sentences) == (cut.text, cut.sentences)


def test_a_text_without_a_desk_is_read_whole() -> None:
    document = clean("要修路。")
    assert Assembly().within_bounds(document) is document
