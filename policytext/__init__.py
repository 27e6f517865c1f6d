"""How a Chinese policy text is made: cleaning, terms, themes, tables, figures. No Streamlit."""

__version__ = "0.1.0"
