"""What every room uses: labels, places of files, colours. Imports no other room."""
