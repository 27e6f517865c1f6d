"""What is derived from a library for counting: Parquet parts beside it, made anew at any time."""
