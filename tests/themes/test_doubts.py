"""Sentences taken out from under a pole: known by their words, whatever else changes."""

from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.themes.doubts import Doubt, doubt_of, parted
from policytext.themes.theme_sentences import pole_reasons, pole_sentences
from policytext.themes.themes import Annotation, Pole, Theme, annotate, same_words

BODY = "要处理好快与慢的关系。稳步发展。加快建设，稳步推进。稳步发展。慢工出细活。"
COLOUR = {"light": "#0b62a8", "dark": "#8cc8ff"}


def pace(id: str = "pace", *, slow: str = "慢") -> Theme:
    poles = (
        Pole("fast", same_words("快"), ("加快",)),
        Pole("slow", same_words(slow), ("稳步", "慢工")),
    )
    name = same_words(f"快 ↔ {slow}")
    quote = "处理好快与慢的关系"
    return Theme(id, "relationship", name, same_words(""), COLOUR, (quote,), (), (), poles)


def document(body: str = BODY, id: str = "text") -> Document:
    return clean(f"题目\n{body}\n", id=id)


def numbers(of: Document, theme: Theme, side: int, *doubts: Doubt) -> list[int]:
    """The sentences, from 0, that speak for a pole."""
    kept, doubted = parted(of, (theme,), annotate(of, (theme,)), doubts)
    ids = (theme.id, theme.poles[side].id)
    found = pole_sentences(of, kept, *ids, echoes=True, doubted=doubted)
    out = pole_sentences(of, doubted, *ids, echoes=True)
    every = pole_sentences(of, annotate(of, (theme,)), *ids, echoes=True)
    assert sorted((*found, *out)) == list(every)
    return [of.sentence_at(sentence.start) for sentence in found]


def test_a_doubted_echo_counts_no_more_and_its_twin_still_does() -> None:
    of = document()
    assert numbers(of, pace(), 1) == [0, 1, 2, 3, 4] and numbers(of, pace(), 0) == [0, 2]
    first, second = (doubt_of(of, pace(), 1, number) for number in (1, 3))
    assert first.sentence == second.sentence == "稳步发展。"
    assert numbers(of, pace(), 1, first) == [0, 2, 3, 4]
    assert numbers(of, pace(), 1, second) == [0, 1, 2, 4]
    assert numbers(of, pace(), 1, first, second) == [0, 2, 4]


def test_a_sentence_that_echoes_both_poles_stays_under_the_other() -> None:
    of = document()
    doubt = doubt_of(of, pace(), 1, 2)
    assert numbers(of, pace(), 1, doubt) == [0, 1, 3, 4] and numbers(of, pace(), 0, doubt) == [0, 2]


def test_what_names_the_relationship_leaves_one_pole_and_goes_on_to_state_it() -> None:
    of = document()
    doubt = doubt_of(of, pace(), 0, 0)
    assert numbers(of, pace(), 0, doubt) == [2] and numbers(of, pace(), 1, doubt) == [0, 1, 2, 3, 4]
    kept, doubted = parted(of, (pace(),), annotate(of, (pace(),)), [doubt])
    assert kept == annotate(of, (pace(),))
    assert doubted == (
        Annotation("pace", *of.sentences[0], "stated", "处理好快与慢的关系", "fast"),
    )


def test_places_ids_and_other_documents_do_not_matter_words_and_names_do() -> None:
    of = document()
    doubt = doubt_of(of, pace(), 1, 4)
    later = document("今天晴。" + BODY)
    assert numbers(later, pace("relationship-7"), 1, doubt) == [1, 2, 3, 4]
    assert numbers(document(BODY, id="other"), pace(), 1, doubt) == [0, 1, 2, 3, 4]
    assert numbers(document(BODY.replace("细活", "好活")), pace(), 1, doubt) == [0, 1, 2, 3, 4]
    kept, doubted = parted(of, (pace(slow="缓"),), annotate(of, (pace(slow="缓"),)), [doubt])
    assert kept == annotate(of, (pace(slow="缓"),)) and doubted == ()


def test_a_doubt_in_what_never_spoke_for_the_pole_takes_nothing_out() -> None:
    of = document()
    kept, doubted = parted(of, (pace(),), annotate(of, (pace(),)), [doubt_of(of, pace(), 0, 4)])
    assert kept == annotate(of, (pace(),)) and doubted == ()


def test_each_sentence_has_its_reason_the_strongest_first() -> None:
    of = document(BODY.replace("加快建设，稳步推进。", "慢慢来，稳步推进。"))
    theme = pace()
    sentences = pole_sentences(of, annotate(of, (theme,)), "pace", "slow", echoes=True)
    told = pole_reasons(of, annotate(of, (theme,)), theme, theme.poles[1], sentences)
    said = [
        (of.sentence_at(one.sentence.start), [(r.why, r.words) for r in one.reasons])
        for one in told
    ]
    assert said == [
        (0, [("named", ("处理好快与慢的关系",))]),
        (4, [("own", ("慢工",))]),
        (1, [("related", ("稳步",))]),
        (2, [("related", ("稳步",))]),
        (3, [("related", ("稳步",))]),
    ]
