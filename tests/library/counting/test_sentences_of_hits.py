"""What stands in the sentence of a hit: cut at its ends, and said where it goes on."""

import pytest

from policytext.library.counting.sentences import of_sentence


@pytest.mark.parametrize(
    ("left", "right", "sentence"),
    [
        ("前一句。坚持", "修路。后一句。", ("坚持", "修路。")),
        ("他说：“好！”坚持", "修路”。后", ("坚持", "修路”。")),
        ("远远的前面，坚持", "修路，还没有完", ("…远远的前面，坚持", "修路，还没有完")),
        ("", "", ("", "")),
    ],
)
def test_of_sentence(left: str, right: str, sentence: tuple[str, str]) -> None:
    assert of_sentence(left, right, 8) == sentence
