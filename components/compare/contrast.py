"""The compare page's middle: one view of both sides, and the lines behind what is chosen."""

from collections.abc import Sequence

import streamlit as st

from components.browser import table
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels import charts
from components.session.library import library
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.source.documents import Span
from policytext.statistics.concordance import lines as lines_at
from policytext.study.comparison import Comparison
from policytext.study.evidence_places import Place, evidence_nodes
from policytext.study.evidence_sentences import evidence_sentences, is_evidence
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.catalogue import COMPARED, GENERAL, ROWS

_LINES = 200  # of a side, at most
_WIDTH, _NARROW = 16, 10  # characters to the left and to the right; less beside names of texts


def show(frame: Frame, comparison: Comparison) -> None:
    """Show the chosen view of a comparison."""
    language = comparison.kind == "language"
    choice(frame, "contrast", GENERAL if language else COMPARED)
    name = frame.selection.contrast
    try:
        view = frame.view(name)
    except Unreadable as reason:
        st.error(plain_markdown(reason.said(frame.look.language)))
        return
    if ROWS[name].table:
        charts.panel_and_table(frame, view, tall=True)
    else:
        with st.container(key=f"panel_{name}", border=True):
            charts.panel(frame, view)


def lines(frame: Frame, comparison: Comparison) -> None:
    """Show the chosen term or evidence in its contexts on both sides."""
    if not frame.selection.term and not frame.selection.evidence:
        return
    _side(frame, comparison.target_name, [comparison.target], "at")
    if comparison.studies:
        _side(frame, comparison.name, comparison.studies, "beside")


def _side(frame: Frame, name: str, studies: Sequence[Study], where: str) -> None:
    """Show the lines of one side; `where` is what a pick calls a place in its reader."""
    several = len(studies) > 1
    width = _NARROW if several else _WIDTH
    listed = library().names
    found = [(study, *line) for study in studies for line in _lines(frame, study, width)]
    title = frame.word("side_lines", name=name, number=len(found))
    kinds = ["sentence"] if found and len(found[0][2]) == 1 else ["left", "node", "right"]
    rows, picks = [], []
    for study, place, cells in found[:_LINES]:
        other = study.document.id if several else ""
        pick = str(Pick.of_place(place, where, other))
        first = [listed[study.document.id]] if several else []
        rows.append([*first, *cells])
        picks.append([""] * len(first) + [pick if k in ("node", "sentence") else "" for k in kinds])
    columns = [frame.word(f"column_{kind}") for kind in kinds]
    with st.container(key=f"panel_lines_{where}", border=True):
        st.markdown(f"### {plain_markdown(title)}")
        if not rows:
            return
        table.show(
            [frame.word("column_text"), *columns] if several else columns,
            rows,
            picks,
            caption=title,
            words=charts.table_words(frame),
            key=f"lines_{where}",
            kinds=["words", *kinds] if several else kinds,
            side=frame.word("column_target" if where == "at" else "column_reference"),
        )


def _lines(frame: Frame, study: Study, width: int) -> list[tuple[int, list[str]]]:
    """Return (place, [left, node, right]) for each line of what is chosen; or [sentence]."""
    term, evidence = frame.selection.term, frame.selection.evidence
    text = study.document.text
    nodes: list[Place] = []
    sentences: tuple[Span, ...] = ()
    if term:
        nodes = [(token.start, token.end) for token in study.counted if token.term == term]
    elif evidence and is_evidence(study, evidence):
        nodes = evidence_nodes(study, evidence)
        sentences = () if nodes else evidence_sentences(study, evidence)
    if nodes:
        found = lines_at(nodes, study.document, study.annotations, width=width)
        return [(row.start, [row.left, row.node, row.right]) for row in found.itertuples()]
    return [(s.start, [text[s.start : s.end]]) for s in sentences]
