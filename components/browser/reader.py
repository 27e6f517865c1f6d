"""The text with its passages and hits; or its chosen sentences; or the source as received."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from components.browser.mounting import NOTHING_TOLD, mount
from components.browser.reader_page import FIRST_ROWS, MOST_ROWS, page
from components.session.selection import Selection
from components.session.widgets import value_of
from policytext.base.labels import label
from policytext.base.look import CHOSEN, Look
from policytext.source.documents import Span
from policytext.source.parts import KINDS
from policytext.study.choosing import chosen_record
from policytext.study.evidence import Evidence
from policytext.study.evidence_names import evidence_name
from policytext.study.evidence_places import has_places, places_by_sentence
from policytext.study.evidence_sentences import chosen_sentences
from policytext.study.first_passage import first_passage
from policytext.study.pick import Pick
from policytext.study.pieces import parts
from policytext.study.study import Study

_PARTS = (
    *("places", "light", "built", "text", "selection"),
    *("steps", "strip", "cut", "touch", "twins", "search"),
)
SCRIPTS = ("searched.js", *(f"reader_{part}.js" for part in _PARTS))
_show = mount(__file__, *SCRIPTS)
_LONGEST = 60_000  # characters that a browser is given at once
_READER_WORDS = (
    *("text", "sentences", "source", "previous", "next", "nothing", "note", "converted"),
    *("cut", "whole", "split", "ignore", "undo", "redo", "close", "strip"),
)
NO_WAYS: Mapping[str, str] = {}
_ASIDE = tuple(kind for kind in KINDS if kind not in ("title", "body"))


def show(
    view: dict[str, Any],
    *,
    on_shown: Callable[[], None] | None = None,
    on_cut: Callable[[str, int, int], None] | None = None,
    on_undo: Callable[[], None] = lambda: None,
    on_redo: Callable[[], None] = lambda: None,
    on_doubt: Callable[..., None] | None = None,
    key: str = "reader",
) -> None:
    """Show a view; `on_shown` is called once the text can be read.

    `on_cut` gets what is to be done with selected characters ("whole", "split", "ignore"), and
    where they stand; `on_undo` takes the last change back, `on_redo` makes it again.
    `on_doubt(evidence, start, out=…)` takes a sentence out from under a pole, or puts it back in.
    """

    def cut(told: dict[str, Any]) -> None:
        if on_cut:
            on_cut(str(told["what"]), int(told["start"]), int(told["end"]))

    def doubt(told: dict[str, Any]) -> None:
        if on_doubt:
            on_doubt(str(told["evidence"]), int(told["start"]), out=bool(told["out"]))

    told = {"tell": on_shown is not None, "cuts": on_cut is not None}
    _show(
        view | told | {"doubts": on_doubt is not None},
        key=key,
        default={"listed": False},
        hears={
            "listed": lambda _: None,
            "shown": lambda _: on_shown() if on_shown else None,
            "cut": cut,
            "doubt": doubt,
            "undo": lambda _: on_undo(),
            "redo": lambda _: on_redo(),
        },
    )


def all_listed(key: str = "reader") -> bool:
    """Say whether all rows of a list were asked for."""
    return bool(value_of(key, NOTHING_TOLD).get("listed"))


def view(
    study: Study,
    selection: Selection,
    look: Look,
    note: str,
    *,
    said: str = "",
    ways: Mapping[str, str] = NO_WAYS,
    where: str = "at",
    compared: bool = False,
    all_rows: bool = False,
) -> dict[str, Any]:
    """Return what the script draws; under "kept" a function makes the page itself.

    `where` is the name under which a pick says a place in this text: "at", or "beside" for a
    second text; `compared` says that there is one. `note` is a line about the chosen term; `said`
    tells what a cut did, or why there was nothing to do, with the `ways` back and forth: what each
    does, by "undo" and "redo". A list has its
    first rows, or `all_rows` once they are asked for.
    """
    language, document = look.language, study.document
    sentences = chosen_sentences(study, selection.term, selection.evidence)
    numbers = [document.sentence_at(s.start) for s in sentences]
    words: dict[str, Any] = {name: label(f"reader_{name}", language) for name in _READER_WORDS}
    evidence = evidence_name(study, selection.evidence, language)
    if name := selection.term or evidence:
        here = "compared" if compared else "here" if study.scope is None else "passages"
        words["nothing"] = label(f"reader_nothing_{here}", language, name=name)
    words["aside"] = {
        **{k: label("aside", language, part=label(f"part_{k}", language)) for k in _ASIDE},
        **{kind: label(f"aside_{kind}", language) for kind in ("joined", "blank")},
    }
    chosen = bool(selection.evidence or selection.term or study.scope is not None)
    rows = MOST_ROWS if all_rows else FIRST_ROWS
    every = parts(document, _LONGEST)
    number = _part(every, study, selection, sentences if chosen else ())
    shown: dict[str, Any] = {
        **_parts_bar(every, number, selection.reading, language, where),
        "reading": selection.reading,
        "more": label("table_more", language, number=min(len(sentences), MOST_ROWS) - rows)
        if rows < min(len(sentences), MOST_ROWS)
        else "",
        "rest": label("reader_rest", language, number=len(sentences) - MOST_ROWS)
        if rows == MOST_ROWS < len(sentences)
        else "",
        "chosen": chosen_record(selection),
        "at": selection.at,
        "where": where,
        "side": label("column_reference" if where == "beside" else "column_target", language)
        if compared
        else "",
        "places": _places(study, selection, sentences) if len(every) > 1 else [],
        "scope": [list(p) for p in study.scope] if study.scope is not None else None,
        "worded": bool(study.wording),
        "first": first_passage(study),
        "evidence": numbers if selection.evidence else [],
        "spots": _spots(study, selection.evidence, sentences),
        "evidenceLabel": evidence,
        "count": len(sentences) if chosen else None,
        "note": note,
        "said": said,
        "ways": dict(ways),
        "words": words,
        "look": {
            "--serif": '"Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif',
            "--paper": "#171c22" if look.dark else "#fffdf8",
            "--mute": look.mute,
            "--faint": "#8f99a5" if look.dark else "#687079",
            "--chosen": CHOSEN[look.mode],
        },
    }
    listed = (selection.term, selection.evidence, study.filter, study.also, rows)
    rest = repr(listed) if selection.reading == "sentences" else ""
    look_of = f"{look.mode}{language}.{number}"
    shown["revision"] = f"{study.fingerprint}.{selection.reading}.{look_of}.{rest}"
    shown["kept"] = partial(
        page, study, selection, look, every[number] if every else Span(0, 0), rows
    )
    return shown


def _part(every: Sequence[Span], study: Study, selection: Selection, chosen: Sequence[Span]) -> int:
    """Say which part to show: the one that was asked for, that holds what is chosen, the first."""
    at = selection.at
    if at is None:
        stated = None if selection.evidence else first_passage(study)
        at = stated if stated is not None else chosen[0].start if chosen else 0
        if selection.term:
            at = next((t.start for t in study.hits.get(selection.term, ())), at)
    return max(sum(part.start <= at for part in every) - 1, 0)


def _parts_bar(
    every: Sequence[Span], number: int, reading: str, language: str, where: str
) -> dict[str, list[dict[str, str]]]:
    """Return what leads to the neighbouring parts of a long text."""
    if len(every) < 2 or reading != "text":
        return {"parts": []}
    ways = [(place, key) for place, key in ((number - 1, "before"), (number + 1, "after"))]
    here = {"text": label("reader_part", language, number=number + 1, parts=len(every)), "pick": ""}
    buttons = [
        {
            "text": label(f"reader_part_{key}", language),
            "pick": str(Pick.of_place(every[place].start, where)),
        }
        for place, key in ways
        if 0 <= place < len(every)
    ]
    return {"parts": [here, *buttons]}


def _places(study: Study, selection: Selection, sentences: Sequence[Span]) -> list[int]:
    """Return where the chosen term or the chosen evidence stands in the whole text."""
    if selection.term:
        return [t.start for t in study.hits.get(selection.term, ())]
    return [s.start for s in sentences] if selection.evidence else []


def _spots(study: Study, evidence: Evidence | None, sentences: Sequence[Span]) -> list[list[int]]:
    """Return where the words of the chosen evidence stand, if it consists of words, in order."""
    if not evidence or not has_places(evidence):
        return []
    spots: list[list[int]] = []
    held = study.once(places_by_sentence, evidence)
    for start, end in sorted(place for s in sentences for place in held.get(s, ())):
        if spots and start < spots[-1][1]:
            spots[-1][1] = max(spots[-1][1], end)
        else:
            spots.append([start, end])
    return spots
