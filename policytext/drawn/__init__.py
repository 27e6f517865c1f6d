"""A deck's page drawn again without PowerPoint: as SVG, PDF or PNG."""
