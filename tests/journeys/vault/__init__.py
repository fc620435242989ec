"""People at incidents, who are kept in the vault."""
