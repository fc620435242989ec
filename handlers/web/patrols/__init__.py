"""What a tag at a checkpoint opens."""
