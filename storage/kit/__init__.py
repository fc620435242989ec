"""Uniform and equipment: asked for by an officer, seen to by a named person."""
