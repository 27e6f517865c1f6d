"""Words of a text where Streamlit reads Markdown; a browser looks at the same in tests/browser."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.browser.plain import plain_markdown


@given(st.text("http:/w.@<->=~ *a甲\\", max_size=30))
def test_nothing_is_lost(text: str) -> None:
    shown = plain_markdown(text).replace("\u2060", "")
    assert re.sub(r"\\(.)", r"\1", shown) == text


@pytest.mark.parametrize(
    "written",
    ["见http://a.cn", "HTTPS://a.cn", "www.a.cn", "WWW.a.cn", "a@b.cn", "甲->乙", "甲 -- 乙"],
)
def test_what_is_read_after_the_escapes_is_parted(written: str) -> None:
    plain = plain_markdown(written).replace("\\", "")
    assert plain.replace("\u2060", "") == written
    assert not re.search(r"https?://|www\.|@\w|->|--", plain, re.IGNORECASE)
