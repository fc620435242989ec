"""The commands, a file each; what is slow to import is imported when it is needed."""
