"""Evidence ids: what today's links hold, printed and parsed without loss."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.source.cleaning import clean
from policytext.structure.policy_language import groups
from policytext.study.evidence import (
    Evidence,
    Find,
    Letters,
    Meeting,
    NamedFind,
    PoleSide,
    Sequence,
    Share,
    Wording,
    parse,
)
from policytext.study.evidence_names import evidence_name
from policytext.study.evidence_sentences import is_evidence, own_evidence
from policytext.study.options import REACH
from policytext.study.study import Annotated, Study
from policytext.themes.theme_book import read_theme_book

TODAY = {
    "coverage.none": Share("none"),
    "coverage.several": Share("several"),
    "pole.now-later.0": PoleSide("now-later", 0),
    "pole.a.b.1": PoleSide("a.b", 1),
    "found.phrase.120.124": Find("phrase.120.124"),
    "named.relationship.快 ↔ 慢": NamedFind("relationship", "快 ↔ 慢"),
    "named.series.一、…二、…": NamedFind("series", "一、…二、…"),
    "named.relationship.v1.0 ↔ v2.0": NamedFind("relationship", "v1.0 ↔ v2.0"),
    "gram.加快|建设": Sequence(("加快", "建设")),
    "gram.2.5|平方公里|以上": Sequence(("2.5", "平方公里", "以上")),
    "letters.共同富裕": Letters("共同富裕"),
    "letters.a|b.c": Letters("a|b.c"),
    "near.tokens.发展|推进": Meeting("tokens", "发展", "推进"),
    "near.sentence.2.5|v1.0": Meeting("sentence", "2.5", "v1.0"),
    "said.must": Wording("must"),
    "said.must.必须": Wording("must", "必须"),
    "said.amount.2.5亿元": Wording("amount", "2.5亿元"),
}
NOTHING = (
    *("", ".", "none", "coverage", "coverage.", "odd.one", "Coverage.none", " coverage.none"),
    *("pole.now-later", "pole.now-later.", "pole.now-later.2", "pole.now-later.00", "pole..0"),
    *("pole.now-later.-1", "pole.now-later.x", "pole.now-later.１", "found.", "gram.", "letters."),
    *("letters.\n", "letters.\x00", f"letters.{'长' * 121}", "gram.加快|\t", f"gram.{'长' * 121}"),
    *("named.", "named.快 ↔ 慢", "named.series.", "named..快", "named.series.\n"),
    *(
        "near.tokens.发展",
        "near.tokens.发展|推进|建设",
        "near.tokens.",
        "near..发展|推进",
        "near.tokens",
    ),
    *("said.", "said..必须", "said.must.", f"said.must.{'长' * 121}"),
)
LONGEST = 120


@pytest.mark.parametrize(("id", "evidence"), TODAY.items())
def test_an_id_of_today_keeps_its_meaning(id: str, evidence: Evidence) -> None:
    assert parse(id) == evidence and str(evidence) == id


def test_every_kind_has_an_id_here() -> None:
    assert {type(evidence) for evidence in TODAY.values()} == set(get_args(Evidence))


@pytest.mark.parametrize("id", NOTHING)
def test_what_nothing_prints_to_is_no_evidence(id: str) -> None:
    assert parse(id) is None


plain = st.characters(codec="utf-8").filter(str.isprintable)
words = st.text(plain, min_size=1, max_size=50)
name = words.filter(lambda word: "." not in word)
term = words.filter(lambda word: "|" not in word)
EVIDENCE = st.one_of(
    st.builds(Share, st.text(min_size=1)),
    st.builds(PoleSide, st.text(min_size=1), st.sampled_from([0, 1])),
    st.builds(Find, st.text(min_size=1)),
    st.builds(NamedFind, name, words),
    st.builds(Sequence, st.lists(term.map(lambda t: t[:20]), min_size=1, max_size=5).map(tuple)),
    st.builds(Letters, st.text(plain, min_size=1, max_size=LONGEST)),
    st.builds(Meeting, name, term, term),
    st.builds(Wording, name, st.text(max_size=LONGEST)),
)


@given(EVIDENCE)
def test_what_is_printed_is_parsed(evidence: Evidence) -> None:
    assert parse(str(evidence)) == evidence


KIND = st.sampled_from(["coverage", "pole", "found", "named", "gram", "letters", "near", "said"])


@given(st.one_of(st.text(), st.builds("{}.{}".format, KIND, st.text("ab01|.\n", max_size=8))))
def test_what_is_parsed_is_printed_as_it_was(id: str) -> None:
    evidence = parse(id)
    assert evidence is None or str(evidence) == id


def test_whether_a_text_has_it_is_another_question() -> None:
    of = Study(clean("题\n必须推进。"), annotated=Annotated(read_theme_book()))
    known = [Share("one"), PoleSide("now-later", 1), Letters("无"), Sequence(("无", "有"))]
    known += [NamedFind(kind, "无") for kind in ("relationship", "series")]
    known += [Meeting(window, "无", "有") for window in REACH]
    known += [Wording(group.id) for group in groups()]
    assert all(is_evidence(of, one) for one in known)
    unknown = [Share("all"), PoleSide("nowhere", 0), Find("phrase.0.2"), NamedFind("phrase", "无")]
    unknown += [Meeting("paragraph", "无", "有"), Wording("odd"), PoleSide("industry", 0)]
    assert not any(is_evidence(of, one) for one in unknown)
    poles = 2 * sum(theme.kind == "relationship" for theme in of.book)
    assert len(own_evidence(of)) == 3 + poles


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (None, ""),
        (Share("none"), "不属于任何主题"),
        (NamedFind("relationship", "快 ↔ 慢"), "快 ↔ 慢"),
        (Sequence(("加快", "建设")), "加快建设"),
        (Letters("a|b"), "a|b"),
        (Meeting("tokens", "发展", "推进"), "发展 + 推进"),
        (Wording("must", "必须"), "必须"),
    ],
)
def test_evidence_is_called(evidence: Evidence | None, said: str) -> None:
    of = Study(clean("题\n必须推进。"), annotated=Annotated(read_theme_book()))
    assert evidence_name(of, evidence, "zh") == said
