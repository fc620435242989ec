"""Photos of incidents as they are shown: with the faces in them covered."""
