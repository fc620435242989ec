"""Timesheets: what was worked, as payroll reads it; and corrections."""
