"""What terms are weighed against: the language, policy texts, other texts, and their kinds."""

from collections.abc import Sequence

import pytest

from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.study.assembly import Assembly
from policytext.study.ordinary import ordinary
from policytext.tokens.general_language import language_rate
from policytext.tokens.policy_words import RARE, policy_rates

CARE = "某区养老服务办法\n推进养老服务，加强养老服务，完善养老服务，推进试点。\n"
OTHER = "另一区养老服务办法\n推进养老服务，加强养老服务，完善养老服务。\n"


def rates(terms: Sequence[str], beside: Sequence[Document] = ()) -> dict[str, float]:
    given = ordinary(clean(CARE), dict.fromkeys(terms, 1), 12, (), beside)
    return dict(given.rates)


def test_the_highest_rate_counts() -> None:
    assert policy_rates()["推进"] > language_rate("推进")
    assert language_rate("苹果") > policy_rates().get("苹果", RARE)
    found = rates(["推进", "苹果", "长三角G60"])
    assert found["推进"] == policy_rates()["推进"]
    assert found["苹果"] == language_rate("苹果")
    assert found["长三角G60"] == RARE


def test_what_another_text_has_too_is_less_of_a_surprise() -> None:
    other = clean(OTHER)
    alone, beside = rates(["养老", "试点"]), rates(["养老", "试点"], [other])
    assert beside["养老"] > 10 * alone["养老"]
    tokens = round(len(other.text) * 12 / len(clean(CARE).text))
    assert beside["养老"] == pytest.approx(3 * 1e6 / tokens)


@pytest.mark.parametrize(
    ("term", "weight"),
    [
        ("推进", 0.3),  # a verb
        ("有关部门应当", 0.3),  # ends in one
        ("乡村振兴", 1.5),  # an established phrase, though its end is a verb
        ("企业", 0.5),  # makes no name by itself
        ("走廊", 1.0),
    ],
)
def test_what_a_word_of_its_kind_counts_for(term: str, weight: float) -> None:
    assert ordinary(clean(CARE), {term: 1}, 1, ()).weights[term] == weight


def test_a_text_is_ranked_by_what_it_is_about() -> None:
    study = Assembly().study(clean(CARE))
    by_number, by_rank = study.ranked("frequency"), study.ranked("distinctive")
    assert by_number.index("推进") < by_number.index("试点")
    assert by_rank[0] == "养老" and by_rank.index("试点") < by_rank.index("推进")
    assert sorted(study.ranked("distinctive")) == sorted(study.frequencies)


def test_other_texts_are_asked_for_only_when_terms_are_ranked() -> None:
    asked = []

    def beside() -> list[Document]:
        asked.append(1)
        return [clean(OTHER)]

    study = Assembly().study(clean(CARE), beside=beside)
    assert study.frequencies and not asked
    assert study.ordinary.beside == 1 and study.distinctive and asked == [1]
