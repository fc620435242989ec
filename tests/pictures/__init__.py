"""What opens pictures that people send, and covers the faces in them."""
