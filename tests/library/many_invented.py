"""Invented texts for the tests of a library."""

from policytext.source.reading.received import Received
from policytext.study.own_texts import Text


def text(number: int = 0, words: str = "推进产城融合。", name: str = "") -> Text:
    """Return a small report; `words` is its one paragraph."""
    title = f"某市政府工作报告第{number}号"
    return Text(name or f"报告{number}.txt", Received(f"{title}\n\n{words}", "text", "utf-8"))


def long_words(number: int) -> str:
    """Return words that take a while to be written."""
    return f"第{number}个，" + "".join(
        chr(0x4E00 + (number * 7919 + n * n) % 20000) for n in range(6_000)
    )
