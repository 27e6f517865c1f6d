"""Stretches are aligned as plain Python aligns them; the letters of a text keep their places."""

import random
from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st
from planting import changed

from policytext.library.overlaps.aligning import Run, stretches
from policytext.library.overlaps.candidates import aligned
from policytext.library.overlaps.plain import plain

LETTERS = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取完举科触"  # noqa: E501
PASSAGE = "全面推进乡村振兴，加快农业农村现代化；要抓好粮食和重要农产品稳产保供，守住耕地红线。"


def run_of(mine: str, theirs: str) -> Run:
    """Return the longest run of letters that both have, by difflib."""
    found = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match()
    return found.a, found.b, found.size


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_letters_stand_where_they_came_from(text: str) -> None:
    found = plain(text)
    assert len(found.letters) == len(found.places)
    for letter, place in zip(found.letters, found.places, strict=True):
        assert letter in plain(text[place]).letters
    assert found.letters == "".join(plain(character).letters for character in text)


def test_width_case_and_punctuation_do_not_count() -> None:
    assert plain("Ａ１、 GDP，“两个”㎡").letters == plain("a1gdp两个m2").letters == "a1gdp两个m2"
    assert plain("一，二。三").span(1, 3) == (2, 5)


@given(st.integers(0, 10_000), st.sampled_from([0.0, 0.05, 0.1, 0.2]))
def test_as_many_letters_are_equal_as_difflib_finds(seed: int, share: float) -> None:
    chance = random.Random(seed)
    source = "".join(chance.choices(LETTERS, k=60))
    copy = changed(source, share, LETTERS, chance)
    around = ["".join(chance.choices(LETTERS, k=30)) for _ in range(4)]
    mine, theirs = around[0] + copy + around[1], around[2] + source + around[3]
    line = [run_of(mine, theirs)]
    found = max((aligned(s) for s in stretches(mine, theirs, line)), key=lambda one: one.matched)
    for equal, (first, last), (its_first, its_last) in found.steps:
        if equal:  # every letter that is lit is the same in both
            assert mine[first:last] == theirs[its_first:its_last]
    plainly = SequenceMatcher(None, copy, source, autojunk=False).get_matching_blocks()
    assert found.matched >= sum(block.size for block in plainly) - 8  # chance letters at the ends
    assert found.matched <= len(source) + 8
    assert found.steps[0].equal and found.steps[-1].equal


def test_a_verbatim_stretch_ends_where_the_texts_part() -> None:
    mine, theirs = "甲乙丙丁" + PASSAGE + "子丑寅卯", "天地玄黄" + PASSAGE + "宇宙洪荒"
    [steps] = stretches(mine, theirs, [(10, 10, 12)])
    found = aligned(steps)
    assert mine[slice(*found.mine)] == theirs[slice(*found.theirs)] == PASSAGE
    assert (found.matched, found.similarity) == (len(PASSAGE), 1.0)


def test_a_clause_put_in_is_left_unlit_and_the_passage_goes_on() -> None:
    mine = PASSAGE[:20] + "坚持农民主体地位" + PASSAGE[20:]
    [steps] = stretches(mine, PASSAGE, [(0, 0, 20), (28, 20, 20)])
    assert [(s.equal, mine[slice(*s.mine)], PASSAGE[slice(*s.theirs)]) for s in steps] == [
        (True, PASSAGE[:20], PASSAGE[:20]),
        (False, "坚持农民主体地位", ""),
        (True, PASSAGE[20:], PASSAGE[20:]),
    ]
    assert aligned(steps).similarity == 2 * len(PASSAGE) / (2 * len(PASSAGE) + 8)


def test_a_stretch_within_another_keeps_what_stands_in_it() -> None:
    [steps] = stretches(PASSAGE, PASSAGE, [(0, 0, 30)])
    part = aligned(steps).within(3, 9)
    assert part and (part.mine, part.theirs, part.matched) == ((3, 9), (3, 9), 6)
    assert aligned(steps).within(50, 60) is None
