"""The plan of a deck: nothing gets lost when slides are moved, left out and worded."""

from hypothesis import given
from hypothesis import strategies as st

from policytext.study.plan import NO_PLAN, Proposal, Wording

ITEMS = ("frequency", "cloud", "quotes.industry", "balance")
PLAN = NO_PLAN.of(ITEMS)
NAMES = st.sampled_from([*ITEMS, "", "gone.theme"])


@given(st.lists(st.tuples(NAMES, NAMES), max_size=8))
def test_moving_keeps_every_slide_and_the_order_of_the_others(moves: list[tuple[str, str]]) -> None:
    plan = PLAN
    for item, before in moves:
        others = [one for one in plan.items or () if one != item]
        plan = plan.moved(item, before)
        now = list(plan.items or ())
        assert sorted(now) == sorted(ITEMS)
        assert [one for one in now if one != item] == others
        if item in ITEMS and before in others:
            assert now[now.index(item) + 1] == before


def test_a_slide_moves_before_another_or_to_the_end() -> None:
    assert PLAN.moved("balance", "cloud").items == ("frequency", "balance", *ITEMS[1:3])
    assert PLAN.moved("frequency", "").items == (*ITEMS[1:], "frequency")
    assert PLAN.without("cloud").items == ("frequency", *ITEMS[2:])
    assert PLAN.of(["cloud", "balance", "cloud"]).items == ("cloud", "balance")


def test_words_stand_for_one_proposal_and_its_own_bring_it_back() -> None:
    proposal = Proposal("frequency", "zh", "发展居首", "其后是改革。")
    mine = Wording("我的", "说法")
    plan = PLAN.worded(proposal, mine)
    assert plan.wording(proposal) == mine
    assert plan.wording(proposal._replace(headline="改革居首")) == ("改革居首", "其后是改革。")
    assert plan.wording(proposal._replace(language="en")) == ("发展居首", "其后是改革。")
    assert plan.without("frequency").wording(proposal) == mine
    assert plan.worded(proposal, Wording("发展居首", "其后是改革。")) == PLAN
