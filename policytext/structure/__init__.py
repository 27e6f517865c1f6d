"""What rules find, and the book proposed from it. Imports statistics and what is below."""
