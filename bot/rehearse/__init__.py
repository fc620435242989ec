"""The rehearsal room, and its time and scenarios: everything on this machine."""
