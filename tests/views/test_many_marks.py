"""Very many marks along a text: neighbours are drawn as one, a list says of how many it is."""

import pandas as pd
import pytest

from policytext.views import many_marks
from policytext.views.many_marks import listed, thinned, too_many

MARKS = pd.DataFrame(
    {
        "row": ["路"] * 6 + ["桥"] * 2,
        "theme": ["", "", "a", "", "", "", "", ""],
        "start": [0, 1, 2, 50, 51, 99, 0, 99],
        "end": [1, 9, 3, 51, 52, 100, 1, 100],
    }
)


def test_few_marks_are_all_drawn_and_listed() -> None:
    assert not too_many(MARKS)
    assert thinned(MARKS, ["row", "theme"], 100) is MARKS
    told = listed(MARKS, ["row"])
    assert len(told) == len(MARKS)
    assert [*told["turn"]] == [1, 2, 3, 4, 5, 6, 1, 2] and [*told["of"]] == [6] * 6 + [2] * 2


def test_of_very_many_neighbours_are_one_and_none_is_beyond_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(many_marks, "MANY", 5)
    monkeypatch.setattr(many_marks, "_ACROSS", 10)
    drawn = thinned(MARKS, ["row", "theme"], 100)
    assert [*zip(drawn["row"], drawn["theme"], drawn["start"], drawn["end"], strict=True)] == [
        ("路", "", 0, 9),  # two of them
        ("路", "a", 2, 3),
        ("路", "", 50, 52),
        ("路", "", 99, 100),
        ("桥", "", 0, 1),
        ("桥", "", 99, 100),
    ]


def test_of_very_many_the_first_are_listed_out_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_marks, "MANY", 5)
    monkeypatch.setattr(many_marks, "LISTED", 1)
    told = listed(MARKS, ["row"])
    assert [*zip(told["row"], told["turn"], told["of"], strict=True)] == [
        ("路", 1, 6),
        ("桥", 1, 2),
    ]
