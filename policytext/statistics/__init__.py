"""One statistic a file, a function that returns a table. Imports themes and what is below."""
