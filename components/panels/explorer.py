"""The explorer's panels: which view stands where."""

from functools import partial

import streamlit as st

from components.frame import Frame
from components.panels import charts, cloud_panel
from components.settings import choice
from policytext.views.catalogue import builder, choices


def frequency(frame: Frame) -> None:
    """Show the most frequent terms."""
    _panel(frame, "frequency", "frequency")


def word_cloud(frame: Frame) -> None:
    """Show the cloud."""
    with st.container(key="panel_cloud", border=True):
        cloud_panel.panel(frame, builder("cloud")(frame.study, frame.options, frame.look))


def wide(frame: Frame) -> None:
    """Show where terms and themes stand, or the matrix of themes and terms."""
    _panel(frame, "wide", frame.selection.wide)


def narrow(frame: Frame) -> None:
    """Show the balance of the relationships, or how much of the text the themes cover."""
    _panel(frame, "narrow", frame.selection.narrow)


def _panel(frame: Frame, place: str, name: str) -> None:
    """Show a view; where several can stand, a switch names it."""
    view = builder(name)(frame.study, frame.options, frame.look)
    switch = partial(choice, frame, place) if choices(place) else None
    with st.container(key=f"panel_{place}", border=True):
        charts.panel(frame, view, switch)
