"""How firmly texts speak: which share of their wording requires, encourages, explores."""

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.asked import Asked
from policytext.library.counting.firmness import firmness as count
from policytext.library.counting.firmness import steps
from policytext.library.counting.over_time import OverTime
from policytext.library.counting.periods import WHOLE
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.remarks import firmness as remarks
from policytext.remarks.words import told
from policytext.structure.policy_language import group_name
from policytext.views.of_library.basis import base, evidence
from policytext.views.of_library.period_table import period_table
from policytext.views.of_library.periods_drawn import Drawn, curves, outside_said
from policytext.views.view import View


def firmness(many: Many, asked: Asked, look: Look) -> View:
    """Measure the share of each step among all steps, period by period."""
    language = look.language
    cards = many.inside(asked.scope)

    def counted() -> OverTime:
        found = count(many.tables, cards, asked.by, asked.facet)  # type: ignore[arg-type]
        return found._replace(table=found.table.assign(percent=found.table["share"] * 100))

    found = many.counted("firmness", (str(asked.scope), asked.by, asked.facet), counted)
    drawn = Drawn(
        found.table[found.table["share"].notna()],
        {
            str(step): label("step_of_words", language, name=group_name(step.names[0], language))
            for step in steps()
        },
        asked.by,  # type: ignore[arg-type]
        asked.facet,
        "percent",
        label("firmness_unit", language),
        "{:.0f}%",
        lambda row: label(
            "firmness_said",
            language,
            period=row.period,
            hits=row.hits,
            percent=f"{row.percent:.1f}",
        ),
        language,
    )
    rows, picks = period_table(drawn, "percent", "column_percent_of")
    outside = outside_said(found.outside, asked.by, language)  # type: ignore[arg-type]
    notes = (base(cards, asked, language), label("firmness_note", language), *outside)
    return View(
        name="firmness",
        title=label("firmness_title", language),
        base=f"{drawn.unit} · {base(cards, asked, language)}",
        note=" · ".join(notes),
        counts=drawn.table,
        rows=rows,
        picks=picks,
        words=lambda: told(remarks.firmness(drawn.table, drawn.names, language), language),
        chart=curves(drawn) if len(drawn.table) else None,
        evidence=lambda: evidence(many, asked, _last(drawn), language),
    )


def _last(drawn: Drawn) -> list[Point]:
    """Return the numbers of the last period, whose sentences a slide's notes have."""
    whole = drawn.table[drawn.table["value"] == WHOLE]
    last = whole[whole["period"] == whole["period"].max()] if len(whole) else whole
    return [drawn.point(row) for row in last.itertuples(index=False) if row.hits]
