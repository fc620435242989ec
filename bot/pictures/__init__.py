"""Pictures that people sent: opened with care, in a process apart, and copied with the
faces in them covered. Nothing of ours is known here."""
