"""The parts have for each text what the explorer counts for it: every term, kind and place."""

import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shelf import SOURCES, WORDS, Counts, counted, filled, indexed, rows, text

from policytext.library.own import as_words
from policytext.library.parts.building import bring_up_to_date
from policytext.library.parts.finds import STEP
from policytext.library.parts.terms import table, terms
from policytext.library.parts.writing import LEVELS, Wanted, path_of, write
from policytext.source.cleaning import clean
from policytext.source.reading import read_file
from policytext.structure.policy_language import groups
from policytext.study.assembly import Assembly
from policytext.study.study import Counting
from policytext.tokens.cutting import cut_text
from policytext.tokens.segmentation import shown_phrases
from policytext.tokens.vocabulary import Vocabulary
from policytext.tokens.word_list import NO_WORDS, WordList

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("CORPUS") or ROOT.parent / "shared" / "corpus")

STEPS = {group.id for group in groups() if group.step}


@pytest.mark.parametrize("words", [NO_WORDS, WORDS], ids=["no words", "own words"])
def test_every_term_stands_where_the_explorer_has_it(tmp_path: Path, words: WordList) -> None:
    store = filled(tmp_path)
    store.apply(as_words(words))
    assert bring_up_to_date(store)
    for name in SOURCES:
        document = text(name).document
        for level in LEVELS:
            assert indexed(tmp_path, document.id, level) == counted(document, level, words)
        of_text = next(row for row in rows(tmp_path, "texts") if row["id"] == document.id)
        assert of_text["text"] == document.text
        for level in LEVELS:
            study = Assembly().study(document, Counting(level, words), book=())
            assert of_text[f"tokens_{level}"] == study.size


def test_a_term_counts_as_its_most_frequent_form_and_a_name_beside_a_number(tmp_path: Path) -> None:
    store = filled(tmp_path, ["甲.txt"])
    bring_up_to_date(store)
    document = text("甲.txt").document
    found = indexed(tmp_path, document.id, "phrases")
    assert len(found["5G", "term"]) + len(found.get(("5G基站", "term"), ())) == 2
    assert len(found["七一", "term"]) == 1 and len(found["七一", "number"]) == 1
    for (term, _), places in found.items():
        assert all(len(document.text[at : at + len(term)]) == len(term) for at in places)


def test_finds_stand_with_the_words_of_their_poles(tmp_path: Path) -> None:
    store = filled(tmp_path, ["甲.txt"])
    bring_up_to_date(store)
    document = text("甲.txt").document
    found = rows(tmp_path, "finds")
    assert [row["poles"] for row in found if row["kind"] == "relationship"] == [["发展", "安全"]]
    expected = [
        (number, finding.kind, finding.pattern, item.start, item.end)
        for number, finding in enumerate(Assembly().findings(document))
        for item in finding.items
    ]
    said = [(r["find"], r["kind"], r["pattern"], r["start"], r["end"]) for r in found]
    steps = [row for row in found if row["kind"] == STEP]
    assert said[: -len(steps)] == expected
    assert [row["find"] for row in steps] == [expected[-1][0] + n + 1 for n in range(len(steps))]
    wordings = Assembly().study(document, Counting("words"), book=()).wordings
    stepped = {(w.group, w.start, w.end) for w in wordings if w.group in STEPS}
    assert {(r["pattern"], r["start"], r["end"]) for r in steps} == stepped
    assert len(steps) == len(stepped) > 0
    assert all(r["words"] == document.text[r["start"] : r["end"]] for r in found)


PIECES = st.sampled_from(
    [
        "5G",
        "５ｇ",
        "十四五",
        "“七一”",
        "主城都市区",
        "高质量发展",
        "乡村振兴战略",
        "推进",
        "双城经济圈",
        "的",
        "，",
        "2,300",
        "3.5%",
        "一",
        "ai。",
    ]
)


@given(st.lists(st.lists(PIECES, max_size=40), min_size=1, max_size=3), st.booleans())
def test_texts_that_share_a_vocabulary_are_cut_as_each_alone(
    texts: list[list[str]], own: bool
) -> None:
    words = WORDS if own else NO_WORDS
    shared = Vocabulary(words)
    for pieces in texts:
        document = clean("".join(pieces) or "。", id="a")
        cut = cut_text(document.text, vocabulary=shared)
        around = cut.around(shown_phrases(document.text, words, cut=cut))
        for level, row in zip(LEVELS, (cut.row, around), strict=True):
            found: Counts = {
                (r["term"], r["kind"]): r["places"]
                for r in table(level, [("a", "f", terms(row))], shared).to_pylist()
            }
            assert found == counted(document, level, words)


@pytest.mark.skipif(not CORPUS.exists(), reason="no shared corpus lies beside")
def test_every_third_report_has_the_explorer_s_terms_at_both_levels(tmp_path: Path) -> None:
    paths = [path for path in sorted(CORPUS.rglob("*.*")) if path.suffix in (".txt", ".docx")]
    assert len(paths) == 68
    # From all decades and all kinds of issuers: each costs half a second.
    documents = [clean(read_file(path), id=path.stem) for path in paths[::3]]
    (tmp_path / "parts").mkdir()
    wanted = (Wanted(one.id, one.fingerprint, one) for one in documents)
    write(tmp_path, "all", wanted, Vocabulary(), lambda *_: ())
    found: dict[tuple[str, str], Counts] = {}
    for batch in pq.ParquetFile(path_of(tmp_path, "terms", "all")).iter_batches():
        for row in batch.to_pylist():
            of_text = found.setdefault((row["id"], row["level"]), {})
            assert (row["term"], row["kind"]) not in of_text
            of_text[row["term"], row["kind"]] = row["places"]
    for document in documents:
        for level in LEVELS:
            assert found[document.id, level] == counted(document, level), document.id
