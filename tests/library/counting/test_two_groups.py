"""Two groups of texts: keyness by scipy, dispersion by hand, phrases that the other never has."""

from math import isnan
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_parts import parts
from scipy.stats import chi2_contingency

from policytext.library.card import Card
from policytext.library.counting import tables as tables_module
from policytext.library.counting.expressions import expression, of_string, sought
from policytext.library.counting.frequencies import size
from policytext.library.counting.occurrences import occurrences
from policytext.library.counting.only_there import only_there
from policytext.library.counting.sought import any_string
from policytext.library.counting.tables import Tables, opened
from policytext.library.counting.two_groups import theme_shares, two_groups
from policytext.statistics.term_table import deviation_of_proportions
from policytext.themes.themes import Theme, same_words
from policytext.tokens.folding import folded

TEXTS = {
    "a1": "农村，农村，农村，城市。AI，ai，“放管服”改革。",
    "a2": "城市，城市，城市，工业，“放管服”改革，“放管服”改革。",
    "a3": "城市，农业，“双碳”目标和“双碳”。",
    "b1": "工业，工业，工业，ＡＩ，“双碳”，放管服。",
    "b2": "工业，农业，“两不愁”和“两不愁”，“三保障”。",
    "b3": "“两不愁”，“三保障”，工业。",
}
Library = tuple[Tables, tuple[Card, ...]]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("groups")
    cards = parts(folder, TEXTS)
    return opened(folder), cards


def test_keyness_is_scipys(library: Library) -> None:
    tables, cards = library
    table = two_groups(tables, cards[:3], cards[3:], "words")
    whole = [size(tables, side, "words") for side in (cards[:3], cards[3:])]
    assert len(table) > 5
    for row in table.itertuples():
        counts = (row.target, row.reference)
        cells = [counts, [n - count for n, count in zip(whole, counts, strict=True)]]
        expected = chi2_contingency(cells, correction=False, lambda_="log-likelihood").statistic
        assert row.log_likelihood == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("held", [True, False])
