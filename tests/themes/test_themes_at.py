"""Whose passages hold a place, and what two lists of spans share, beside the plain question."""

from hypothesis import given
from hypothesis import strategies as st

from policytext.source.documents import Span
from policytext.themes.themes import Annotation, common, passages, themes_at


def stated(theme: str, start: int, end: int) -> Annotation:
    return Annotation(theme, start, end, "stated", "")


def test_a_place_belongs_to_the_passage_that_holds_it_whole() -> None:
    theme_at = themes_at([stated("a", 0, 5), stated("b", 5, 9), Annotation("c", 0, 9, "echo", "")])
    assert theme_at(0, 5) == theme_at(1, 2) == "a"
    assert theme_at(5, 6) == "b"
    assert theme_at(4, 6) == theme_at(9, 10) == theme_at(20, 21) == ""


def test_a_place_in_passages_of_two_themes_belongs_to_several() -> None:
    theme_at = themes_at([stated("a", 0, 9), stated("a", 2, 4), stated("b", 3, 6)])
    assert [theme_at(at, at + 1) for at in range(9)] == [*"aaa", *"***", *"aaa"]
    assert theme_at(2, 4) == "a" and themes_at([])(0, 1) == ""


places = st.tuples(st.integers(0, 30), st.integers(1, 8))
found = st.lists(
    st.builds(
        lambda theme, place, how: Annotation(theme, place[0], sum(place), how, ""),
        st.sampled_from("abc"),
        places,
        st.sampled_from(["stated", "echo"]),
    ),
    max_size=8,
)


@given(found, places)
def test_the_same_as_asking_every_passage(annotations: list[Annotation], place: tuple) -> None:
    start, end = place[0], sum(place)
    holds = {
        a.theme for a in annotations if a.how == "stated" and a.start <= start and end <= a.end
    }
    plain = "*" if len(holds) > 1 else next(iter(holds), "")
    assert themes_at(annotations)(start, end) == plain


@given(found, st.lists(places, max_size=6))
def test_what_is_common_is_the_same_as_asking_every_pair(
    annotations: list[Annotation], starts: list
) -> None:
    first = [Span(start, start + length) for start, length in starts]
    second = passages(annotations, ["a", "b"])
    plain = [
        (max(a.start, b.start), min(a.end, b.end))
        for a in first
        for b in second
        if a.start < b.end and b.start < a.end
    ]
    assert list(common(first, second)) == plain
