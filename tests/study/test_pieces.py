"""The text in pieces: whole, in parts, and as the reader gets it."""

from dataclasses import fields, replace
from itertools import pairwise

import pytest

from components.browser import reader
from components.session.selection import Selection
from policytext.base.look import Look
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.choosing import chosen_after
from policytext.study.evidence import Find
from policytext.study.evidence_sentences import evidence_sentences, own_evidence
from policytext.study.pick import Pick
from policytext.study.pieces import looks, parts, pieces
from policytext.study.prepared import article, article_findings, article_study
from policytext.study.study import Counting, Filter, Study

STUDY = article_study()


def test_pieces_cover_the_text_and_know_their_themes() -> None:
    text = article().text
    found = list(pieces(STUDY))
    assert "".join(text[p.start : p.end] for p in found) == text
    for piece in found:
        stated = [
            a.theme
            for a in STUDY.annotations
            if a.how == "stated" and a.start <= piece.start and piece.end <= a.end
        ]
        assert list(piece.stated) == list(dict.fromkeys(stated))


@pytest.mark.parametrize("longest", [1, 300, 10_000])
def test_parts_are_whole_paragraphs_and_their_pieces_those_of_the_text(longest: int) -> None:
    document = article()
    every = parts(document, longest)
    assert every[0].start == 0
    assert every[-1].end == len(document.text)
    edges = {p.start for p in document.paragraphs}
    assert all(part.start in edges for part in every)
    within = [piece for part in every for piece in pieces(STUDY, part)]
    inside = [p for p in pieces(STUDY) if any(a <= p.start < b for a, b in every)]
    assert within == inside
    outside = "".join(document.text[p.start : p.end] for p in pieces(STUDY) if p not in inside)
    assert outside == "\n" * (len(every) - 1)


def long_study() -> Study:
    lines = [f"第{n}段说修路。" for n in range(20_000)]
    return Assembly().study(clean("题\n" + "\n".join(lines)), Counting("words"), book=())


def page(study: Study, selection: Selection, **how: bool) -> dict:
    """What the browser has to draw: what is sent at each click, and what it keeps."""
    shown = reader.view(study, selection, Look(), "", **how)
    return shown | shown["kept"]()


def test_a_long_text_comes_in_parts_and_each_place_is_reached() -> None:
    study = long_study()
    first = page(study, Selection())
    assert len(first["text"]) <= 60_000 < len(study.document.text)
    assert "部分" in first["parts"][0]["text"]
    after = chosen_after(Selection(), Pick.parse(first["parts"][-1]["pick"]))
    second = page(study, after)
    assert second["from"][0] == len(first["text"]) + 1
    assert study.document.text[second["from"][0] :].startswith(second["text"])
    assert study.tokens[second["from"][2]].start == second["from"][0]
    last = page(study, Selection(at=len(study.document.text) - 2))
    assert last["text"].endswith(study.document.text[-20:])
    assert last["revision"] != first["revision"]


def told(study: Study, part: dict) -> list[tuple[int, int, str, tuple, tuple]]:
    """The tokens of a part as a browser reads them: their places, terms, and how they look."""
    read, at = [], part["from"][0]
    for number, length in enumerate(part["tokens"]):
        end = at + abs(length)
        surface = part["text"][at - part["from"][0] : end - part["from"][0]]
        term = "" if length < 0 else part["terms"].get(number, surface)
        looks = [look for look in part["looks"] if look[0] <= at and end <= look[1]]
        read.append((at, end, term, *(tuple(looks[0][2:]) if looks else ((), ()))))
        at = end
    return read


def test_what_is_sent_of_tokens_says_which_terms_they_are_and_how_they_look() -> None:
    read = told(STUDY, page(STUDY, Selection()))
    tokens = [(t.start, t.end, "" if t.kind == "punctuation" else t.term) for t in STUDY.tokens]
    assert [token[:3] for token in read] == tokens
    whole = {
        (p.start, p.end): (p.stated, p.echoed)
        for p in pieces(STUDY)
        if (p.start, p.end) == STUDY.tokens[p.token][:2]
    }
    assert sum(bool(stated) for stated, _ in whole.values()) > 100
    assert all(token[3:] == whole.get(token[:2], ((), ())) for token in read)


def test_looks_stand_in_order_and_apart_and_say_what_a_passage_says() -> None:
    found = looks(STUDY)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for at in range(len(article().text)):
        here = [look.stated for look in found if look.start <= at < look.end]
        stated = [a.theme for a in STUDY.annotations if a.how == "stated" and a.start <= at < a.end]
        assert [*here, ()][0] == tuple(dict.fromkeys(stated))


def test_a_list_of_sentences_begins_with_a_page_and_stays_short_enough_to_draw() -> None:
    study, listed = long_study(), Selection(reading="sentences")
    first, every = page(study, listed), page(study, listed, all_rows=True)
    assert len(first["list"]) == 100 and "900" in first["more"] and not first["rest"]
    assert len(every["list"]) == 1000 and "19000" in every["rest"] and not every["more"]
    assert every["list"][:100] == first["list"] and every["revision"] != first["revision"]


@pytest.mark.parametrize("name", [one.name for one in fields(Filter)])
def test_a_list_of_sentences_is_sent_anew_under_another_filter(name: str) -> None:
    chosen = {"themes": ("industry",), "wording": "must"}
    filtered = replace(STUDY, filter=Filter(**{name: chosen[name]}))  # type: ignore[arg-type]
    first, then = (page(of, Selection(reading="sentences")) for of in (STUDY, filtered))
    assert first["list"] != then["list"] and first["revision"] != then["revision"]


def test_every_find_opens_the_sentences_that_hold_it() -> None:
    text = article().text
    for finding in article_findings():
        assert Find(finding.id) in own_evidence(STUDY)
        sentences = evidence_sentences(STUDY, Find(finding.id))
        for item in finding.items:
            assert any(s.start < item.end and item.start < s.end for s in sentences)
        if finding.kind == "phrase":
            first = finding.items[0]
            assert all(text[first.start : first.end] in text[s.start : s.end] for s in sentences)
