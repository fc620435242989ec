"""The recipe: ``python -m nlp.training.incidents`` rebuilds ``nlp/incidents/model``.

1. Read the marked reports, but for every tenth, with the rules.
2. Learn the pieces and the kinds from them.
3. In five folds of them, choose how sure a kind must be to be shown.

``make reader`` runs it; it takes half a minute and always gives the same files.
"""

import sys

from nlp.incidents.pipeline import FOLDER
from nlp.incidents.reports import for_training
from nlp.training.incidents.school import learn, sure_enough


def main() -> None:
    """Writes the model, and says what was chosen."""
    reports = for_training()
    sure = sure_enough(reports)
    pipeline = learn(reports, sure)
    pipeline.to_disk(FOLDER, exclude=["vocab"])
    sys.stdout.write(f"{len(reports)} reports; shown from {sure}\n")


if __name__ == "__main__":
    main()
