"""Photos with the faces in them covered."""
