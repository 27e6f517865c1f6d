"""The explorer's views: each takes the frame, asks policytext for a table, and shows it."""

from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from components import charts, cloud, table
from components.frame import Frame
from components.selection import ALSO
from components.settings import choice
from policytext import figures
from policytext.balance import balance
from policytext.cloud_pictures import png, svg
from policytext.clouds import as_record, from_record
from policytext.coverage import coverage
from policytext.dispersion import term_positions, theme_positions
from policytext.files import csv, filename
from policytext.frequency import frequency_by_theme
from policytext.look import GREY, SEVERAL, Hue, Look
from policytext.prepared import cloud as laid_out
from policytext.theme_terms import theme_terms


def hues(frame: Frame, look: Look) -> dict[str, Hue]:
    """Return every theme's name and colour, with "" for outside and "*" for several."""
    found = {t.id: Hue(t.label[look.language], t.colour[look.mode]) for t in frame.study.book}
    found["*"] = Hue(frame.word("theme_several"), SEVERAL[look.mode])
    found[""] = Hue(frame.word("theme_outside"), GREY[look.mode])
    return found


def base(frame: Frame) -> str:
    """Return in a few words what every count on the page rests on."""
    study = frame.study
    return frame.word(
        "base_passages" if study.themes else "base_whole",
        counted=len(study.counted),
        terms=len(study.frequencies),
        passages=len(study.scope or ()),
        level=frame.word(f"level_{frame.selection.level}"),
    )


def rests_on(frame: Frame) -> str:
    """Return in full what every count rests on: for pictures, and behind each view's question mark.

    Characters and tokens are those of the passages in force, punctuation left out of the tokens.
    """
    study = frame.study
    spans = study.document.paragraphs if study.scope is None else study.scope
    kinds = [frame.word(f"kind_{kind}") for kind in ALSO if kind not in study.also]
    left_out = frame.word("left_out", kinds=frame.word("list_mark").join(kinds))
    return frame.word(
        "rests_on",
        base=base(frame),
        characters=sum(span.end - span.start for span in spans),
        tokens=study.size,
        left_out=left_out if kinds else frame.word("left_out_nothing"),
    )


def rests_on_sentences(frame: Frame) -> str:
    """Return what the views rest on that always weigh the whole text."""
    document = frame.study.document
    return frame.word(
        "rests_on_sentences",
        sentences=len(document.sentences),
        characters=sum(p.end - p.start for p in document.paragraphs),
    )


def frequency(frame: Frame) -> None:
    """Show the most frequent terms."""
    study, selection = frame.study, frame.selection
    terms = list(study.frequencies)[: int(selection.top)]
    counts = frequency_by_theme(study.counted, study.annotations, terms, study.size)
    rows = counts.assign(theme=[hues(frame, frame.look)[t].label for t in counts["theme"]])
    rows["per_thousand"] = rows["per_thousand"].round(1)
    with st.container(key="panel_frequency", border=True):
        charts.panel(
            frame,
            "frequency",
            title=frame.word("frequency_title"),
            base=base(frame),
            note=f"{rests_on(frame)} · {frame.word('frequency_colour')}",
            draw=lambda look: figures.frequency(
                counts,
                hues=hues(frame, look),
                look=look,
                chosen=selection.term,
                unit=selection.unit,
            ),
            rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
            picks=[[urlencode({"term": term}), "", "", ""] for term in counts["term"]],
        )


def word_cloud(frame: Frame) -> None:
    """Show the cloud, and name the words that did not fit."""
    record = as_record(laid_out(frame.study.frequencies))
    missing = "、".join(record["left_out"])
    note = frame.word("cloud_missing", words=missing) if missing else frame.word("cloud_all")
    title = frame.word("cloud_title")
    base = frame.word("cloud_base", number=len(record["words"]), note=note)
    view = cloud.view(frame.study, frame.selection, frame.look, record)
    with st.container(key="panel_cloud", border=True):
        rows = pd.DataFrame(
            [(word["term"], word["frequency"]) for word in record["words"]],
            columns=[frame.word("column_term"), frame.word("column_frequency")],
        )
        as_table, export = charts.head(frame, "cloud", title, base, rests_on(frame), None)
        with st.container(key="cloud_box"):
            if as_table:
                picks = [[urlencode({"term": word["term"]}), ""] for word in record["words"]]
                table.show(
                    list(rows.columns),
                    charts.cells(rows, picks),
                    caption=title,
                    key="table_cloud",
                )
            else:
                cloud.show(view, key="cloud")
    if export:
        _offer_cloud(frame, title, f"{base} · {rests_on(frame)}", record, rows)


