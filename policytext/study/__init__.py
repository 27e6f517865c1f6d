"""A text under study, and two side by side. Imports structure and what is below."""
