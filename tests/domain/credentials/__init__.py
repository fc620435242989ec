"""What somebody must hold to stand at a site."""
