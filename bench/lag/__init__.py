"""How late 1,000 deadlines that come due within one second are acted on."""
