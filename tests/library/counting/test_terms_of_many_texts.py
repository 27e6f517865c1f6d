"""Frequencies and keyness over many texts equal plain counts, and scipy's."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_parts import parts
from scipy.stats import chi2_contingency

from policytext.library.counting.completions import completions
from policytext.library.counting.frequencies import frequencies, size
from policytext.library.counting.keyness import keyness
from policytext.library.counting.leading import leading
from policytext.library.counting.tables import opened
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.study import Counting
from policytext.tokens.folding import folded

TEXTS = {
    "one": "农村改革。农村发展，改革发展。ai产业和AI产业，2025年。",
    "two": "AI产业，AI。高质量发展是“高质量发展”。“七一”讲话，七一。",
    "three": "城市。",
}


@pytest.mark.parametrize("level", ["words", "phrases"])
@pytest.mark.parametrize("also", [(), ("number", "single_character", "stop_word")])
def test_a_frequency_is_the_sum_of_what_the_explorer_counts(
    tmp_path: Path, level: str, also: tuple[str, ...]
) -> None:
    cards = parts(tmp_path, TEXTS)
    table = frequencies(opened(tmp_path), cards, level, also)  # type: ignore[arg-type]
    counting = Counting(level, also=also)  # type: ignore[arg-type]
    studies = [Assembly().study(clean(text), counting) for text in TEXTS.values()]
    sums: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for study in studies:
        alike = Counter({folded(t): n for t, n in study.frequencies.items()})
        sums.update(alike)
        texts.update(alike.keys())
    rows = table.to_dict("records")
    assert {folded(r["term"]): (r["frequency"], r["texts"]) for r in rows} == {
        term: (n, texts[term]) for term, n in sums.items()
    }
    whole = sum(study.size for study in studies)
    assert size(opened(tmp_path), cards, level) == whole  # type: ignore[arg-type]
    assert [r["per_thousand"] for r in rows] == [r["frequency"] * 1000 / whole for r in rows]
    order = [(-r["frequency"], r["term"]) for r in rows]
    assert order == sorted(order) and rows[0]["rank"] == 1
    assert "AI" in set(table["term"]) and "ai" not in set(table["term"])


def test_keyness_by_hand_and_by_scipy(tmp_path: Path) -> None:
    one, two, three = parts(tmp_path, TEXTS)
    tables = opened(tmp_path)
    table = keyness(tables, (one,), (two, three), "words").set_index("term")
    assert table.loc["AI", ["target", "reference"]].tolist() == [2, 2]
    assert table.loc["农村", ["target", "target_texts", "reference_texts"]].tolist() == [2, 1, 0]
    a_size, b_size = size(tables, (one,), "words"), size(tables, (two, three), "words")
    for row in table.itertuples():
        cells = [[row.target, row.reference], [a_size - row.target, b_size - row.reference]]
        expected = chi2_contingency(cells, correction=False, lambda_="log-likelihood").statistic
        assert row.log_likelihood == pytest.approx(expected, abs=1e-9)
    assert table["log_likelihood"].is_monotonic_decreasing
    assert set(keyness(tables, (one,), (two,), "words", minimum=4)["term"]) == {"AI", "发展"}
    assert keyness(tables, (one,), (), "words").empty
    both = keyness(tables, (one, two), (one, two), "words")
    assert (both["target"] == both["reference"]).all() and (both["log_likelihood"] == 0).all()


@settings(max_examples=15)
@given(st.lists(st.text("改革农村5gG，。", max_size=20), min_size=1, max_size=3))
def test_sums_over_texts(texts: list[str]) -> None:
    named = {f"text{number}": text for number, text in enumerate(texts)}
    with TemporaryDirectory() as folder:
        cards = parts(Path(folder), named)
        tables = opened(Path(folder))
        for level in ("words", "phrases"):
            table = frequencies(tables, cards, level)  # type: ignore[arg-type]
            whole = dict(zip(table["term"].map(folded), table["frequency"], strict=True))
            apart: Counter[str] = Counter()
            for card in cards:
                of_one = frequencies(tables, (card,), level)  # type: ignore[arg-type]
                apart.update(
                    dict(zip(of_one["term"].map(folded), of_one["frequency"], strict=True))
                )
                assert (of_one["texts"] == 1).all()
            assert whole == apart


def test_leading_phrases_stand_often_here_and_seldom_elsewhere(tmp_path: Path) -> None:
    cards = parts(
        tmp_path,
        {
            "one": "推进“放管服”改革，深化“放管服”改革。“互联网+”和“互联网+”。“双碳”。",
            "two": "“互联网+”，“互联网+”，“互联网+”。“双减”。",
            "three": "没有。",
        },
    )
    found = leading(opened(tmp_path), cards, 2)
    assert found["one"][0].strip("“”") in ("放管服", "放管服”改革") and len(found["one"]) == 2
    assert found["two"][0].strip("“”") == "互联网+" and "three" not in found


def test_letters_of_pinyin_complete_to_terms(tmp_path: Path) -> None:
    cards = parts(tmp_path, TEXTS)
    tables = opened(tmp_path)
    assert completions(tables, cards, "cy") == [("产业", 3)]
    assert [term for term, _ in completions(tables, cards, "a")] == ["AI"]
    assert completions(tables, cards, " ") == [] == completions(tables, (), "cy")
    assert completions(tables, cards, "n", 1) == [("农村", 2)]
