"""What reads words: names out of them, and reports into their forms."""
