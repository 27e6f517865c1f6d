"""Follows the link beside it, once: as if its reader had clicked it."""

from components.browser.mounting import mount

show = mount(__file__)
