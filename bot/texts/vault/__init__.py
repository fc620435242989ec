"""People at incidents: their names are kept here, and nowhere else."""
