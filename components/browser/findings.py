"""What the rules found: relationships, series and set phrases, each with its pattern."""

from collections.abc import Callable
from typing import Any

from components.browser.mounting import mount
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.structure.finding import Finding
from policytext.study.choosing import chosen_record
from policytext.study.evidence import Find
from policytext.study.finding_names import finding_name, rule_name
from policytext.study.pick import Pick
from policytext.study.study import Study

_show = mount(__file__)
_KINDS = ("relationship", "series", "phrase")
_MEMBER = 34  # characters of a member that are shown


def show(view: dict[str, Any], *, on_adopt: Callable[[str], None], key: str = "findings") -> None:
    """Show a view; `on_adopt` gets the id of a find that is to become a theme."""

    _show(view, key=key, hears={"adopt": lambda told: on_adopt(str(told["id"]))})


def view(study: Study, selection: Selection, look: Look) -> dict[str, Any]:
    """Return what the script draws: the finds by kind, phrases by how often they occur."""
    language = look.language
    names = ("adopt", "nothing", "more")
    return {
        "mute": look.mute,
        "chosen": chosen_record(selection),
        "kinds": [
            {
                "kind": kind,
                "title": label(f"found_{kind}", language),
                "rows": [_row(study, finding, language) for finding in _of(study, kind)],
            }
            for kind in _KINDS
        ],
        "words": {name: label(f"found_{name}", language, number="{number}") for name in names},
    }


def _of(study: Study, kind: str) -> list[Finding]:
    found = [finding for finding in study.findings if finding.kind == kind]
    return sorted(found, key=lambda finding: -len(finding.items)) if kind == "phrase" else found


def _row(study: Study, finding: Finding, language: str) -> dict[str, Any]:
    text = study.document.text
    items = finding.items
    first = items[0]
    found = Find(finding.id)
    return {
        "id": finding.id,
        "pick": str(Pick(evidence=found)),
        "evidence": str(found),
        "name": label("found_members", language, number=len(items))
        if finding.kind == "series"
        else finding_name(study.document, finding),
        "pattern": rule_name(finding.pattern, language),
        "count": len(items),
        "place": study.place(first.start, language),
        "at": str(Pick.of_place(first.start)),
        "members": []
        if finding.kind == "phrase"
        else [
            {
                "text": " ↔ ".join(text[pole.start : pole.end] for pole in item.poles)
                or _short(text[item.start : item.end]),
                "at": str(Pick.of_place(item.start)),
                "place": study.place(item.start, language),
            }
            for item in (items if finding.kind == "series" or len(items) > 1 else ())
        ],
    }


def _short(words: str) -> str:
    line = words.strip().split("\n")[0]
    return line if len(line) <= _MEMBER else f"{line[:_MEMBER]}…"
