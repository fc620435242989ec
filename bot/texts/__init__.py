"""Every word a person reads: one typed function a message."""
