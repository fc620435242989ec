"""Photos are fetched one at a time, and a process apart covers the faces in them."""
