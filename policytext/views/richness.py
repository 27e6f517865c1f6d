"""How rich the words of each paragraph are."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.charts.values import Bar, Bars
from policytext.remarks.richness import richness as remarks
from policytext.remarks.words import told
from policytext.source.documents import Span
from policytext.statistics.richness import WINDOW
from policytext.statistics.richness import richness as statistic
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import named, weighed_whole
from policytext.views.view import View

_BARS = 20


def richness(study: Study, options: Options, look: Look) -> View:
    """Measure every paragraph that is long enough; the filter changes nothing."""
    counts = study.once(_counts)
    long = counts[counts["richness"].notna()]
    drawn = counts.loc[sorted(long["tokens"].nlargest(_BARS).index)]
    base = _base(study, len(counts) - len(long), len(long) - len(drawn), look.language)
    picks = [_pick(paragraph) for paragraph in study.document.paragraphs]
    short = label("richness_short", look.language)
    rows = counts.assign(
        paragraph=counts["paragraph"] + 1,
        richness=[short if pd.isna(n) else round(n, 2) for n in counts["richness"]],
    )
    return View(
        name="richness",
        title=label("lens_richness", look.language),
        base=weighed_whole(study, base, look.language),
        note=f"{base} · {label('richness_note', look.language, window=WINDOW)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[[pick, "", "", ""] for pick in picks],
        chart=_chart(drawn, picks, look.language),
        words=lambda: told(
            remarks(drawn, picks, look.language, longest=_BARS * (len(drawn) < len(long))),
            look.language,
        ),
        places=lambda: _places(study, drawn),
        whole=True,
    )


def _counts(study: Study) -> pd.DataFrame:
    return statistic(study.document, study.tokens)


def _base(study: Study, short: int, undrawn: int, language: str) -> str:
    said = [label("richness_base", language, window=WINDOW)]
    said.append(label(f"level_{study.level}", language))
    if short:
        said.append(label("richness_left_out", language, window=WINDOW, number=short))
    if undrawn:
        said.append(label("richness_drawn", language, number=_BARS))
    return " · ".join(said)


def _chart(drawn: pd.DataFrame, picks: list[str], language: str) -> Bars:
    """Return a bar for each paragraph, in the order of the text."""
    bars = []
    for row in drawn.itertuples():
        name = label("richness_paragraph", language, number=row.paragraph + 1)
        said = label("richness_hover", language, tokens=row.tokens, types=row.types)
        words = (f"{name} {row.richness:.2f}", said)
        bars.append(Bar(name, row.richness, picks[row.paragraph], HUES[0], words))
    return Bars(tuple(bars), label("column_richness", language), "{:.2f}")


def _places(study: Study, drawn: pd.DataFrame) -> list[int]:
    """Return where the sentences of the two paragraphs begin that the headline names."""
    named = [study.document.paragraphs[place] for place in (_extremes(drawn) if len(drawn) else ())]
    starts = [sentence.start for sentence in study.document.sentences]
    return [start for start in starts if any(p.start <= start < p.end for p in named)]


def _extremes(drawn: pd.DataFrame) -> tuple[int, int]:
    """Return the numbers of the richest and the poorest paragraph, the first of equal ones."""
    return int(drawn["richness"].idxmax()), int(drawn["richness"].idxmin())


def _pick(paragraph: Span) -> str:
    return str(Pick(at=paragraph.start, reading="text"))
