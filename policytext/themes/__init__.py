"""From a theme book to annotations of a document. Imports tokens and what is below."""
