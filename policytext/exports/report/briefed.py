"""A brief in words: what it lists, each with its sentence and where that stands."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from policytext.base.clauses import clipped
from policytext.base.fitting import breadth
from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.remarks.brief import names
from policytext.slides.brief_lines import sentence_of
from policytext.slides.slide import Slide
from policytext.source.documents import Span
from policytext.study.options import Options
from policytext.study.stated import stated
from policytext.study.study import Study
from policytext.study.telling import Telling, both_sides, telling

_AGAIN = 36  # hanzi of a sentence that stands there already
_MOST = (6, 4, 3, 2)  # lines of a sentence on one page


class Entry(NamedTuple):
    """A theme or phrase: its name, its sentence in full, where that stands, and its colour.

    `keep` is what of the sentence is never left out, `room` how much of the text is its own.
    """

    name: str
    sentence: str
    place: str
    shade: str
    keep: tuple[int, int]
    room: int


class Part(NamedTuple):
    """Entries under one title, "" for none; `head` names their columns."""

    title: str
    head: tuple[str, str]
    entries: list[Entry]


def briefed(slide: Slide, study: Study, options: Options) -> list[Part]:
    """Return what a slide of kind "brief" or "brief_compared" lists, in one part or two."""
    look = Look(slide.language)
    if slide.kind == "brief":
        of = study.of_theme(slide.theme) if slide.theme else study
        themes = [
            Entry(
                one.theme.label[look.language],
                *_said(of, one.sentence, look),
                one.theme.colour["light"],
                one.keep,
                one.characters,
            )
            for one in stated(of)
        ]
        found = _each_once(themes) or [_phrase(of, one, look, look.ink) for one in telling(of)]
        return [Part("", _head("theme" if themes else "phrase", look), found)] if found else []
    comparison = options.comparison
    assert comparison is not None
    form = ("new", "dropped") if comparison.target.scope is None else ("within", "within")
    sides = both_sides(comparison)[:2]
    texts = (comparison.target, *comparison.studies)
    called = names(comparison, look.language)
    parts = []
    for number, (side, of) in enumerate(zip(sides, texts, strict=True)):
        title = label(
            f"brief_column_{form[number]}",
            look.language,
            name=called[number],
            number=side.number,
        )
        entries = [_phrase(of, one, look, HUES[number]["light"]) for one in side.phrases]
        parts.append(Part(title, _head("phrase", look), _each_once(entries)))
    return parts


def fitted(
    parts: Sequence[Part], names: float, width: float, lines: int
) -> tuple[list[Part], list[str]]:
    """Return the parts as far as they fit into so many lines, and the names of what does not.

    `names` and `width` are those of a name and of a sentence, in hanzi. Sentences are shortened at
    the ends of clauses; what the text has least of is left out.
    """

    def high(one: Entry) -> int:
        sentence = breadth(one.sentence + one.place) + 1
        return max(ceil(sentence / width), ceil(breadth(one.name) * 1.06 / names))

    def short(one: Entry, most: int) -> Entry:
        room = most * width - breadth(one.place) - 1
        return one._replace(sentence=clipped(one.sentence, room, one.keep))

    for most in _MOST:
        told = [part._replace(entries=[short(e, most) for e in part.entries]) for part in parts]
        if sum(high(one) for part in told for one in part.entries) <= lines:
            return told, []
    order = sorted((one for part in told for one in part.entries), key=lambda one: -one.room)
    while len(order) > 1 and sum(map(high, order)) > lines:
        order.pop()
    gone = [one.name for part in told for one in part.entries if one not in order]
    stay = [part._replace(entries=[e for e in part.entries if e in order]) for part in told]
    return stay, gone


def _each_once(entries: Sequence[Entry]) -> list[Entry]:
    """Keep a sentence that is quoted for several whole once, then what of it is quoted for each."""
    before: set[str] = set()
    found = []
    for one in entries:
        if one.sentence in before:
            said = clipped(one.sentence, _AGAIN, one.keep)
            found.append(one._replace(sentence=said, keep=(0, 0)))
        else:
            found.append(one)
        before.add(one.sentence)
    return found


def _phrase(study: Study, one: Telling, look: Look, shade: str) -> Entry:
    start = one.sentence.start
    times = label("brief_times", look.language, number=one.number)
    return Entry(
        f"{one.phrase}　{times}",
        *_said(study, one.sentence, look),
        shade,
        (one.place.start - start, one.place.end - start),
        one.number,
    )


def _said(study: Study, sentence: Span, look: Look) -> tuple[str, str]:
    return sentence_of(study, sentence), study.place(sentence.start, look.language)


def _head(what: str, look: Look) -> tuple[str, str]:
    return label(f"report_{what}", look.language), label("report_sentence", look.language)
