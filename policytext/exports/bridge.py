"""TEMPORARY: chart, words and places of views that do not give them yet.

To be deleted, with `exports/headlines/`, as soon as every view fills `chart`, `words`, `places` and
`whole` itself.
"""

from collections.abc import Callable
from dataclasses import replace
from math import log10

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import GREY, HUES, SEVERAL, Look
from policytext.charts.plotly.coverage import SHADES
from policytext.charts.values import (
    Axis,
    Bar,
    Bars,
    Block,
    Cell,
    Chart,
    Cloud,
    Dot,
    End,
    Grid,
    Line,
    Mirror,
    Mirrored,
    Named,
    Network,
    Part,
    Scatter,
    Shade,
    Spot,
    Stack,
    Stacked,
    Strips,
    Tick,
)
from policytext.exports.headlines import compared, explorer, terms
from policytext.study.behind import evidence_sentences, named_id
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.sequences import letter_places
from policytext.views.view import View
from policytext.views.words import Words

_WHOLE = ("matrix", "balance", "coverage", "themes_compared")
_WORDS: dict[str, Callable[[View, Study, str], Words]] = {
    "frequency": explorer.frequency,
    "cloud": explorer.cloud,
    "dispersion": explorer.dispersion,
    "matrix": explorer.matrix,
    "balance": explorer.balance,
    "coverage": explorer.coverage,
    "terms": terms.terms,
    "ngrams": terms.ngrams,
    "concordance": terms.concordance,
    "collocates": terms.collocates,
    "distribution": terms.distribution,
    "language": terms.language,
    "keyness": compared.keyness,
    "contrast": compared.contrast,
    "set_phrases": compared.set_phrases,
    "themes_compared": compared.themes_compared,
    "structures_compared": compared.structures_compared,
}
_MUTE = {"light": Look().mute, "dark": Look(dark=True).mute}


def bridged(view: View, study: Study, options: Options, look: Look) -> View:
    """Return the view with chart, words, places and whole, if it has none."""
    if view.words is not None:
        return view
    chart = None
    if not view.counts.empty and view.name in _CHARTS:
        chart = _CHARTS[view.name](view, study, options, look)
    return replace(
        view,
        chart=chart,
        words=lambda: _WORDS[view.name](view, study, look.language),
        places=lambda: _places(view, study, options),
        whole=view.name in _WHOLE,
    )


def _shades(study: Study) -> dict[str, Shade]:
    return {**{theme.id: theme.colour for theme in study.book}, "*": SEVERAL, "": GREY}


def _series(view: View, study: Study) -> tuple[list[str], tuple[Named, ...]]:
    shades = _shades(study)
    ids = list(view.hues)
    return ids, tuple(Named(view.hues[id].label, shades[id]) for id in ids)


def _frequency(view: View, study: Study, options: Options, look: Look) -> Chart:
    ids, series = _series(view, study)
    rows = tuple(
        Stack(
            str(term),
            "",
            tuple(
                Part(ids.index(theme), float(n), "")
                for theme, n in zip(part["theme"], part[options.unit], strict=True)
            ),
        )
        for term, part in view.counts.groupby("term", sort=False)
    )
    form = "{:.1f}" if options.unit == "per_thousand" else "{:.0f}"
    return Stacked(rows, series, label(f"column_{options.unit}", look.language), form)


def _coverage(view: View, study: Study, options: Options, look: Look) -> Chart:
    shares = view.counts["themes"].tolist()
    modes = ("light", "dark")
    shades = [{mode: SHADES[mode][share][0] for mode in modes} for share in shares]
    inks = tuple({mode: SHADES[mode][share][1] for mode in modes} for share in shares)
    names = [label(f"coverage_{share}", look.language) for share in shares]
    rows = tuple(
        Stack(
            label(f"coverage_{unit}", look.language),
            "",
            tuple(Part(place, int(n), "") for place, n in enumerate(view.counts[unit])),
        )
        for unit in ("sentences", "characters")
    )
    named = tuple(map(Named, names, shades))
    return Stacked(rows, named, "", full=True, written=inks)