def test_dispersion_says_whether_one_text_speaks_for_all(
    tmp_path: Path, held: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not held:
        monkeypatch.setattr(tables_module, "TERMS_IN_MEMORY", -1)
    cards = parts(tmp_path, TEXTS)
    tables = opened(tmp_path)
    sides = cards[:3], cards[3:]
    table = two_groups(tables, *sides, "words").set_index("term")
    rural, town, ai = (table.loc[term] for term in ("农村", "城市", "AI"))
    assert (rural["target"], rural["target_texts"], rural["target_in_one"]) == (3, 1, 1)
    assert rural["carried"] and rural["target_share_of_texts"] == 1 / 3
    assert (town["target"], town["target_texts"], town["target_in_one"]) == (5, 3, 3 / 5)
    assert town["carried"] and town["target_share_of_texts"] == 1
    assert (ai["target"], ai["reference"], ai["reference_in_one"]) == (2, 1, 1)
    assert isnan(town["reference_dispersion"]) and isnan(town["reference_in_one"])
    work, farms = table.loc["工业"], table.loc["农业"]
    assert (work["target"], work["reference"]) == (1, 5)
    assert work["reference_in_one"] == 3 / 5 and work["carried"]
    assert farms["target_in_one"] == 1 and farms["target"] == 1
    for side, of_side in zip(("target", "reference"), sides, strict=True):
        sizes = [size(tables, (card,), "words") for card in of_side]
        for term, row in table.iterrows():
            hits = [_hits(tables, card, str(term)) for card in of_side]
            counts = {number: n for number, n in enumerate(hits) if n}
            assert sum(counts.values()) == row[side]
            if counts:
                expected = deviation_of_proportions(counts, sizes)
                assert row[f"{side}_dispersion"] == pytest.approx(expected)
                assert row[f"{side}_in_one"] == max(hits) / sum(hits)


def _hits(tables: Tables, card: Card, term: str) -> int:
    from policytext.library.counting.frequencies import frequencies

    table = frequencies(tables, (card,), "words")
    return int(table.loc[table["term"].map(folded) == folded(term), "frequency"].sum())


def test_a_side_of_one_text_has_no_dispersion_and_is_not_carried(library: Library) -> None:
    tables, cards = library
    table = two_groups(tables, cards[:1], cards[3:], "words").set_index("term")
    assert isnan(table.loc["农村", "target_dispersion"]) and not table.loc["农村", "carried"]
    assert two_groups(tables, cards, (), "words").empty
    assert len(two_groups(tables, cards[:3], cards[3:], "words", most=2)) == 2


def test_letters_inside_other_terms_are_told_from_nothing_at_all(tmp_path: Path) -> None:
    texts = {
        "a1": "粮食，粮食，城市。",
        "a2": "粮食，工业，工业。",
        "b1": "粮食安全，粮食安全，农业。",
        "b2": "粮食安全，农业。",
    }
    cards = parts(tmp_path, texts)
    table = two_groups(opened(tmp_path), cards[:2], cards[2:], "phrases").set_index("term")
    new = table.loc["粮食"]
    assert (new["target"], new["reference"], new["letters"]) == (3, 0, 3)
    assert table.loc["粮食安全", ["target", "reference", "letters"]].tolist() == [0, 3, 0]
    assert table.loc["工业", "letters"] == table.loc["农业", "letters"] == 0
    for term, row in table.iterrows():
        lacking = {"a": row["target"] == 0, "b": row["reference"] == 0}
        plain = sum(text.count(str(term)) for id, text in texts.items() if lacking[id[0]])
        assert row["letters"] == plain


def test_phrases_that_the_other_group_never_has(library: Library) -> None:
    tables, cards = library
    dropped = only_there(tables, cards[3:], cards[:3])
    phrases = dict(zip(dropped["phrase"], dropped["texts"], strict=True))
    assert {phrase.strip("“”") for phrase in phrases} == {"两不愁", "三保障"}
    assert set(phrases.values()) == {2}
    # 放管服 stands there, if not as a find: “放管服”改革 is new, 放管服 is not.
    new = only_there(tables, cards[:3], cards[3:])
    assert "放管服" not in set(new["phrase"]) and "双碳" not in set(new["phrase"])
    for table, side, other in ((dropped, cards[3:], cards[:3]), (new, cards[:3], cards[3:])):
        for row in table.itertuples():
            plain = [TEXTS[card.id].count(row.phrase) for card in side]
            assert (row.hits, row.texts) == (sum(plain), sum(map(bool, plain)))
            assert row.in_one == max(plain) / sum(plain)
            assert not any(row.phrase in TEXTS[card.id] for card in other)
            wanted = sought(expression(row.expression), (), "phrases")
            assert occurrences(tables, side, wanted).total == row.hits
            assert occurrences(tables, other, wanted).total == 0
    assert only_there(tables, cards[3:], ()).empty and only_there(tables, (), cards).empty
    assert len(only_there(tables, cards[3:], cards[:3], at_least=3)) == 0
    assert len(only_there(tables, cards[3:], cards[:3], most=1)) == 1


def test_shares_by_theme(library: Library) -> None:
    tables, cards = library
    label = same_words("x")
    book = tuple(
        Theme(id, "custom", label, label, {}, (), (), echoes, ())
        for id, echoes in (("rural", ("农村",)), ("both", ("工业",)), ("none", ("没有",)))
    )
    table = theme_shares(tables, cards[:3], cards[3:], book).set_index("theme")
    sizes = {id: len(text) for id, text in TEXTS.items()}
    of_a, of_b = (sum(n for id, n in sizes.items() if id[0] == side) for side in "ab")
    assert table.loc["rural"].tolist() == [12, 12 / of_a, 1, 0, 0, 0]  # 农村，农村，农村，城市。
    assert table.loc["both", ["target", "target_texts"]].tolist() == [sizes["a2"], 1]
    assert table.loc["both", ["reference_share", "reference_texts"]].tolist() == [1, 3]
    assert table.loc["none", ["target", "reference"]].tolist() == [0, 0]
    assert theme_shares(tables, (), cards, book)["target_share"].isna().all()
    assert of_b == sum(table.loc["both", ["reference"]])


@given(st.text('甲乙aＡ \n|/…“”「」"~.*', min_size=1, max_size=6))
def test_letters_as_they_are_have_an_expression(words: str) -> None:
    from policytext.base.unreadable import Unreadable

    try:
        one = of_string(words)
    except Unreadable:
        return
    assert sought(expression(str(one)), (), "phrases").parts == any_string("", [words]).parts


@settings(max_examples=10)
@given(
    st.lists(st.text("“甲乙丙”，。", max_size=14), min_size=1, max_size=3),
    st.lists(st.text("“甲乙丙”，。", max_size=14), min_size=1, max_size=3),
)
def test_what_is_listed_never_stands_in_the_other_group(here: list[str], there: list[str]) -> None:
    named = {f"a{n}": text for n, text in enumerate(here)}
    named |= {f"b{n}": text for n, text in enumerate(there)}
    with TemporaryDirectory() as folder:
        cards = parts(Path(folder), named)
        sides = cards[: len(here)], cards[len(here) :]
        found = only_there(opened(Path(folder)), *sides, at_least=1)
    for row in found.itertuples():
        assert row.hits == sum(text.count(row.phrase) for text in here)
        assert not any(row.phrase in text for text in there)
