"""The method page: how each number is made, and from what."""

from importlib.metadata import version

import streamlit as st

from components import settings
from components.page import open_page
from policytext.tokens.lexicon import read_lexicon, read_stop_words

# What `make test` prints for the labels kept out of rule-making
# (tests/structure/test_labels_of_documents.py) and what pages of government sites that were kept
# out gave; README says what they rest on.
MEASURED = {
    "relationship_precision": "0.91",
    "relationship_recall": "0.87",
    "relationship_number": 86,
    "phrase_recall": "0.84",
    "phrase_number": 204,
    "phrase_precision": "0.95",
    "series_recall": "1.00",
    "series_number": 6,
}
PAGES_MEASURED = {"page_kept": "98.6%", "page_pure": "99.9%", "page_titles": "10 / 10"}

frame = open_page("method")
document = frame.study.document

st.markdown(f"## {frame.word('menu_method')}")
for part in (
    "files",
    "cleaning",
    "terms",
    "words",
    "themes",
    "structure",
    "views",
    "depth",
    "compared",
    "library",
    "many",
    "overlaps",
    "language",
    "slides",
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
            measured=frame.word("method_measured", **MEASURED),
            **PAGES_MEASURED,
        )
    )
st.markdown(f"### {frame.word('method_source_title')}")
st.code(f"sha256 {document.sha256}", language=None, wrap_lines=True)
with st.expander(frame.word("method_stop_words")):
    st.text("　".join(sorted(read_stop_words())))
with st.expander(frame.word("method_lexicon")):
    st.text("　".join((*read_lexicon().words, *read_lexicon().phrases)))
settings.language(frame)
