"""How firmly the text speaks, and who is to act, where, by when, how much."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.charts.plotly.bars import Bar
from policytext.structure.policy_language import Group, groups, language_table
from policytext.study.evidence import Wording
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.tokens.sequences import inside
from policytext.views.basis import hues, named, rests_on, searched
from policytext.views.view import View


def language(study: Study, options: Options, look: Look) -> View:
    """Count the wordings of each step of the ladder and of each other group.

    `details`: bars (one for each group, the ladder first and in a hue of its own).
    """
    found = [one for one in study.language if inside((one.start, one.end), study.scope)]
    by_id = {group.id: group for group in groups()}
    names = {id: group.label[look.language] for id, group in by_id.items()}
    counts = language_table(study.document, found)
    wanted = set(found_terms(counts["term"], options.search))
    counts = counts[counts["term"].isin(wanted)].reset_index(drop=True)
    totals = counts.groupby("group", sort=False)["frequency"].sum().to_dict()
    bars = [
        Bar(
            names[group.id],
            int(totals.get(group.id, 0)),
            urlencode({"evidence": f"said.{group.id}"}),
            0 if group.step else 1,
        )
        for group in groups()
    ]
    said = [Wording(group.id) for group in groups()]
    chosen = said.index(options.evidence) if options.evidence in said else None
    ladder = [group.id for group in groups() if group.step]
    steps = sum(int(totals.get(id, 0)) for id in ladder)
    others = int(counts["frequency"].sum()) - steps
    rows = counts.assign(
        group=[names[group] for group in counts["group"]],
        rule=[
            _rule(by_id[group], rule, look.language)
            for group, rule in zip(counts["group"], counts["rule"], strict=True)
        ],
        first=[study.place(first, look.language) for first in counts["first"]],
    )
    return View(
        name="language",
        title=label("lens_language", look.language),
        base=searched(options, look.language)
        + label("language_base", look.language, steps=steps, others=others),
        note=f"{rests_on(study, look.language)} · {label('language_rules', look.language)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [
                urlencode({"evidence": f"said.{row.group}"}),
                urlencode({"evidence": f"said.{row.group}.{row.term}"}),
                "",
                "",
                "",
                urlencode({"at": row.first, "reading": "text"}),
            ]
            for row in counts.itertuples()
        ],
        hues=hues(study, look),
        details={"bars": bars},
        kinds=("words", "words", "words", "", "", "words"),
        draw=lambda look: figures.bars(bars, look=look, chosen=chosen),
    )


def _rule(group: Group, number: int, language: str) -> str:
    """Name what made something a find: a rule, a place in its clause, or a list."""
    if number >= 0:
        return group.rules[number].label[language]
    return label("rule_acting" if group.acting else "rule_list", language)
