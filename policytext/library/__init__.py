"""Many texts of one reader: kept on disk, found again, narrowed, and counted."""
