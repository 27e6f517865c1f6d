"""How much a slide holds: what draws it and what says so must agree."""

ROWS = 12  # of a table
