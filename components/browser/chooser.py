"""A choice among many names: searched in the browser by parts of a name, or by its initials."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from components.browser.mounting import mount
from policytext.base.labels import label

_show = mount(__file__, unasked=False)
_WORDS = ("hint", "waiting", "none", "more", "found")


class Choice(NamedTuple):
    """What can be chosen: an id, a name, its initials in pinyin, the heading it stands under."""

    id: str
    name: str
    initials: str = ""
    heading: str = ""


def show(
    words: str,
    now: Choice,
    choices: Callable[[], Iterable[Choice]],
    *,
    revision: str,
    language: str,
    key: str,
    taken: Callable[[str], None],
    hint: str = "",
) -> None:
    """Show what is chosen `now`; `taken` gets the id of what its reader chooses instead.

    The choices are made and sent once for a `revision`, when somebody opens the list.
    """
    _show(
        view(words, now, choices, revision=revision, language=language, hint=hint),
        key=key,
        hears={"chosen": lambda told: taken(str(told["id"]))},
    )


def view(
    words: str,
    now: Choice,
    choices: Callable[[], Iterable[Choice]],
    *,
    revision: str,
    language: str,
    hint: str = "",
) -> dict[str, Any]:
    """Return what the script draws; under "kept" a function makes the choices."""
    return {
        "revision": f"{language} {revision}",
        "kept": lambda: {"choices": [list(one) for one in choices()]},
        "now": {"id": now.id, "name": now.name},
        "label": words,
        "hint": hint,
        "lang": language,
        # The browser puts in the number that it counts.
        "words": {name: label(f"chooser_{name}", language, number="{number}") for name in _WORDS},
    }
