"""A page of a deck drawn again without PowerPoint, from the page itself: as SVG, PDF or PNG."""
