"""The cloud's panel: title, base line, and the cloud or its table."""

import streamlit as st

from components.browser import cloud
from components.frame import Frame
from components.panels import charts, pictures
from policytext.charts.values import Cloud
from policytext.views.view import View


def panel(frame: Frame, view: View) -> None:
    """Show the cloud, or its table."""
    as_table, export = charts.head(frame, view)
    with st.container(key="cloud_box"):
        if as_table:
            charts.twin(frame, view)
        else:
            assert isinstance(view.chart, Cloud)
            shown = cloud.view(view.chart, view.title, frame.selection, frame.look)
            cloud.show(shown, key="cloud")
    if export:
        pictures.offer(frame, view)
