"""The language in which this visit is spoken to, also where no page is at hand."""

import streamlit as st

from components.session.record import session


def language() -> str:
    """Return what was chosen, else what the address asks for, else what the browser speaks."""
    asked = session().selection.lang or st.query_params.get("lang", "")
    locale = "zh" if (st.context.locale or "zh").startswith("zh") else "en"
    return asked if asked in ("zh", "en") else locale
