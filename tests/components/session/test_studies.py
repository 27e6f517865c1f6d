"""The built-in article is counted once for all; whoever changed anything of it has their own."""

import pytest

from components.session.selection import Selection
from components.session.studies import as_everybody_finds_it, study
from policytext.source.reading.received import Received
from policytext.study.own_texts import InMemory, Library, Text
from policytext.study.prepared import ARTICLE_ID, article_book
from policytext.themes.doubts import Doubt
from policytext.tokens.word_list import WordList

NOTHING_OWN = Library()


def test_two_visitors_share_one_count() -> None:
    one, another = (study(Library(), Selection()) for _ in range(2))
    assert one is another is as_everybody_finds_it()
    assert one.frequencies is another.frequencies


def test_another_filter_is_another_study() -> None:
    whole, part = (study(NOTHING_OWN, Selection(themes=t)) for t in ((), ("connectivity",)))
    assert whole is not part
    assert part.size < whole.size
    assert study(NOTHING_OWN, Selection(themes=("connectivity",))) is part


@pytest.mark.parametrize(
    "own",
    [
        Library(words=WordList(whole=("城市区",))),
        Library(books={ARTICLE_ID: article_book()[:2]}),
        Library(doubts=(Doubt(ARTICLE_ID, ("城", "乡"), 0, "一句话。"),)),
        Library(InMemory((Text("a.txt", Received("互联互通。", "txt")),))),
    ],
    ids=["words", "book", "doubts", "a text beside"],
)
def test_what_a_reader_changes_is_in_no_other_study(own: Library) -> None:
    before = as_everybody_finds_it().frequencies
    mine = study(own, Selection())
    assert mine is not as_everybody_finds_it()
    assert study(NOTHING_OWN, Selection()).frequencies == before
