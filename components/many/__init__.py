"""Parts of the pages that ask many texts at once: over time, place by place, two groups, overlaps."""
