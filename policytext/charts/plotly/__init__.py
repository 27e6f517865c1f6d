"""Charts as Plotly figures: a renderer for each kind, on screen and in pictures."""