def _balance(view: View, study: Study, options: Options, look: Look) -> Chart:
    pairs = view.counts.pivot(index="theme", columns="side", values="sentences")
    rows = tuple(
        Mirror(
            theme.label[look.language],
            *(
                End(
                    int(pairs.loc[theme.id, side]),
                    "",
                    theme.colour,
                    theme.poles[side].label[look.language],
                )
                for side in (0, 1)
            ),
        )
        for theme in study.book
        if theme.id in pairs.index
    )
    left, right = (Named(label(f"side_{side}", look.language), _MUTE) for side in ("left", "right"))
    return Mirrored(rows, (left, right), ends=True)


def _dispersion(view: View, study: Study, options: Options, look: Look) -> Chart:
    assert view.details
    themes = view.details["themes"]
    ids, series = _series(view, study)
    names = list(dict.fromkeys(view.counts["row"]))
    held = [id for id in ids if id in set(themes["theme"])]
    rows = [Line(name, GREY, plain=True) for name in names]
    rows += [Line(series[ids.index(id)].name, series[ids.index(id)].shade) for id in held]
    return Strips(
        tuple(rows),
        series,
        tuple(
            Tick(names.index(row.row), ids.index(row.theme), int(row.start), "")
            for row in view.counts.itertuples()
        ),
        tuple(
            Block(
                len(names) + held.index(row.theme),
                ids.index(row.theme),
                int(row.start),
                int(row.end),
                row.how == "stated",
                "",
            )
            for row in themes.itertuples()
        ),
        len(study.document.text),
        (),
        (label("how_stated", look.language), label("how_echo", look.language)),
    )


def _matrix(view: View, study: Study, options: Options, look: Look) -> Chart:
    shades = _shades(study)
    held = [id for id in view.hues if (view.counts["theme"] == id).any()]
    names = list(dict.fromkeys(view.counts["term"]))
    cells = tuple(
        Cell(held.index(row.theme), names.index(row.term), int(row.frequency), "")
        for row in view.counts.itertuples()
    )
    return Grid(
        tuple(Line(view.hues[id].label, shades[id]) for id in held),
        tuple(Line(name, GREY) for name in names),
        cells,
    )


def _distribution(view: View, study: Study, options: Options, look: Look) -> Chart:
    shades = _shades(study)
    keys = list(dict.fromkeys(zip(view.counts["kind"], view.counts["row"], strict=True)))
    rows = tuple(
        Line(row, GREY, plain=True)
        if kind == "term"
        else Line(view.hues[row].label, shades[row], plain=False)
        for kind, row in keys
    )
    cells = tuple(
        Cell(keys.index((row.kind, row.row)), int(row.paragraph), int(row.number), "")
        for row in view.counts.itertuples()
    )
    columns = tuple(Line(str(n + 1), GREY) for n in range(len(study.document.paragraphs)))
    corner = label("column_paragraph", look.language)
    return Grid(rows, columns, cells, corner, written=False)


def _cloud(view: View, study: Study, options: Options, look: Look) -> Chart:
    assert view.layout
    shades = _shades(study)
    themes = {term: study.leading_theme(term) for term in view.counts["term"]}
    return Cloud(
        view.layout,
        {term: shades[theme] if theme else _MUTE for term, theme in themes.items()},
        tuple(
            Named(view.hues[theme].label, shades[theme])
            for theme in dict.fromkeys(themes.values())
            if theme
        ),
    )


def _ngrams(view: View, study: Study, options: Options, look: Look) -> Chart:
    shown = view.counts.head(15)
    found = zip(shown["term"], shown["frequency"], strict=True)
    rows = tuple(Bar(term, int(number), "", HUES[0]) for term, number in found)
    return Bars(rows, label("column_frequency", look.language))


def _language(view: View, study: Study, options: Options, look: Look) -> Chart:
    assert view.details
    rows = tuple(Bar(bar.name, bar.number, "", HUES[bar.hue]) for bar in view.details["bars"])
    return Bars(rows, label("column_frequency", look.language))


