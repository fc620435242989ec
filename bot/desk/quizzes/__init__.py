"""Questions about a policy, asked of everybody once a year, with one tap for each."""
