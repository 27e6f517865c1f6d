"""What became of each character of a source, and corrections that take back what was left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.source.cleaning import clean, outline
from policytext.source.corrections import Corrections
from policytext.source.documents import Document, SetAside, Span
from policytext.source.portions import leaves_out_much, left_out, portions, received, stretches
from policytext.source.reading.received import Received
from policytext.source.script import simplified

SOURCE = (
    "某市人民政府文件\n\n某市关于防火的通知\n各街道：\n现通知如 下。\n某市人民政府\n2024年3月1日\n"
)
LINES = st.lists(
    st.sampled_from(
        [
            *(
                "某市人民政府文件",
                "某政发〔2024〕8号",
                "某市关于防火的通知",
                "目录",
                "一、总体要求...1",
            ),
            *(
                "各位代表：",
                "推進(jìn)發展。",
                "要 加 快 推 进 。",
                "  好，好。  ",
                "一、总体要求",
                "",
                "\t",
            ),
            *(
                "版权所有 违者必究",
                "某市人民政府",
                "2024年3月1日",
                "抄送：市委。",
                "附件：1.表",
                "2.表",
            ),
            *(
                "名词解释",
                "1.双随机：指随机抽取，随机选派。",
                "著眼全局🙂",
                "-- 1 --",
                "\x00",
                "李　强",
            ),
        ]
    ),
    max_size=14,
)
SPANS = st.lists(st.tuples(st.integers(0, 150), st.integers(0, 60)), max_size=3)


def spans(rows: list[tuple[int, int]], length: int) -> list[Span]:
    return [Span(min(a, length), min(a + b, length)) for a, b in rows]


def marks(document: Document) -> list[str]:
    """Return the kind of each character by its places, counted apart from `stretches`."""
    kinds = ["edge"] * len(document.source)
    breaks = {span.start - 1 for span in document.paragraphs}
    for number, place in enumerate(document.source_offsets):
        if number not in breaks:
            assert kinds[place] == "edge"
            kinds[place] = "body"
    for kind, places in (("title", document.title_offsets), ("blank", document.blanks)):
        for place in places:
            assert kinds[place] == "edge"
            kinds[place] = kind
    return kinds


@settings(max_examples=200, deadline=None)
@given(LINES, SPANS, SPANS, st.sampled_from(["\n", "\r\n", "\n\n"]), st.data())
def test_every_character_is_one_thing(rows, aside, taken, ending, data) -> None:
    source = ending.join(rows)
    given_aside = tuple(SetAside("footnote", *span) for span in spans(aside, len(source)))
    number = len(outline(Received(source, "text", aside=given_aside))[0])
    edges = st.none() | st.integers(0, max(number - 1, 0))
    corrections = Corrections(
        first=data.draw(edges), last=data.draw(edges), taken=tuple(spans(taken, len(source)))
    )
    document = clean(Received(source, "text", aside=given_aside), corrections=corrections)
    kinds = marks(document)
    for part in document.set_aside:
        for place in range(part.start, part.end):
            assert kinds[place] == "edge"
            kinds[place] = "aside"
    outside = [p for p, kind in enumerate(kinds) if kind == "edge"]
    noted = {place for note in document.notes for place in range(*note)}
    for place in outside:
        assert place in noted or source[place].isspace() or source[place] == "\ufeff", place
    for character, place in zip(document.text, document.source_offsets, strict=True):
        alike = character == source[place] or place in document.converted
        assert alike or (character == "\n" and source[place] in "\r\n")
    covered = [place for _, start, end in stretches(document) for place in range(start, end)]
    assert covered == list(range(len(source)))
    assert "".join(piece for piece, _ in received(document)) == source


@settings(max_examples=100, deadline=None)
@given(LINES)
def test_all_that_was_left_out_can_be_taken_back(rows) -> None:
    source = "\n".join(rows)
    document = clean(source)
    back = tuple(
        Span(p.start, p.end) for p in portions(document) if p.kind not in ("body", "title")
    )
    again = clean(source, corrections=Corrections(taken=back))
    assert not again.set_aside
    assert left_out(again) == 0


def test_pieces_of_the_source_in_order() -> None:
    document = clean(SOURCE)
    kinds = [(kind, piece.strip()) for piece, kind in received(document) if piece.strip()]
    assert kinds == [
        ("red_head", "某市人民政府文件"),
        ("title", "某市关于防火的通知"),
        ("text", "各街道：\n现通知如"),
        ("text", "下。"),
        ("signature", "某市人民政府"),
        ("signature", "2024年3月1日"),
    ]
    assert [(piece, kind) for piece, kind in received(document) if kind == "blank"] == [
        (" ", "blank")
    ]


def test_portions_and_their_shares() -> None:
    document = clean(SOURCE)
    found = portions(document)
    assert [p.kind for p in found] == ["red_head", "title", "body", "signature"]
    assert [p.size for p in found] == [8, 9, 10, 15]
    assert sum(p.share for p in found) == pytest.approx(1)
    assert (found[0].start, found[-1].end) == (0, len(SOURCE))
    assert left_out(document) == pytest.approx(23 / 42)
    assert leaves_out_much(document)
    assert not leaves_out_much(clean("题目\n好。\n又好。"))


def test_a_whole_part_is_taken_back_with_all_its_lines() -> None:
    signature = portions(clean(SOURCE))[-1]
    again = clean(SOURCE, corrections=Corrections(taken=(Span(signature.start, signature.end),)))
    assert again.text == "各街道：\n现通知如下。\n某市人民政府\n2024年3月1日"
    assert [part.kind for part in again.set_aside] == ["red_head"]


def test_an_aside_inside_a_line_is_taken_back() -> None:
    source = "题目\n正文注一好。\n又一句。"
    place = source.index("注")
    given_text = Received(source, "docx", aside=(SetAside("footnote", place, place + 2),))
    assert clean(given_text).text == "正文好。\n又一句。"
    back = Corrections(taken=(Span(place, place + 2),))
    assert clean(given_text, corrections=back).text == "正文注一好。\n又一句。"


def test_first_and_last_leave_what_was_set_aside_between_them() -> None:
    source = "题目\n第一段话。\n版权所有 违者必究\n各位代表：\n第二段话。\n第三段话。"
    document = clean(source, corrections=Corrections(first=1, last=4))
    assert document.text == "第一段话。\n各位代表：\n第二段话。"
    assert [part.kind for part in document.set_aside] == ["copyright", "after"]


def test_script_conversion_keeps_every_place() -> None:
    source = "題目\n著眼全局，推進(jìn)創新 發 展 。"
    document = clean(source)
    for character, place in zip(document.text, document.source_offsets, strict=True):
        assert simplified(source)[place] == character or place in document.converted
