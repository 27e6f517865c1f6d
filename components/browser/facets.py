"""Facets of a library: what its texts are, with how many of each, to choose among."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from components.browser.mounting import mount
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.card_names import field_name
from policytext.library.facets import Option
from policytext.library.saying import option_said
from policytext.library.scope import NONE, Scope

_show = mount(__file__, "rebuilt.js")
_WORDS = ("more", "less", "all", "find", "cut", "none")
_SHOWN = ("tier", "issuer", "form", "region")


def view(found: Mapping[str, Sequence[Option]], scope: Scope, look: Look) -> dict[str, Any]:
    """Return what the script draws."""
    language = look.language
    return {
        "facets": [
            {
                "name": name,
                "label": field_name(name, language),
                "options": [
                    [value, option_said(name, value, language), number]
                    for value, number in found[name]
                ],
                "chosen": list(getattr(scope, name)),
            }
            for name in _SHOWN
            if any(option.value != NONE for option in found[name])
        ],
        "words": {name: label(f"facets_{name}", language, number="{number}") for name in _WORDS},
    }


def show(
    shown: dict[str, Any], *, on_choose: Callable[[Mapping[str, list[str]]], None], key: str
) -> None:
    """Show a view; `on_choose` gets the values that are chosen from now on, by facet."""

    def chose(told: Mapping[str, Any]) -> None:
        on_choose({name: [str(value) for value in values] for name, values in told.items()})

    _show(shown, key=key, hears={"choose": chose})
