"""The shelf of disclosure styles: one book a style, never a company; books do not import each other."""
