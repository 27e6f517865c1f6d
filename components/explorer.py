"""The explorer's views: each takes the frame, asks policytext for a table, and shows it."""

from urllib.parse import urlencode

import streamlit as st

from components import charts, cloud, views
from components.frame import Frame, choice
from policytext import figures
from policytext.balance import balance
from policytext.clouds import as_record
from policytext.coverage import coverage
from policytext.dispersion import term_positions, theme_positions
from policytext.frequency import frequency_by_theme
from policytext.prepared import cloud as laid_out
from policytext.style import GREY, SEVERAL, Hue, Look
from policytext.theme_terms import theme_terms


def hues(frame: Frame, look: Look) -> dict[str, Hue]:
    """Return every theme's name and colour, with "" for outside and "*" for several."""
    found = {t.id: Hue(t.label[look.language], t.colour[look.mode]) for t in frame.study.book}
    found["*"] = Hue(frame.word("theme_several"), SEVERAL[look.mode])
    found[""] = Hue(frame.word("theme_outside"), GREY[look.mode])
    return found


def base(frame: Frame) -> str:
    """Return the line that says what a view rests on."""
    study = frame.study
    passages = len(study.scope) if study.scope is not None else 0
    return frame.word(
        "base_passages" if study.themes else "base_whole",
        counted=len(study.counted),
        terms=len(study.frequencies),
        tokens=study.size,
        passages=passages,
        level=frame.word(f"level_{frame.selection.level}"),
        left_out=frame.word("left_out_some" if frame.selection.also else "left_out_all"),
    )


def frequency(frame: Frame) -> None:
    """Show the most frequent terms."""
    study, selection = frame.study, frame.selection
    terms = list(study.frequencies)[: int(selection.top)]
    table = frequency_by_theme(study.counted, study.annotations, terms, study.size)
    rows = table.assign(theme=[hues(frame, frame.look)[t].label for t in table["theme"]])
    rows["per_thousand"] = rows["per_thousand"].round(1)
    with st.container(key="panel_frequency", border=True):
        charts.panel(
            frame,
            "frequency",
            title=frame.word("frequency_title"),
            base=base(frame),
            draw=lambda look: figures.frequency(
                table,
                hues=hues(frame, look),
                look=look,
                chosen=selection.term,
                unit=selection.unit,
            ),
            rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
            picks=[[urlencode({"term": term}), "", "", ""] for term in table["term"]],
        )
        with st.container(horizontal=True):
            choice(frame, "unit", ("frequency", "per_thousand"))
            choice(frame, "top", ("12", "20", "40"), form=lambda n: frame.word("top_n", n=n))


def word_cloud(frame: Frame) -> None:
    """Show the cloud, and name the words that did not fit."""
    record = as_record(laid_out(frame.study.frequencies))
    missing = "、".join(record["left_out"])
    note = frame.word("cloud_missing", words=missing) if missing else frame.word("cloud_all")
    with st.container(key="panel_cloud", border=True):
        st.markdown(f"### {frame.word('cloud_title')}")
        with st.container(key="base_cloud"):
            text = frame.word("cloud_base", number=len(record["words"]), note=note)
            st.caption(charts.plain_markdown(text))
        with st.container(key="cloud_box"):
            cloud.show(views.cloud(frame.study, frame.selection, frame.look, record))


def wide(frame: Frame) -> None:
    """Show where terms and themes stand, or the matrix of themes and terms."""
    study, selection = frame.study, frame.selection
    with st.container(key="panel_wide", border=True):
        choice(frame, "wide", ("dispersion", "matrix"))
        if selection.wide == "matrix":
            terms = list(study.frequencies)[:12]
            ids = list(study.themes) or [theme.id for theme in study.book]
            table = theme_terms(study.counted, study.annotations, ids, terms, echoes=study.echoes)
            names = hues(frame, frame.look)
            rows = table.assign(theme=[names[t].label for t in table["theme"]])
            charts.panel(
                frame,
                "matrix",
                title=frame.word("wide_matrix"),
                base=frame.word("matrix_base"),
                draw=lambda look: figures.matrix(
                    table, hues=hues(frame, look), look=look, chosen=selection.term
                ),
                rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
                picks=[
                    [urlencode({"theme": i}), urlencode({"term": t}), both]
                    for i, t in zip(table["theme"], table["term"], strict=True)
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
            draw=lambda look: figures.dispersion(
                positions,
                themes,
                length=len(study.document.text),
                paragraphs=[p.start for p in study.document.paragraphs],
                hues=hues(frame, look),
                look=look,
            ),
            rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
            picks=[
                [urlencode({"term": t}), "", urlencode({"term": t, "at": s}), ""]
                for t, s in zip(positions["row"], positions["start"], strict=True)
            ],
        )


def narrow(frame: Frame) -> None:
    """Show the balance of the relationships, or how much of the text the themes cover."""
    study, selection = frame.study, frame.selection
    with st.container(key="panel_narrow", border=True):
        choice(frame, "narrow", ("balance", "coverage"))
        if selection.narrow == "coverage":
            table = coverage(study.document, study.annotations, echoes=study.echoes)
            named = [frame.word(f"coverage_{share}") for share in table["themes"]]
            rows = table.assign(themes=named, share=table["share"].round(3))
            charts.panel(
                frame,
                "coverage",
                title=frame.word("narrow_coverage"),
                base=frame.word(f"coverage_base_{selection.echoes}"),
                draw=lambda look: figures.coverage(table, look=look, chosen=selection.evidence),
                rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
                picks=[
                    [urlencode({"evidence": f"coverage.{share}"}), "", "", ""]
                    for share in table["themes"]
                ],
            )
            return
        table = balance(study.document, study.annotations, study.book, echoes=study.echoes)
        if table.empty:
            return
        poles = {
            (theme.id, side): pole.label
            for theme in study.book
            for side, pole in enumerate(theme.poles)
        }
        named = [
            poles[t, s][frame.look.language]
            for t, s in zip(table["theme"], table["side"], strict=True)
        ]
        rows = table.assign(pole=named)[["pole", "sentences", "stated", "echoed"]]
        charts.panel(
            frame,
            "balance",
            title=frame.word("narrow_balance"),
            base=frame.word("balance_base"),
            draw=lambda look: figures.balance(
                table,
                labels={key: words[look.language] for key, words in poles.items()},
                hues=hues(frame, look),
                look=look,
                chosen=selection.evidence,
            ),
            rows=rows.rename(columns=lambda column: frame.word(f"column_{column}")),
            picks=[
                [urlencode({"evidence": f"pole.{t}.{s}"}), "", "", ""]
                for t, s in zip(table["theme"], table["side"], strict=True)
            ],
        )
