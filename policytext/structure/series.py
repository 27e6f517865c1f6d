"""Series: two or more members under one pattern; a member runs to where the next begins."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policytext.source.documents import Document
from policytext.structure.bullets import bulleted
from policytext.structure.finding import Finding, Item
from policytext.structure.numbered import numbered
from policytext.structure.parallel import parallels
from policytext.tokens.segmentation import Token

_EFFORT = re.compile(
    r"在[^，,。；;！？\n]{2,24}?上(?:下更大|持续|多|再)?(?:下?功夫|做文章|发力|用力|求实效|出实招|见实效)"
)


def series(document: Document, tokens: Sequence[Token]) -> tuple[Finding, ...]:
    """Return the series of a text in order of their first member; `tokens` are its words."""
    counted = list(numbered(document))
    headings = {document.paragraph_at(item.start) for one in counted for item in one.items}
    found = [
        *_efforts(document),
        *counted,
        *bulleted(document, headings),
        *parallels(document, tokens),
    ]
    return tuple(sorted(found, key=lambda finding: finding.items[0].start))


def _efforts(document: Document) -> Iterator[Finding]:
    """在X上下功夫: the member is the sentence, up to the sentence of the next member."""
    for paragraph in document.paragraphs:
        places = [m.start() for m in _EFFORT.finditer(document.text, *paragraph)]
        sentences = sorted({document.sentence_at(place) for place in places})
        if len(sentences) > 1:
            starts = [document.sentences[number].start for number in sentences]
            items = tuple(Item(a, b) for a, b in pairwise([*starts, paragraph.end]))
            yield Finding("在…上下功夫", "series", items)
