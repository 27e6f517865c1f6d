"""The beginning of a document: what is left of it, and what is shown as too much."""

from hypothesis import given
from hypothesis import strategies as st

from policytext.source.beginning import BEYOND, beginning, beyond
from policytext.source.cleaning import clean
from policytext.source.portions import received

TEXT = "关于修路的意见\n要修路。要种树。\n要治水。（gongye）要通车。\n附件：1.表\n"


def test_it_ends_with_a_sentence_and_the_rest_is_set_aside() -> None:
    document = clean(TEXT)
    assert document.text.startswith("要修路。要种树。\n要治水。")
    part = beginning(document, 7)
    assert part.text == "要修路。"
    assert [document.text[a:b] for a, b in part.paragraphs] == ["要修路。"]
    assert len(part.sentences) == 1
    assert part.title == document.title
    assert part.fingerprint != document.fingerprint
    assert beyond(part) > 0 and beyond(document) == 0


def test_what_fits_is_itself_and_one_long_sentence_is_cut() -> None:
    document = clean(TEXT)
    assert beginning(document, len(document.text)) is document
    assert beginning(clean("修" * 50), 20).text == "修" * 20


@given(
    st.text(st.sampled_from("修路要，。“”\n（）ab 一、1"), min_size=1, max_size=120),
    st.integers(1, 60),
)
def test_every_place_is_still_that_of_its_source(source: str, most: int) -> None:
    document = clean(source)
    part = beginning(document, most)
    assert len(part.text) <= most or part is document
    assert document.text.startswith(part.text)
    assert len(part.source_offsets) == len(part.text)
    assert all(0 <= a < b <= len(part.text) for a, b in (*part.paragraphs, *part.sentences))
    assert "".join(words for words, _ in received(part)) == source
    shown = "".join(words for words, kind in received(part) if kind == BEYOND)
    assert bool(shown) == (part is not document)
