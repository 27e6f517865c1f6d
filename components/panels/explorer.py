"""The explorer's panels: which view stands where."""

from functools import partial

import streamlit as st

from components.frame import Frame
from components.panels import charts, cloud_panel
from components.settings import choice


def frequency(frame: Frame) -> None:
    """Show the terms that come first; a switch says which these are."""
    _panel(frame, "frequency", "frequency", "rank")


def word_cloud(frame: Frame) -> None:
    """Show the cloud."""
    with st.container(key="panel_cloud", border=True):
        cloud_panel.panel(frame, frame.view("cloud"))


def wide(frame: Frame) -> None:
    """Show where terms and themes stand, or the matrix of themes and terms."""
    _panel(frame, "wide", frame.selection.wide, "wide")


def narrow(frame: Frame) -> None:
    """Show the balance of the relationships, or how much of the text the themes cover."""
    _panel(frame, "narrow", frame.selection.narrow, "narrow")


def _panel(frame: Frame, place: str, name: str, field: str) -> None:
    """Show a view in its place; the switch of a field, of which it is one choice, names it."""
    view = frame.view(name)
    with st.container(key=f"panel_{place}", border=True):
        charts.panel(frame, view, partial(choice, frame, field))
