"""What a visit has chosen and keeps, in and out of the address."""