def _offer_cloud(
    frame: Frame, title: str, base: str, record: dict[str, Any], rows: pd.DataFrame
) -> None:
    """Open a dialog with the cloud as a picture."""
    look = replace(
        frame.look,
        picture=True,
        title=title,
        base=base,
        source=frame.word("source_line", title=frame.study.document.title),
    )
    named = hues(frame, look)
    themes = {w["term"]: frame.study.leading_theme(w["term"]) for w in record["words"]}
    colours = {term: named[theme].colour if theme else look.mute for term, theme in themes.items()}
    legend = [named[theme] for theme in dict.fromkeys(themes.values()) if theme]
    stem = filename(frame.study.document.title, title)

    @st.dialog(frame.word("export_title", title=title), width="large")
    def dialog() -> None:
        key = "ground_cloud"
        charts.ground(frame, key)
        shown = replace(look, transparent=st.session_state[key] == "transparent")
        layout = from_record(record)
        picture = partial(png, layout, colours, shown, legend)
        st.image(picture(), width="stretch")
        with st.container(horizontal=True):
            drawn = svg(layout, colours, shown, legend)
            st.download_button(
                "PNG", picture, f"{stem}.png", "image/png", on_click="ignore", key="cloud_png"
            )
            st.download_button(
                "SVG", drawn, f"{stem}.svg", "image/svg+xml", on_click="ignore", key="cloud_svg"
            )
            st.download_button(
                "CSV", lambda: csv(rows), f"{stem}.csv", "text/csv", on_click="ignore"
            )

    dialog()


def wide(frame: Frame) -> None:
    """Show where terms and themes stand, or the matrix of themes and terms."""
    study, selection = frame.study, frame.selection
    with st.container(key="panel_wide", border=True):
        switch = partial(choice, frame, "wide", ("dispersion", "matrix"))
        if selection.wide == "matrix":
            terms = list(study.frequencies)[:12]
            ids = list(study.themes) or [theme.id for theme in study.book]
            counts = theme_terms(study.counted, study.annotations, ids, terms, echoes=study.echoes)
            names = hues(frame, frame.look)
            rows = counts.assign(theme=[names[t].label for t in counts["theme"]])
            charts.panel(
                frame,
                "matrix",
                title=frame.word("wide_matrix"),
                base=frame.word("matrix_base"),
                hint=frame.word("hint_both"),
                note=rests_on(frame),
                draw=lambda look: figures.matrix(
                    counts, hues=hues(frame, look), look=look, chosen=selection.term
                ),
                rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
                switch=switch,
                picks=[
                    [urlencode({"theme": i}), urlencode({"term": t}), both]
                    for i, t in zip(counts["theme"], counts["term"], strict=True)
                    for both in [urlencode({"theme": i, "term": t})]
                ],
            )
            return
        terms = list(study.frequencies)[:5]
        if selection.term and selection.term not in terms:
            terms = [selection.term, *terms[:4]]
        positions = term_positions(study.counted, study.annotations, terms)
        themes = theme_positions(
            [a for a in study.annotations if study.echoes or a.how == "stated"]
        )
        if study.themes:
            themes = themes[themes["theme"].isin(study.themes)]
        names = hues(frame, frame.look)
        rows = positions.assign(theme=[names[t].label for t in positions["theme"]])
        charts.panel(
            frame,
            "dispersion",
            title=frame.word("wide_dispersion"),
            base=frame.word("dispersion_base"),
            note=rests_on(frame),
            draw=lambda look: figures.dispersion(
                positions,
                themes,
                length=len(study.document.text),
                paragraphs=[p.start for p in study.document.paragraphs],
                hues=hues(frame, look),
                look=look,
                chosen=selection.term,
            ),
            rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
            switch=switch,
            picks=[
                [urlencode({"term": t}), "", urlencode({"term": t, "at": s}), ""]
                for t, s in zip(positions["row"], positions["start"], strict=True)
            ],
        )


def narrow(frame: Frame) -> None:
    """Show the balance of the relationships, or how much of the text the themes cover."""
    study, selection = frame.study, frame.selection
    with st.container(key="panel_narrow", border=True):
        switch = partial(choice, frame, "narrow", ("balance", "coverage"))
        if selection.narrow == "coverage":
            counts = coverage(study.document, study.annotations, echoes=study.echoes)
            named = [frame.word(f"coverage_{share}") for share in counts["themes"]]
            rows = counts.assign(themes=named, share=counts["share"].round(3))
            charts.panel(
                frame,
                "coverage",
                title=frame.word("narrow_coverage"),
                base=frame.word(f"coverage_base_{selection.echoes}"),
                hint=frame.word("hint_read"),
                note=rests_on_sentences(frame),
                draw=lambda look: figures.coverage(counts, look=look, chosen=selection.evidence),
                rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
                switch=switch,
                picks=[
                    [urlencode({"evidence": f"coverage.{share}"}), "", "", ""]
                    for share in counts["themes"]
                ],
            )
            return
        counts = balance(study.document, study.annotations, study.book, echoes=study.echoes)
        if counts.empty:
            return
        poles = {
            (theme.id, side): pole.label
            for theme in study.book
            for side, pole in enumerate(theme.poles)
        }
        named = [
            poles[t, s][frame.look.language]
            for t, s in zip(counts["theme"], counts["side"], strict=True)
        ]
        rows = counts.assign(pole=named)[["pole", "sentences", "stated", "echoed"]]
        charts.panel(
            frame,
            "balance",
            title=frame.word("narrow_balance"),
            base=frame.word("balance_base"),
            hint=frame.word("hint_read"),
            note=rests_on_sentences(frame),
            draw=lambda look: figures.balance(
                counts,
                labels={key: words[look.language] for key, words in poles.items()},
                hues=hues(frame, look),
                look=look,
                chosen=selection.evidence,
            ),
            rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
            switch=switch,
            picks=[
                [urlencode({"evidence": f"pole.{t}.{s}"}), "", "", ""]
                for t, s in zip(counts["theme"], counts["side"], strict=True)
            ],
        )
