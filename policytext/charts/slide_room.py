"""How much a slide holds: what draws it and what says so must agree."""

ROWS = 12  # of a table
THEMES = 10  # of a grid by paragraph: more would be too small to read
