"""The register of breaches: entries, reviews."""
