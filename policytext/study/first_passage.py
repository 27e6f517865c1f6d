"""Where a reader begins when themes are chosen."""

from policytext.base.overlap import inside
from policytext.study.study import Study


def first_passage(study: Study) -> int | None:
    """Return where the theme that was chosen last is stated, None for the whole text.

    Where it is stated nowhere in the passages in force, it is the first of them.
    """
    if not study.scope:
        return None
    last = study.themes[-1:]
    stated = sorted(a.start for a in study.annotations if a.how == "stated" and a.theme in last)
    held = (start for start in stated if inside(start, start + 1, study.scope))
    return next(held, min(study.scope).start)
