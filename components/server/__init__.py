"""What the server does beside its pages: what it loads beforehand, and how it sends."""
