"""Everything Streamlit: components take finished values and never compute statistics."""
