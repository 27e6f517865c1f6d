"""How much one slide holds: a view whose sentences count on it says so."""

ROWS = 12  # of a table
THEMES = 10  # of a grid by number; more would be too small to read
