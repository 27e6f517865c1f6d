"""Passages of a text that stand in earlier texts of its library: found, aligned, told apart."""
