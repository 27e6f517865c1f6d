"""Parts of pages with a text, and the boxes that several pages show."""
