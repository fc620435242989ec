"""What is answered by text message, in one."""
