"""Assignment Instructions: what officers must know of a site, version by version."""
