"""``/voice``: what a telephone gateway asks, and the keys that it brings."""
