"""The expressions that are counted, each in its hue: a click shows its sentences, ✕ lets it go."""

from collections.abc import Callable, Mapping
from typing import Any

from components.browser.mounting import mount
from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.library.point import Point
from policytext.study.choosing import Chosen, chosen_record
from policytext.study.pick import Pick

_show = mount(__file__, "rebuilt.js")


def show(
    names: Mapping[str, str],
    look: Look,
    *,
    chosen: Chosen,
    on_let_go: Callable[[str], None],
    key: str,
) -> None:
    """Show expressions by what they are called; `on_let_go` gets the one that is let go."""
    chips = [
        {
            "written": written,
            "name": name,
            "hue": HUES[place % len(HUES)][look.mode],
            "pick": str(Pick(point=str(Point(written)))),
            "let_go": label("expressions_let_go", look.language, name=name),
        }
        for place, (written, name) in enumerate(names.items())
    ]

    def heard(told: Any) -> None:
        if str(told) in names:
            on_let_go(str(told))

    view = {"chips": chips, "dark": look.dark, "chosen": chosen_record(chosen)}
    _show(view, key=key, width="content", hears={"let_go": heard})
