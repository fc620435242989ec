"""Whether anybody watched."""
