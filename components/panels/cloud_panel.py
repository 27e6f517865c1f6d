"""The cloud's panel: title, base line, table twin, and the cloud as a picture for a slide."""

from functools import partial

import streamlit as st

from components.browser import cloud
from components.frame import Frame
from components.panels import charts
from policytext.base.files import filename
from policytext.charts.cloud_pictures import png, svg
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
        _offer(frame, view)


def _offer(frame: Frame, view: View) -> None:
    """Open a dialog with the cloud as a picture, and the data."""

    @st.dialog(frame.word("export_title", title=view.title), width="large")
    def dialog() -> None:
        look = charts.dressed(frame, view, transparent=charts.ground(frame, "ground_cloud"))
        stem = filename(frame.study.document.title, view.title)
        assert isinstance(view.chart, Cloud)
        with st.container(horizontal=True):
            for scale in (1, 2, 4):
                st.download_button(
                    f"PNG {scale}×",
                    partial(png, view.chart, look, scale=scale),
                    f"{stem}.png",
                    "image/png",
                    on_click="ignore",
                    key=f"cloud_png{scale}",
                )
            st.download_button(
                "SVG",
                partial(svg, view.chart, look),
                f"{stem}.svg",
                "image/svg+xml",
                on_click="ignore",
                key="cloud_svg",
            )
            charts.save_rest(frame, view, stem)
        st.image(png(view.chart, look), width="stretch", alt=view.title)

    dialog()
