"""Who is fit to deploy."""
