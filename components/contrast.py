"""The compare page's middle: one view of both sides, and the lines behind what is chosen."""

import streamlit as st

from components import charts, table
from components.frame import Frame
from components.plain import plain_markdown
from components.selection import CHOICES
from components.settings import choice
from policytext.comparison import Comparison
from policytext.concordance import concordance
from policytext.evidence import evidence_sentences, is_evidence
from policytext.study import Study
from policytext.unreadable import Unreadable
from policytext.views import COMPARED

_LINES = 200  # of a side, at most
_FOR_LANGUAGE = ("keyness", "contrast")


def show(frame: Frame, comparison: Comparison) -> None:
    """Show the chosen view of a comparison."""
    language = comparison.kind == "language"
    choice(frame, "contrast", _FOR_LANGUAGE if language else CHOICES["contrast"])
    name = frame.selection.contrast
    if language and name not in _FOR_LANGUAGE:
        st.info(frame.word("compare_empty"))
        return
    try:
        view = COMPARED[name](frame.study, frame.options, frame.look)
    except Unreadable as reason:
        st.error(plain_markdown(reason.said(frame.look.language)))
        return
    with st.container(key=f"panel_{name}", border=True):
        charts.panel(frame, view)
    if name in ("set_phrases", "structures_compared"):
        with st.container(key=f"panel_{name}_table", border=True):
            charts.twin(frame, view, key="every", tall=True)


def lines(frame: Frame, comparison: Comparison) -> None:
    """Show the chosen term or phrase in its contexts on both sides."""
    if not frame.selection.term and not frame.selection.evidence:
        return
    sides = [(comparison.target, "at"), *((study, "beside") for study in comparison.studies)]
    several = len(comparison.studies) > 1
    groups = [sides[:1], sides[1:]] if comparison.studies else [sides]
    for number, group in enumerate(groups):
        rows, picks = [], []
        for study, where in group:
            for place, row in _lines(frame, study):
                rows.append([study.document.title, *row] if several and number else row)
                pick = "" if several and number else f"{where}={place}&reading=text"
                picks.append([*([""] if several and number else []), "", pick, ""])
        name = comparison.name if number else comparison.target.document.title
        title = frame.word("side_lines", name=name, number=len(rows))
        with st.container(key=f"panel_lines_{number}", border=True):
            st.markdown(f"### {plain_markdown(title)}")
            columns = [frame.word(f"column_{one}") for one in ("left", "node", "right")]
            kinds = ["left", "node", "right"]
            if several and number:
                columns, kinds = [frame.word("column_text"), *columns], ["words", *kinds]
            table.show(
                columns,
                rows[:_LINES],
                picks[:_LINES],
                caption=title,
                words=charts.table_words(frame),
                key=f"lines_{number}",
                kinds=kinds,
            )


def _lines(frame: Frame, study: Study) -> list[tuple[int, list[str]]]:
    """Return (place, [left, node, right]) for each line of what is chosen."""
    term, evidence = frame.selection.term, frame.selection.evidence
    text = study.document.text
    if term:
        found = concordance(study.counted, study.document, study.annotations, [term], width=16)
        return [(row.start, [row.left, row.node, row.right]) for row in found.itertuples()]
    if not is_evidence(study, evidence):
        return []
    sentences = evidence_sentences(study, evidence)
    return [(s.start, ["", text[s.start : s.end], ""]) for s in sentences]
