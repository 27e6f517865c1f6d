"""What is known of texts as a table to write in: cell by cell, or one value for all of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from components.browser.mounting import mount
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.card import FIELDS, TIERS, Card
from policytext.library.card_names import field_name, shown

Changes = Mapping[str, Mapping[str, str | None]]
_show = mount(__file__)
_WORDS = ("keep", "cancel", "all", "all_how", "number", "found", "found_how", "more", "table")
MOST = 100  # rows that can be written in one by one


def view(cards: Sequence[Card], known: Mapping[str, Sequence[str]], look: Look) -> dict[str, Any]:
    """Return what the script draws; `known` are values that the library has of a field."""
    language = look.language
    return {
        "fields": [[name, field_name(name, language)] for name in FIELDS],
        "tiers": [["", "—"], *([tier, shown("tier", tier, language)] for tier in TIERS)],
        "known": {name: list(values) for name, values in known.items()},
        "rows": [
            {
                "id": card.id,
                "name": card.listed,
                "values": [card.value(name) for name in FIELDS],
                "given": [name in card.given for name in FIELDS],
            }
            for card in cards[:MOST]
        ],
        "ids": [card.id for card in cards],
        "words": {
            name: label(f"edit_{name}", language, number="{number}", field="{field}")
            for name in _WORDS
        },
    }


def show(
    shown: dict[str, Any],
    *,
    on_keep: Callable[[Changes], None],
    on_cancel: Callable[[], None],
    key: str,
) -> None:
    """Show a view; `on_keep` gets what was changed, by text and field; None: as recognised."""

    def kept(told: Mapping[str, Mapping[str, Any]]) -> None:
        on_keep(
            {
                str(id): {
                    str(name): None if value is None else str(value) for name, value in row.items()
                }
                for id, row in told.items()
            }
        )

    _show(shown, key=key, hears={"keep": kept, "cancel": lambda _: on_cancel()})
