"""Rosters and rotas as tables: their columns, days and times."""
