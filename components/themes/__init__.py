"""Parts of the theme book."""
