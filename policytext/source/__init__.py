"""From a file to a clean document whose every character leads back. Imports base."""
