"""What CLDR says of each locale."""
