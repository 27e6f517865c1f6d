"""Key terms of passages: what they have more of than their text, and what is known of them."""

from hypothesis import given
from hypothesis import strategies as st

from policytext.statistics.typical import key_terms

EVERYWHERE = {"发展": 50, "推进": 30, "教育": 10, "教师": 9, "学校": 2, "课桌": 1, "风险": 40}


def test_what_stands_everywhere_is_no_key_term_and_what_is_rare_must_be_known() -> None:
    here = {"发展": 8, "推进": 4, "教育": 9, "教师": 9, "课桌": 1}
    assert key_terms(here, EVERYWHERE) == [("教师", 9), ("教育", 9)]
    known = key_terms(here, EVERYWHERE, known=(("课桌",), ("教育", "发展")))
    assert known == [("课桌", 1), ("教育", 9), ("教师", 9)]  # of 发展 the rest has more
    assert key_terms(here, EVERYWHERE, known=(("课桌",),), most=1) == [("课桌", 1)]


def test_the_whole_text_has_no_key_terms() -> None:
    assert key_terms(EVERYWHERE, EVERYWHERE, known=(tuple(EVERYWHERE),)) == []
    assert key_terms({}, EVERYWHERE) == []


@given(st.dictionaries(st.sampled_from(tuple(EVERYWHERE)), st.integers(1, 60)))
def test_a_key_term_is_relatively_more_frequent_than_in_the_rest(counts: dict[str, int]) -> None:
    here = {term: min(n, EVERYWHERE[term]) for term, n in counts.items()}
    size, total = sum(here.values()), sum(EVERYWHERE.values())
    for term, n in key_terms(here, EVERYWHERE):
        assert n == here[term] > 1 and n / size > EVERYWHERE[term] / total
