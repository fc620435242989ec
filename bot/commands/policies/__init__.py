"""``checkcall policy``: a version of a policy, or a draft to be commented on."""
