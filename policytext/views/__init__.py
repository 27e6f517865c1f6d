"""Views: a statistic of a study with its words and its chart; `catalogue` lists them."""
