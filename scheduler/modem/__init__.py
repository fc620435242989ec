"""A modem of one's own: text messages both ways, without a gateway or the internet."""
