"""From a document to tokens and the terms that count. Imports source and base."""
