"""What is remarkable in numbers: sentences with a weight, from which a slide takes its words."""
