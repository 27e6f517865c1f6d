"""Terms, themes and statistics of the article, against counts made by other means."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.__main__ import main
from policytext.base.files import csv, filename
from policytext.base.places import ARTICLE, PREPARED
from policytext.source.cleaning import clean
from policytext.source.portions import received
from policytext.statistics.balance import balance
from policytext.statistics.coverage import coverage
from policytext.statistics.dispersion import term_positions, theme_positions
from policytext.statistics.frequency import frequency_by_theme, inside_longer_terms, term_frequency
from policytext.statistics.theme_terms import theme_terms
from policytext.study.assembly import Assembly
from policytext.study.evidence import PoleSide
from policytext.study.evidence_sentences import chosen_sentences, evidence_sentences, own_evidence
from policytext.study.prepared import article, article_study, article_tokens, made, record
from policytext.study.study import Counting, Filter, Study
from policytext.themes.theme_book import read_theme_book
from policytext.themes.themes import annotate, find_quote, passages
from policytext.tokens.counting import counted, size
from policytext.tokens.discovery import quoted_slogans, repeated_sequences
from policytext.tokens.row import Row
from policytext.tokens.segmentation import Level, Token, segment
from policytext.tokens.vocabulary import Vocabulary

DOCUMENT = clean(ARTICLE.read_text(encoding="utf-8"))
BOOK = read_theme_book()
ANNOTATIONS = annotate(DOCUMENT, BOOK)
ASSEMBLY = Assembly()
LEVELS: list[Level] = ["phrases", "words"]
TOKENS = {level: segment(DOCUMENT.text, level) for level in LEVELS}
WHOLE = {"主城都市区", "成渝地区双城经济圈", "一区两群", "高质量发展"}
WHOLE |= {"产城融合", "职住平衡", "获得感", "内生动力"}


def test_the_prepared_article_is_current() -> None:
    kept = json.loads(PREPARED.read_text(encoding="utf-8"))
    assert kept["stamp"] == made()["stamp"], "run: make prepare"
    assert json.loads(json.dumps(made())) == kept
    assert article().text == DOCUMENT.text and record()["stamp"] == kept["stamp"]
    assert article_tokens("words") == TOKENS["words"]


@pytest.mark.parametrize("level", LEVELS)
def test_tokens_cover_the_text(level: Level) -> None:
    assert "".join(token.surface for token in TOKENS[level]) == DOCUMENT.text
    assert all(DOCUMENT.text[t.start : t.end] == t.surface for t in TOKENS[level])


def test_phrases_stay_whole_and_no_bad_cut_is_made() -> None:
    surfaces = {token.surface for token in TOKENS["phrases"]}
    assert surfaces >= WHOLE
    for level in LEVELS:
        cut = "/" + "/".join(token.surface for token in TOKENS[level]) + "/"
        for bad in ("好出", "/两/群/", "/获得/感/", "/业无城/", "/以一域/", "/无产/", "/和顺/"):
            assert bad not in cut


@pytest.mark.parametrize(
    ("term", "frequency"),
    [
        ("主城都市区", 18),
        ("成渝地区双城经济圈", 7),
        ("高质量发展", 6),
        ("推进", 11),
        ("一区两群", 3),
    ],
)
def test_phrase_frequencies_equal_a_plain_count(term: str, frequency: int) -> None:
    table = term_frequency(counted(TOKENS["phrases"]), 1000).set_index("term")
    assert table.loc[term, "frequency"] == DOCUMENT.text.count(term) == frequency
    assert table.loc[term, "per_thousand"] == frequency


def test_a_short_term_says_where_its_letters_stand() -> None:
    table = inside_longer_terms("发展", DOCUMENT.text, TOKENS["phrases"])
    assert table["frequency"].sum() == DOCUMENT.text.count("发展") == 30
    assert dict(zip(table["term"], table["frequency"], strict=True))["高质量发展"] == 6


@pytest.mark.parametrize("theme", BOOK, ids=lambda theme: theme.id)
def test_every_theme_is_stated_once_and_every_echo_has_its_cause(theme) -> None:
    own = [a for a in ANNOTATIONS if a.theme == theme.id]
    stated = [a for a in own if a.how == "stated"]
    assert len(stated) == 1
    head, _, tail = theme.quotes[0].partition("…")
    passage = DOCUMENT.text[stated[0].start : stated[0].end]
    assert passage.startswith(head) and passage.endswith(tail)
    paragraph = DOCUMENT.paragraphs[4 if theme.kind == "focus_area" else 5]
    assert paragraph.start <= stated[0].start and stated[0].end <= paragraph.end
    for echo in (a for a in own if a.how == "echo"):
        assert echo.cause in DOCUMENT.text[echo.start : echo.end]
        assert (echo.start, echo.end) in DOCUMENT.sentences


def test_poles_are_those_of_the_text() -> None:
    found = re.findall(r"处理好(.+?)和(.+?)的关系", DOCUMENT.text)
    poles = [tuple(p.label["zh"] for p in t.poles) for t in BOOK if t.kind == "relationship"]
    assert poles == found and len(found) == 5


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("themes", [(), *((t.id,) for t in BOOK), ("industry", "shared")])
def test_counts_equal_highlights(level: Level, themes: tuple[str, ...]) -> None:
    """The reader marks a hit for each token of the term in scope: the count must be as many."""
    study = ASSEMBLY.study(DOCUMENT, Counting(level), Filter(themes), BOOK)
    scope = study.scope
    for term, frequency in study.frequencies.items():
        marked = [
            t
            for t in study.tokens
            if t.surface == term and (scope is None or any(s <= t.start < e for s, e in scope))
        ]
        assert len(marked) == frequency
    by_theme = frequency_by_theme(study.counted, ANNOTATIONS, list(study.frequencies), study.size)
    assert by_theme.groupby("term")["frequency"].sum().to_dict() == study.frequencies
    positions = term_positions(study.counted, ANNOTATIONS, list(study.frequencies))
    assert len(positions) == len(study.counted)


def test_balance_equals_its_sentences() -> None:
    study = ASSEMBLY.study(DOCUMENT, book=BOOK)
    for row in balance(DOCUMENT, ANNOTATIONS, BOOK).itertuples():
        sentences = evidence_sentences(study, PoleSide(str(row.theme), int(row.side)))
        assert len(sentences) == row.sentences == row.stated + row.echoed
        theme = study.theme(str(row.theme))
        terms = theme.poles[int(row.side)].terms
        clause = theme.quotes[0]
        plain = [
            s
            for s in re.split("(?<=。)", DOCUMENT.text.replace("\n", ""))
            if s and (clause in s or any(term in s for term in terms))
        ]
        assert len(plain) == row.sentences


def test_coverage_adds_up() -> None:
    table = coverage(DOCUMENT, ANNOTATIONS)
    assert table["sentences"].sum() == 19
    assert table["characters"].sum() == 1507
    assert abs(table["share"].sum() - 1) < 1e-9
    stated = coverage(DOCUMENT, ANNOTATIONS, echoes=False)
    # Sentences 13–17 state the focus areas (one has none), 18 all five relationships.
    assert stated["sentences"].tolist() == [14, 4, 1]


def test_every_evidence_id_can_be_opened() -> None:
    study = ASSEMBLY.study(DOCUMENT, book=BOOK)
    for evidence in own_evidence(study):
        assert chosen_sentences(study, "", evidence) == evidence_sentences(study, evidence)


def test_small_texts_count_as_by_hand() -> None:
    tokens = [Token(0, 2, "城市", "term"), Token(2, 3, "，", "punctuation")]
    tokens += [Token(3, 5, "城市", "term"), Token(5, 7, "发展", "term")]
    assert size(tokens) == 3
    table = term_frequency(counted(tokens), size(tokens))
    assert table["term"].tolist() == ["城市", "发展"]
    assert table["frequency"].tolist() == [2, 1]
    assert table["per_thousand"].round(2).tolist() == [666.67, 333.33]
    assert table["rank"].tolist() == [1, 2]
    assert theme_terms(tokens, [], ["none"], ["城市"])["frequency"].tolist() == [0]
    assert theme_positions([]).empty and passages([], ["x"]) == ()


def _row(words: list[str]) -> Row:
    met = Vocabulary()
    numbers = [met.number_as(w, "punctuation" if w in "、。" else "term") for w in words]
    return Row(np.arange(len(words)), np.array(numbers), met)


def test_what_a_text_shows() -> None:
    assert quoted_slogans("唱好“双城记”，“是”，“双城记”。") == ("双城记",)
    words = list("新质力、发新质力。用新质力")
    found = repeated_sequences(_row(words), min_cohesion=1)
    assert "新质力" in found


@pytest.mark.parametrize(
    ("cut", "kept"),
    [
        ("取得|重要|进展|。|又|取得|重要|成果|。|再|取得|重要|突破|。", False),
        ("取得|重要|进展|。|又|取得|重要|成果|。|成就|取得|重要|。", True),
        ("民营|经济|发展|。|使|民营|经济|壮大|。|让|民营|经济|活跃|。", True),
    ],
)
def test_a_verb_that_never_comes_to_an_end_begins_no_phrase(cut: str, kept: bool) -> None:
    found = repeated_sequences(_row(cut.split("|")), min_cohesion=1)
    assert bool({"取得重要", "民营经济"} & set(found)) == kept


@pytest.mark.parametrize("quote", ["", "没有这句", "主城…没有"])
def test_a_quote_that_is_not_there_is_not_found(quote: str) -> None:
    assert find_quote(DOCUMENT, quote) == []


def test_received_covers_the_source() -> None:
    pieces = received(DOCUMENT)
    assert "".join(text for text, _ in pieces) == DOCUMENT.source
    assert sum(kind == "note" for _, kind in pieces) == 287


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_cut_at_both_levels(text: str) -> None:
    for level in LEVELS:
        assert "".join(token.surface for token in segment(text, level)) == text


def test_files_are_harmless() -> None:
    table = term_frequency([Token(0, 4, "=cmd|x", "term")], 1)
    assert b"'=cmd|x" in csv(table) and csv(table).startswith(b"\xef\xbb\xbf")
    assert filename('a/b:c*?"<>|', "图.") == "a_b_c_ - 图"


Shell = Callable[..., tuple[int, str, str]]


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """Run a command → exit code, what it printed, what it complained of.

    It runs here: in tests/source/reading/test_reading.py it runs in a shell.
    """

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([str(one) for one in arguments])
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize("level", LEVELS)
def test_describe_prints_one_object(shell: Shell, level: Level) -> None:
    code, out, _ = shell("describe", ARTICLE, "--level", level)
    told = json.loads(out)
    assert code == 0
    assert told["title"] == DOCUMENT.title and told["text"] == DOCUMENT.text
    assert told["cleaning"]["glosses_removed"] == 287
    assert len(told["sentences"]) == 19 and len(told["themes"]) == 9
    frequencies = [row["frequency"] for row in told["terms"]]
    assert frequencies == sorted(frequencies, reverse=True)
    for theme in told["themes"]:
        for a in theme["annotations"]:
            assert told["text"][a["start"] : a["end"]] == a["text"]


def test_describe_tells_the_structure_and_proposes_a_book(shell: Shell, tmp_path: Path) -> None:
    text = "题目\r\n要处理好速度与效益的关系。\r\n必须在修路上下功夫，路通财通。"
    text += "必须在种树上下功夫，山青水秀。"
    (tmp_path / "text.txt").write_bytes(text.encode())
    told = json.loads(shell("describe", tmp_path / "text.txt")[1])
    relationship, effort = told["structures"][:2]
    assert relationship["kind"] == "relationship"
    assert relationship["items"][0]["poles"] == ["速度", "效益"]
    said = [item["text"] for item in effort["items"]]
    assert said == ["必须在修路上下功夫，路通财通。", "必须在种树上下功夫，山青水秀。"]
    labels = [theme["label"]["zh"] for theme in told["themes"]]
    assert labels == ["修路", "种树", "速度 ↔ 效益"]
    for theme in told["themes"]:
        assert [a for a in theme["annotations"] if a["how"] == "stated"]
    own = json.loads(shell("describe", ARTICLE)[1])
    found = [
        i["poles"] for f in own["structures"] if f["kind"] == "relationship" for i in f["items"]
    ]
    book = [[pole["label"]["zh"] for pole in theme["poles"]] for theme in own["themes"]]
    assert found == [poles for poles in book if poles]


def test_describe_refuses_in_one_line(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "book.toml").write_text("not = 'a book'", "utf-8")
    for arguments in (
        ("describe", tmp_path / "none.txt"),
        ("describe", tmp_path / "odd.txt"),
        ("describe", ARTICLE, "--themes", tmp_path / "book.toml"),
    ):
        code, out, complaint = shell(*arguments)
        assert code == 2 and out == ""
        assert len(complaint.strip().splitlines()) == 1


def test_what_is_asked_of_a_study_is_made_once_for_each_question() -> None:
    study = article_study()
    asked: list[int] = []

    def shortest(of: Study, length: int) -> list[str]:
        asked.append(length)
        return [term for term in of.frequencies if len(term) <= length]

    assert study.once(shortest, 2) == study.once(shortest, 2) != study.once(shortest, 3)
    assert asked == [2, 3]
    filtered = replace(study, filter=Filter(("industry",)))
    assert len(filtered.once(shortest, 2)) < len(study.once(shortest, 2))
    assert asked == [2, 3, 2]


def test_hits_are_the_tokens_that_are_counted() -> None:
    study = article_study(filter=Filter(("industry", "shared")))
    assert {term: len(hits) for term, hits in study.hits.items()} == study.frequencies
    assert sorted(token for hits in study.hits.values() for token in hits) == list(study.counted)
