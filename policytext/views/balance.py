"""How many sentences speak for each pole of the relationships."""

import pandas as pd

from policytext.base.labels import label, paired
from policytext.base.look import MUTE, Look
from policytext.charts.values import End, Mirror, Mirrored, Named
from policytext.remarks import balance as remarks
from policytext.remarks.words import listed, told
from policytext.statistics import balance as statistic
from policytext.study.evidence import PoleSide
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.pole_evidence import poles_of, speaking, why_said
from policytext.study.study import Study
from policytext.themes.themes import Theme
from policytext.views.basis import (
    named,
    of_passages,
    rests_on_sentences,
    weighed_whole,
)
from policytext.views.view import View


def balance(study: Study, options: Options, look: Look) -> View:
    """Weigh the poles of every relationship in the theme book."""
    counts = statistic.balance(
        study.document,
        study.annotations,
        study.book,
        echoes=study.echoes,
        doubted=study.annotated.doubted,
    )
    columns = ["pole", "sentences", "stated", "echoed"]
    if counts["taken_out"].any():
        columns.append("taken_out")
    relationships = [theme for theme in study.book if theme.poles]
    poles = [pole.label[look.language] for theme in relationships for pole in theme.poles]
    rows = counts.assign(pole=poles)
    base = of_passages(study, label("balance_base", look.language), look.language)
    return View(
        name="balance",
        title=label("narrow_balance", look.language),
        base=weighed_whole(study, base, look.language),
        hint=label("hint_read", look.language),
        note=rests_on_sentences(study, look.language),
        counts=counts,
        rows=named(rows[columns], look.language),
        picks=[
            [str(Pick(evidence=PoleSide(theme, side))), *[""] * (len(columns) - 1)]
            for theme, side in zip(counts["theme"], counts["side"], strict=True)
        ],
        chart=_chart(relationships, counts, look.language),
        words=lambda: told(remarks.balance(study, counts, look.language), look.language),
        places=lambda: list(_reasons(study, look.language)),
        reasons=lambda: _reasons(study, look.language),
        whole=True,
    )


def _chart(relationships: list[Theme], counts: pd.DataFrame, language: str) -> Mirrored:
    """Return each relationship with its two poles to the left and to the right."""
    numbers = dict(
        zip(zip(counts["theme"], counts["side"], strict=True), counts["sentences"], strict=True)
    )

    def end(theme: Theme, side: int) -> End:
        name, number = theme.poles[side].label[language], int(numbers[theme.id, side])
        said = (name, label("sentences_number", language, number=number))
        pick = str(Pick(evidence=PoleSide(theme.id, side)))
        return End(number, pick, theme.colour, name, said)

    return Mirrored(
        rows=tuple(
            Mirror(theme.label[language], end(theme, 0), end(theme, 1)) for theme in relationships
        ),
        sides=(
            Named(label("side_left", language), MUTE),
            Named(label("side_right", language), MUTE),
        ),
        ends=True,
    )


def _reasons(study: Study, language: str) -> dict[int, str]:
    """Say of each sentence that speaks for a pole for which, and why: the strongest first."""
    strongest: dict[int, int] = {}
    told: dict[int, dict[str, list[str]]] = {}  # sentence → why → poles
    for side in poles_of(study):
        name = study.theme(side.theme).poles[side.side].label[language]
        for one in speaking(study, side):
            start = one.sentence.start
            strongest[start] = min(one.weakness, strongest.get(start, one.weakness))
            whys = told.setdefault(start, {})
            whys.setdefault(why_said(one, language), []).append(name)
    return {
        start: " | ".join(
            paired(listed(names, language), why, language) for why, names in told[start].items()
        )
        for start in sorted(told, key=lambda start: (strongest[start], start))
    }
