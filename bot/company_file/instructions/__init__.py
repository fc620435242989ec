"""Assignment Instructions as somebody's office writes them: Markdown, text or PDF."""
