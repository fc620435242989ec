"""The register of breaches: entries, corrective actions, reviews."""