def _collocates(view: View, study: Study, options: Options, look: Look) -> Chart:
    assert view.details
    spots = tuple(
        Spot(row.term, float(row.log_dice), int(row.together), "")
        for row in view.details["drawn"].itertuples()
    )
    node = Spot(view.details["node"], 0, 0, "")
    return Network(node, spots, tuple(view.details["ties"]), beside=(0, 1, 7))


def _sides(view: View, options: Options) -> tuple[Named, Named]:
    """Return the reference, then the target."""
    assert options.comparison
    other = GREY if options.comparison.kind == "language" else HUES[1]
    there, here = view.hues["reference"].label, view.hues["target"].label
    return Named(there, other), Named(here, HUES[0])


def _mirrored(view: View, study: Study, options: Options, look: Look) -> Chart:
    assert view.details
    left, right = _sides(view, options)
    rows = tuple(
        Mirror(
            bar.name,
            End(float(bar.left), bar.pick, left.shade),
            End(float(bar.right), bar.pick, right.shade),
        )
        for bar in view.details["bars"]
    )
    return Mirrored(rows, (left, right), view.details["form"])


def _contrast(view: View, study: Study, options: Options, look: Look) -> Chart:
    assert view.details
    sides = _sides(view, options)
    rates = [view.counts[f"{side}_per_thousand"].tolist() for side in ("reference", "target")]
    if view.details["one_scale"]:
        rates = [rates[0] + rates[1]] * 2
    axes, zeros = [], []
    for side, found in zip(sides, rates, strict=True):
        some = [rate for rate in found if rate] or [1.0]
        low, high = log10(min(some)) - 0.5, log10(max(some)) + 0.12
        lacks = ((low, "0"),) if view.details["one_scale"] else ()
        name = label("per_thousand_of", look.language, name=side.name)
        zeros.append(low)
        axes.append(Axis(name, low - 0.12, high, lacks, True, side.shade))

    def dot(row: pd.Series) -> Dot:
        x, y = row["reference_per_thousand"], row["target_per_thousand"]
        return Dot(
            str(row["term"]),
            log10(x) if x else zeros[0],
            log10(y) if y else zeros[1],
            0 if row["log_ratio"] > 0 else 1,
            "",
        )

    dots = tuple(dot(row) for _, row in view.counts.iterrows())
    return Scatter(dots, axes[0], axes[1], sides[::-1], diagonal=True)


_CHARTS: dict[str, Callable[[View, Study, Options, Look], Chart]] = {
    "frequency": _frequency,
    "cloud": _cloud,
    "balance": _balance,
    "dispersion": _dispersion,
    "matrix": _matrix,
    "coverage": _coverage,
    "ngrams": _ngrams,
    "language": _language,
    "collocates": _collocates,
    "distribution": _distribution,
    "contrast": _contrast,
    "keyness": _mirrored,
    "set_phrases": _mirrored,
    "themes_compared": _mirrored,
    "structures_compared": _mirrored,
}


def _places(view: View, study: Study, options: Options) -> list[int]:
    """Return where the chosen term or the first ones stand, or what speaks for poles."""
    if view.name == "balance":
        spans = [a for a in study.annotations if a.pole or a.how == "stated"]
        poles = {theme.id for theme in study.book if theme.poles}
        return [a.start for a in spans if a.theme in poles]
    if view.name in ("coverage", "themes_compared"):
        return [sentence.start for sentence in study.document.sentences]
    if view.name == "structures_compared":
        names = view.counts[["kind", "name"]].head(3).itertuples(index=False)
        found = (evidence_sentences(study, named_id(*name)) for name in names)
        return [sentence.start for sentences in found for sentence in sentences]
    if view.name == "concordance":
        return view.counts["start"].tolist() if "start" in view.counts else []
    if view.name in ("ngrams", "set_phrases", "language"):
        text = study.document.text
        return [a for t in view.counts["term"][:3] for a, _ in letter_places(text, t)]
    terms = view.counts["term" if "term" in view.counts else "row"]
    first = [options.term] if options.term in set(terms) else list(dict.fromkeys(terms))[:3]
    return [token.start for token in study.counted if token.term in first]
