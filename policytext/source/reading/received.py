"""What a file gave."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from policytext.source.documents import SetAside
from policytext.source.facts import NO_FACTS, Facts
from policytext.source.facts import from_record as facts_from_record

# Each has a label kind_of_…; each but "paste" and "table" (a row of one) is a kind of file, that
# its parser reads.
KINDS = ("text", "docx", "pdf", "html", "paste", "table")


@dataclass(frozen=True)
class Received:
    """A text as received, with what its reader recognised and left out; `kind` is of KINDS.

    `title`, `date` and `facts` are what the file states beside its text; `beside` is what else is
    known of it, less surely than what it says itself: (name, value, by) for its `source` (a site, a
    folder, a table), the `tier` of its issuing body, or one of the facts. `aside` are stretches of
    `text` that the reader knows to be no body (a footnote at the place that refers to it, a table
    of document data, an attachment's link). `dropped` are lines that stand on many pages (running
    heads) or are page numbers; `joined` says how many lines, broken at the edge of a page's column,
    went back into their paragraphs. `left_out` counts what is not in `text` at all, by kind
    (comments, headers, pictures …); `replaced` the characters that could not be decoded.
    """

    text: str
    kind: str
    encoding: str = ""
    title: str = ""
    date: str = ""
    dropped: tuple[str, ...] = ()
    joined: int = 0
    facts: Facts = NO_FACTS
    aside: tuple[SetAside, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    replaced: int = 0
    beside: tuple[tuple[str, str, str], ...] = ()

    def record(self) -> dict[str, Any]:
        """Return it as plain values for JSON."""
        return {**asdict(self), "facts": self.facts.record()}


def from_record(record: Mapping[str, Any]) -> Received:
    """Return what `record` described. Raises TypeError or ValueError when it is none."""
    return Received(
        **{
            **record,
            "dropped": tuple(record.get("dropped", ())),
            "facts": facts_from_record(record.get("facts", {})),
            "aside": tuple(SetAside(*part) for part in record.get("aside", ())),
            "beside": tuple((name, value, by) for name, value, by in record.get("beside", ())),
            "left_out": tuple((name, number) for name, number in record.get("left_out", ())),
        }
    )
