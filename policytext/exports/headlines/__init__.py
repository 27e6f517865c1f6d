"""TEMPORARY, see `exports/bridge.py`: the words of each view until it says them itself."""
