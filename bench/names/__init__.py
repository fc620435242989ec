"""Measures the redactor beside the finders of names that others use, in one run."""
