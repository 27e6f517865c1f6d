"""Parts of the slides page."""
