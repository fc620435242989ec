"""What somebody must hold to stand at a site, and until when they do."""
