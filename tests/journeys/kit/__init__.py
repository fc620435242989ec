"""Uniform and equipment that officers ask for."""
