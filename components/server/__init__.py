"""What the server does beside its pages: it loads before anybody comes, and sends without delay."""
