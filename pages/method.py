"""The method page: how each number is made, and from what."""

from importlib.metadata import version

import streamlit as st

from components import settings
from components.frame import open_page
from policytext.lexicon import read_lexicon, read_stop_words

# What `make test` prints for the labels kept out of rule-making (tests/test_labels.py).
MEASURED = {
    "relationship_precision": "1.00",
    "relationship_recall": "1.00",
    "series_precision": "0.98",
    "series_recall": "0.94",
}

frame = open_page("method")
document = frame.study.document

st.markdown(f"## {frame.word('menu_method')}")
for part in (
    "cleaning",
    "terms",
    "words",
    "themes",
    "structure",
    "views",
    "depth",
    "compared",
    "language",
    "limits",
):
    st.markdown(f"### {frame.word(f'method_{part}_title')}")
    st.markdown(
        frame.word(
            f"method_{part}",
            notes=len(document.notes),
            converted=len(document.converted),
            set_aside=len(document.set_aside),
            jieba=version("jieba"),
            opencc=version("opencc"),
            pypinyin=version("pypinyin"),
            wordcloud=version("wordcloud"),
            words=len(read_lexicon().words),
            phrases=len(read_lexicon().phrases),
            stop_words=len(read_stop_words()),
            **MEASURED,
        )
    )
st.markdown(f"### {frame.word('method_source_title')}")
st.code(f"sha256 {document.sha256}", language=None, wrap_lines=True)
with st.expander(frame.word("method_stop_words")):
    st.text("　".join(sorted(read_stop_words())))
with st.expander(frame.word("method_lexicon")):
    st.text("　".join((*read_lexicon().words, *read_lexicon().phrases)))
settings.language(frame)
