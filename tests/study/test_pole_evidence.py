"""What speaks for a pole and why; what a reader takes out is out of every count and export."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.browser import breakdown, reader
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.base.unreadable import Unreadable
from policytext.exports.offline import _data
from policytext.slides.proposing import proposed
from policytext.study import project
from policytext.study.evidence import PoleSide
from policytext.study.evidence_sentences import evidence_sentences
from policytext.study.options import Options
from policytext.study.own_texts import Library
from policytext.study.pole_evidence import doubt_at, poles_of, speaking, taken_out, why_said
from policytext.study.prepared import ARTICLE_ID, article_study
from policytext.study.project_fields import doubts_from_records
from policytext.study.study import Counting, Filter, Study
from policytext.themes.doubts import Doubt
from policytext.views.catalogue import builder
from policytext.views.statement import statement

DAY = date(2026, 1, 2)
PLAN = PoleSide("plan-deliver", 0)


def study(*doubts: Doubt, echoes: bool = True, themes: tuple[str, ...] = ()) -> Study:
    return article_study(Counting(echoes=echoes, doubts=doubts), Filter(themes))


def doubt(side: PoleSide, place: int) -> Doubt:
    """The doubt in one of the sentences that speak for a pole, counted from the strongest."""
    found = doubt_at(study(), side, speaking(study(), side)[place].sentence.start)
    assert found
    return found


EVERY = [doubt(side, n) for side in poles_of(study()) for n in range(len(speaking(study(), side)))]


def test_reasons_come_strongest_first_and_their_words_stand_in_the_sentence() -> None:
    of = study()
    kinds = set()
    for side in poles_of(of):
        found = speaking(of, side)
        assert sorted(one.sentence for one in found) == list(evidence_sentences(of, side))
        strengths = [one.weakness for one in found]
        assert strengths == sorted(strengths) and strengths[0] == 0
        for one in found:
            text = of.document.text[one.sentence.start : one.sentence.end]
            assert one.words and all(word in text for word in one.words)
            named = one.reasons[0].why == "named"
            assert named or all(word in why_said(one, "zh") for word in one.words)
            kinds |= {reason.why for reason in one.reasons}
    assert kinds == {"named", "own", "related"}


def test_what_is_taken_out_is_gone_everywhere() -> None:
    before, after = study(), study(doubt(PLAN, 1), doubt(PLAN, 0))
    gone = [one.sentence for one in speaking(before, PLAN)[:2]]
    assert [one.sentence for one in taken_out(after, PLAN)] == gone
    assert [w.reasons[0].why for w in taken_out(after, PLAN)] == ["named", "related"]
    views = [builder("balance")(of, Options(), Look()) for of in (before, after)]
    rows = [view.counts.set_index(["theme", "side"]).loc["plan-deliver", 0] for view in views]
    assert rows[0]["sentences"] - rows[1]["sentences"] == 2 == rows[1]["taken_out"]
    assert rows[1]["sentences"] == rows[1]["stated"] + rows[1]["echoed"] and rows[1]["stated"] == 0
    assert list(views[1].rows.columns)[-1] == label("column_taken_out", "zh")
    assert views[1].chart and views[1].chart.rows[2].left.number == rows[1]["sentences"]  # type: ignore[union-attr]
    number = label("taken_out", "zh", number=2)
    assert number in views[1].base and number not in views[0].base
    cards = breakdown.view(after, Selection(), Look())["kept"]()["cards"]
    pole = next(card for card in cards if card["id"] == PLAN.theme)["poles"][0]
    assert pole["count"] == len(pole["sentences"]) == rows[1]["sentences"] and len(pole["out"]) == 2
    chosen = Selection(evidence=PLAN, reading="sentences")
    shown = reader.view(after, chosen, Look(), "")
    listed = shown["kept"]()["list"]
    assert shown["count"] == rows[1]["sentences"] == sum(row["doubt"]["out"] for row in listed)
    assert [row["start"] for row in listed if not row["doubt"]["out"]] == [s.start for s in gone]
    assert shown["revision"] != reader.view(before, chosen, Look(), "")["revision"]
    offline = _data(after, Options(), Look())["evidence"][str(PLAN)]["sentences"]
    assert len(offline) == rows[1]["sentences"]
    (slide,) = proposed(after, Options(), Look(), ["balance"])
    assert number in slide.base
    told = [dict(statement(of, Options(), "zh", DAY).rows) for of in (before, after)]
    name = label("statement_taken_out", "zh")
    assert name not in told[0]
    assert told[1][name] == label("taken_out_of", "zh", pole="规划设计", number=2)


def test_a_sentence_that_echoes_a_theme_by_that_pole_alone_is_no_passage_of_it_any_more() -> None:
    alone = doubt(PLAN, 2)
    before, after = (study(*d, themes=("plan-deliver",)) for d in ((), (alone,)))
    assert before.scope and after.scope and len(before.scope) == len(after.scope) + 1
    assert before.document.text.count(alone.sentence) == 1
    assert before.fingerprint != after.fingerprint
    assert label("taken_out", "zh", number=1) in builder("frequency")(after, Options(), Look()).base


def test_without_echoes_only_what_names_the_relationship_can_be_missing() -> None:
    after = study(doubt(PLAN, 0), doubt(PLAN, 1), echoes=False)
    assert evidence_sentences(after, PLAN) == () and len(taken_out(after, PLAN)) == 1


@given(st.sets(st.sampled_from(EVERY)))
def test_counted_and_taken_out_are_always_all(doubts: set[Doubt]) -> None:
    before, after = study(), study(*doubts)
    counts = builder("balance")(after, Options(), Look()).counts
    assert counts["taken_out"].sum() == len(doubts)
    for side, row in zip(poles_of(before), counts.itertuples(), strict=True):
        kept, out = (
            evidence_sentences(after, side),
            [one.sentence for one in taken_out(after, side)],
        )
        assert sorted((*kept, *out)) == list(evidence_sentences(before, side))
        assert (row.sentences, row.taken_out) == (len(kept), len(out))


def test_only_what_speaks_for_a_pole_can_be_doubted() -> None:
    of = study()
    spoken = {s.start for s in evidence_sentences(of, PLAN)}
    silent = next(s.start for s in of.document.sentences if s.start not in spoken)
    assert doubt_at(of, PLAN, silent) is None and doubt_at(of, PLAN, 10**6) is None
    assert doubt_at(of, PoleSide("nothing", 0), 0) is None
    again = study(doubt(PLAN, 1))
    place = taken_out(again, PLAN)[0].sentence.start
    assert doubt_at(again, PLAN, place) == doubt(PLAN, 1)  # so that it can be put back


def test_doubts_go_into_the_project_file_and_come_back() -> None:
    own = Library(doubts=(doubt(PLAN, 1), doubt(PLAN, 0)))
    assert project.from_bytes(project.to_bytes(own, {})).doubts == own.doubts


@pytest.mark.parametrize(
    "wrong",
    [
        {"side": 2},
        {"side": True},
        {"poles": ["快"]},
        {"poles": ["快", 1]},
        {"nth": -1},
        {"sentence": None},
        {"document": "elsewhere"},
    ],
)
def test_a_project_with_an_odd_doubt_is_damaged(wrong: dict[str, object]) -> None:
    odd = doubt(PLAN, 1)._asdict() | wrong
    with pytest.raises(Unreadable):
        doubts_from_records({"doubts": [odd]}, {ARTICLE_ID})
