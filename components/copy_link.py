"""A button that copies the address of what is on screen."""

from components.mounting import mount

show = mount(__file__)
