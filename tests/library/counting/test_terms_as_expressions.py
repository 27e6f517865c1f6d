"""A term as an expression: it counts where it was cut as one, as keyness counts it."""

from pathlib import Path

import pytest
from made_parts import parts

from policytext.base.unreadable import Unreadable
from policytext.library.counting import tables as tables_module
from policytext.library.counting.expressions import Expression, expression, sought
from policytext.library.counting.keyness import keyness
from policytext.library.counting.lines import lines
from policytext.library.counting.occurrences import occurrences
from policytext.library.counting.sought import parsed
from policytext.library.counting.tables import opened
from policytext.library.expression_names import expression_name

TEXTS = {
    "a": "城市，城市群。“七一”讲话，七一年，AI和ａｉ。",
    "b": "城市，七一，“七一”，G20。",
}


@pytest.mark.parametrize("held", [True, False])
def test_it_counts_what_keyness_counts(
    tmp_path: Path, held: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not held:
        monkeypatch.setattr(tables_module, "TERMS_IN_MEMORY", -1)
    cards = parts(tmp_path, TEXTS)
    tables = opened(tmp_path)
    for level in ("words", "phrases"):
        table = keyness(tables, cards[:1], cards[1:], level)  # type: ignore[arg-type]
        assert {"城市", "AI"} <= set(table["term"])
        for row in table.itertuples():
            wanted = sought(Expression("term", (row.term,)), (), level)  # type: ignore[arg-type]
            hits = occurrences(tables, cards, wanted)
            assert [hits.by_text.get(id, 0) for id in "ab"] == [row.target, row.reference]
            assert len(lines(tables, cards, hits, wanted)) == hits.total


def test_a_number_that_is_written_alike_is_no_term(tmp_path: Path) -> None:
    cards = parts(tmp_path, TEXTS)
    tables = opened(tmp_path)
    term = sought(expression("~term:七一"), (), "words")
    either = parsed("七一", terms=True, level="words")
    assert occurrences(tables, cards, term).total < occurrences(tables, cards, either).total


def test_it_prints_and_parses_whatever_it_is_made_of() -> None:
    for term in ("改革", "a~b", "100%", "A|B"):
        wanted = Expression("term", (term,))
        assert expression(str(wanted)) == wanted
        assert expression_name(str(wanted), (), "zh") == term
    for written in ("~term:", "~term: ", "~term:a~b"):
        with pytest.raises(Unreadable):
            expression(written)
