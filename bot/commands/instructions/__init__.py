"""``checkcall instructions``: a site's Assignment Instructions, version by version."""
