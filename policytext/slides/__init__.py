"""Slides: which there are, what each says, and how it is set on a page of the template."""
