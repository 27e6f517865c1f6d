"""What is counted over many texts, on Daft: strings, terms, lines, frequencies, keyness."""
