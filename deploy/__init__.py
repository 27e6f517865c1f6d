"""Several processes of the explorer behind nginx, on one machine."""
