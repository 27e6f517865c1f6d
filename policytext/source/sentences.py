"""Paragraph → sentences."""

import re

from policytext.source.documents import Span

_SENTENCE = re.compile(r"[^。！？!?…]*(?:[。！？!?…]+[”’」』）)\]】》\"']*|$)")


def sentence_spans(text: str, paragraph: Span) -> list[Span]:
    """Return the sentences of one paragraph of `text`; closing quotes belong to the sentence.

    A semicolon ends no sentence; a paragraph without an end mark is one sentence.
    """
    return [
        Span(found.start(), found.end())
        for found in _SENTENCE.finditer(text, paragraph.start, paragraph.end)
        if found[0].strip()
    ]
