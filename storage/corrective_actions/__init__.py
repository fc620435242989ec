"""Corrective actions: of breaches, incidents and near misses."""
