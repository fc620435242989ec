"""Timesheets on the command line."""
