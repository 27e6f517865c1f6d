"""The floor: a Streamlit page with one line."""

import streamlit as st

st.set_page_config(layout="wide")
st.write("主城都市区")
