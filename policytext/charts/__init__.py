"""How numbers are drawn, whatever they count. Imports base."""
