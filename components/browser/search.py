"""One box that searches every text on the page: in the browser, as its reader types."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from components.browser.mounting import mount
from components.session.selection import LONGEST_SEARCH, Selection
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.study.choosing import chosen_record
from policytext.study.evidence import Letters
from policytext.study.searchable import Searchable, searchable
from policytext.study.study import Study

_show = mount(__file__, "searched.js", "search_finding.js", "search_panel.js", unasked=False)
_WORDS = (
    *("box", "hint", "help", "waiting", "none", "within", "script", "initials"),
    *("previous", "next", "theme"),
)
_FIELDS = {name: f"{{{name}}}" for name in ("number", "words", "theme")}
_SIDES = {"at": "column_target", "beside": "column_reference"}


def show(studies: Mapping[str, Study], selection: Selection, look: Look) -> None:
    """Show the box for the texts on the page: the one "at" hand and, of two, the one "beside"."""
    _show(view(studies, selection, look), key="found_in_text")


def view(studies: Mapping[str, Study], selection: Selection, look: Look) -> dict[str, Any]:
    """Return what the script says; under "kept" a function makes the texts that it searches."""
    language, study = look.language, studies["at"]
    words: dict[str, Any] = {name: label(f"find_{name}", language, **_FIELDS) for name in _WORDS}
    counts = {"hits": "find_hits", "sentences": "sentences_number", "list": "find_list"}
    # A number that only the browser knows takes the place of 2.
    words |= {
        name: [label(key, language, number=number) for number in (1, 2)]
        for name, key in counts.items()
    }
    return {
        "revision": " ".join(f"{where}:{one.fingerprint}" for where, one in studies.items()),
        "kept": partial(_texts, studies),
        "themes": [
            {"id": t.id, "label": t.label[language], "colour": t.colour[look.mode]}
            for t in study.book
        ],
        "scopes": {where: _scope(one) for where, one in studies.items()},
        "names": {
            where: label(_SIDES[where], language) if len(studies) > 1 else "" for where in studies
        },
        "chosen": chosen_record(selection),
        "letters": str(Letters("{words}")),
        "longest": LONGEST_SEARCH,
        "words": words,
    }


def _texts(studies: Mapping[str, Study]) -> dict[str, dict[str, Searchable]]:
    return {"texts": {where: searchable(study) for where, study in studies.items()}}


def _scope(study: Study) -> list[list[int]] | None:
    """Return the passages that count in the order of the text, None for the whole text."""
    return None if study.scope is None else [list(passage) for passage in sorted(study.scope)]
