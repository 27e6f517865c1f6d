"""Theme switches for the sidebar, the chosen term, and what clears them."""

from typing import Any

from components.browser.mounting import mount
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import TEXTURES, Look
from policytext.study.choosing import chosen_record
from policytext.study.evidence_names import evidence_name
from policytext.study.study import Study
from policytext.themes.themes import textures

show = mount(__file__)


def view(study: Study, selection: Selection, look: Look) -> dict[str, Any]:
    """Return what the script draws."""
    texture = textures(study.book)
    names = ("filter", "term", "evidence", "let_go", "clear")
    return {
        "lang": look.language,
        "chips": [
            {
                "id": t.id,
                "label": t.label[look.language],
                "kind": t.kind,
                "colour": t.colour[look.mode],
                "texture": TEXTURES[texture[t.id]],
            }
            for t in study.book
        ],
        "chosen": chosen_record(selection),
        "evidenceName": evidence_name(study, selection.evidence, look.language),
        "words": {name: label(f"filter_{name}", look.language) for name in names},
    }
