"""The nine hues and their textures: readable as text, told apart by colour-blind eyes."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from policytext.base.look import CARD, HUES, MUTE, TEXTURES, paled
from policytext.themes.book_editing import new_theme
from policytext.themes.theme_book import read_theme_book
from policytext.themes.themes import Theme, textures

BOOK = read_theme_book()
PANEL = {"light": "#ffffff", "dark": "#1a2027"}
# Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB.
SIGHT = {
    "all colours": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)


def linear(colour: str) -> np.ndarray:
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    """CIE 1976 L*a*b* of linear RGB under D65."""
    x, y, z = (
        np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in TO_XYZ @ np.clip(rgb, 0, 1) / np.array([0.95047, 1, 1.08883])
    )
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def contrast(one: str, other: str) -> float:
    dark, bright = sorted(float(TO_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("theme", BOOK, ids=lambda theme: theme.id)
def test_a_hue_can_be_read_as_text(theme: Theme, mode: str) -> None:
    for ground in (PANEL[mode], CARD[mode]):
        assert contrast(theme.colour[mode], ground) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("hue", range(len(HUES)))
def test_each_hue_and_its_paled_one_can_be_read_as_text(hue: int, mode: str) -> None:
    for ground in (PANEL[mode], CARD[mode]):
        assert contrast(HUES[hue][mode], ground) >= 4.5
        assert contrast(paled(HUES[hue])[mode], ground) >= 4.5


def test_a_paled_hue_stands_between_it_and_grey() -> None:
    for hue in HUES:
        for mode in ("light", "dark"):
            pale, full, grey = paled(hue)[mode], hue[mode], MUTE[mode]
            parts = [[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in (pale, full, grey)]
            assert all(min(f, g) <= p <= max(f, g) for p, f, g in zip(*parts, strict=True))


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_two_of_the_hues_stay_apart(mode: str, sight: str) -> None:
    for one, other in combinations([hue[mode] for hue in HUES], 2):
        seen = [lab(SIGHT[sight] @ linear(colour)) for colour in (one, other)]
        assert float(np.linalg.norm(seen[0] - seen[1])) >= 10, (one, other)


def test_every_two_of_thirty_six_themes_differ_in_hue_or_texture() -> None:
    book: tuple[Theme, ...] = ()
    for number in range(len(HUES) * len(TEXTURES)):
        book = (*book, new_theme(book, [f"主题{number}"]))
    assert all(theme.colour in HUES for theme in book)
    texture = textures(book)
    assert [texture[theme.id] for theme in book[:10]] == [0] * 9 + [1]
    shown = {(tuple(theme.colour.values()), texture[theme.id]) for theme in book}
    assert len(shown) == len(book) == 36


def test_themes_of_one_colour_by_a_readers_choice_differ_in_texture() -> None:
    one, other, third = (replace(theme, colour=BOOK[0].colour) for theme in BOOK[:3])
    assert textures((one, other, third)) == {one.id: 0, other.id: 1, third.id: 2}


def test_the_article_has_no_texture() -> None:
    assert set(textures(BOOK).values()) == {0}
