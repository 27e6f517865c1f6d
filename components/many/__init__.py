"""Parts of the pages that ask many texts at once: over time, by place, two groups, overlaps."""
