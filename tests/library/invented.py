"""Invented texts for the tests of a library."""

from policytext.source.reading.received import Received
from policytext.study.own_texts import Text


def text(number: int = 0, words: str = "推进产城融合。", name: str = "") -> Text:
    """Return a small report; `words` is its one paragraph."""
    title = f"某市政府工作报告第{number}号"
    return Text(name or f"报告{number}.txt", Received(f"{title}\n\n{words}", "text", "utf-8"))
