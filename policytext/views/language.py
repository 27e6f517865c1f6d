"""How firmly the text speaks, and who is to act, where, by when, how much."""

from collections.abc import Mapping

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.base.overlap import inside
from policytext.charts.values import Bar, Bars
from policytext.remarks.language import language as remarks
from policytext.remarks.words import told
from policytext.structure.policy_language import Group, groups, wordings_table
from policytext.study.evidence import Wording
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import named, rests_on, searched
from policytext.views.term_places import first_letters
from policytext.views.view import View


def language(study: Study, options: Options, look: Look) -> View:
    """Count the wordings of each step of the ladder and of each other group."""
    by_id = {group.id: group for group in groups()}
    names = {id: group.label[look.language] for id, group in by_id.items()}
    counts = study.once(_counts)
    wanted = set(found_terms(counts["term"], options.search))
    counts = counts[counts["term"].isin(wanted)].reset_index(drop=True)
    totals = counts.groupby("group", sort=False)["frequency"].sum().to_dict()
    numbers = {id: int(totals.get(id, 0)) for id in by_id}
    steps = {id: number for id, number in numbers.items() if by_id[id].step}
    rows = counts.assign(
        group=[names[group] for group in counts["group"]],
        rule=[
            _rule(by_id[group], rule, look.language)
            for group, rule in zip(counts["group"], counts["rule"], strict=True)
        ],
        first=[study.place(first, look.language) for first in counts["first"]],
    )
    chart = _chart(numbers, look.language)
    return View(
        name="language",
        title=label("lens_language", look.language),
        base=searched(options, look.language)
        + label(
            "language_base",
            look.language,
            steps=sum(steps.values()),
            others=sum(numbers.values()) - sum(steps.values()),
        ),
        note=f"{rests_on(study, look.language)} · {label('language_rules', look.language)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [
                str(Pick(evidence=Wording(row.group))),
                str(Pick(evidence=Wording(row.group, row.term))),
                "",
                "",
                "",
                str(Pick(at=row.first, reading="text")),
            ]
            for row in counts.itertuples()
        ],
        kinds=("words", "words", "words", "", "", "words"),
        chart=chart,
        words=lambda: told(
            remarks(counts, look.language, searched=bool(options.search)), look.language
        ),
        places=lambda: first_letters(study, counts["term"]),
    )


def _counts(study: Study) -> pd.DataFrame:
    found = [one for one in study.wordings if inside(one.start, one.end, study.scope)]
    return wordings_table(study.document, found)


def _rule(group: Group, number: int, language: str) -> str:
    """Name what made something a find: a rule, a place in its clause, or a list."""
    if number >= 0:
        return group.rules[number].label[language]
    return label("rule_acting" if group.acting else "rule_list", language)


def _chart(numbers: Mapping[str, int], language: str) -> Bars:
    """Set a bar for each group, the ladder first and in a hue of its own."""
    bars = [
        Bar(
            group.label[language],
            numbers[group.id],
            str(Pick(evidence=Wording(group.id))),
            HUES[0 if group.step else 1],
        )
        for group in groups()
    ]
    return Bars(tuple(bars), label("column_frequency", language))
