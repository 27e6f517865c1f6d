"""Views of many texts: one a file, made of a library and what is asked of it."""
