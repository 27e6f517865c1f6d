"""What comes into a library: files, archives, folders and tables, one after the other, to stay."""
