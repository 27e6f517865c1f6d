"""Parts that draw themselves in the browser: a Python file with its script and style."""
