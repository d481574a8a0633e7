"""datmon."""
