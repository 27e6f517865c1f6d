"""The fonts that the project carries, and which of them draws what."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from policytext.base import fonts
from policytext.base.fonts import FONT, MISSING, carried, font_for, typeset, width
from policytext.base.places import DATA

FACES = [(bold, serif) for bold in (False, True) for serif in (False, True)]


@pytest.mark.parametrize(("bold", "serif"), FACES)
def test_the_carried_fonts_have_what_is_said_and_stay_small(bold: bool, serif: bool) -> None:
    letters, chinese = (path for _, path in typeset("A国", bold=bold, serif=serif))
    assert {chr(code) for code in TTFont(chinese).getBestCmap()} == carried()
    assert carried().isdisjoint("⽂⼈")  # a PDF would give them where 文 and 人 are copied
    assert chinese.stat().st_size < 3_100_000
    assert {chr(code) for code in TTFont(letters).getBestCmap()} == fonts._letters()
    assert letters.stat().st_size < 60_000
    assert "Liberation" not in str(TTFont(letters)["name"].getDebugName(1))  # a reserved name


def test_the_carried_font_draws_every_standard_character_and_common_signs() -> None:
    lines = (DATA / "standard_characters.txt").read_text(encoding="utf-8").splitlines()
    standard = [c for line in lines if not line.startswith("#") for c in line]
    assert len(standard) == len(set(standard)) == 8105
    assert [c for c in standard if c not in carried()] == []
    for text in ("昇玥垚堃喆", "〇㎡℃№‰①Ⅳ≥±×“”…—·", "ＡＩ５Ｇ％＋"):
        assert font_for(text) == FONT


def test_the_carried_font_draws_every_character_of_gb2312() -> None:
    known = TTFont(FONT).getBestCmap()
    rows = [bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)]
    hanzi = "".join(row.decode("gb2312", "ignore") for row in rows)
    assert len(hanzi) == 6763
    assert [c for c in hanzi if ord(c) not in known] == []


def test_letters_have_a_font_of_their_own_and_marks_that_of_the_language() -> None:
    def faces(text: str) -> list[tuple[str, str]]:
        return [(piece, path.stem.split("S")[0]) for piece, path in typeset(text)]

    assert faces("增长5.5%") == [("增长", "Noto"), ("5.5%", "Letters")]
    assert faces("“主城”——GDP") == [("“主城”——", "Noto"), ("GDP", "Letters")]
    english = "the “主城” of all"
    assert [piece for piece, name in faces(english) if name == "Noto"] == ["主城"]
    assert faces("85 · 13") == [("85 · 13", "Letters")]


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert width("国家") == width("国家", bold=True) == width("国家", serif=True) == 2
    assert width("A") == pytest.approx(0.667, abs=0.001)  # as Arial's
    assert width("A", serif=True) == pytest.approx(0.722, abs=0.001)  # as that of Times
    assert width("“发”") == 3


@given(st.text(max_size=20))
def test_no_character_is_dropped(text: str) -> None:
    pieces = "".join(piece for piece, _ in typeset(text))
    assert len(pieces) == len(text)
    assert all(a in (b, MISSING) for a, b in zip(pieces, text, strict=True))


def test_what_no_font_has_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_INSTALLED", ())
    fonts.font_for.cache_clear()
    assert typeset("\U00020000甲") == ((MISSING + "甲", FONT),)
    fonts.font_for.cache_clear()
    fonts.typeset.cache_clear()
