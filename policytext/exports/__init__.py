"""Exports: a study and its views as slides, sheets, pictures and a page that works offline."""
