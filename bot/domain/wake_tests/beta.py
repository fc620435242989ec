"""How likely something is, as far as a few trials tell: a beta distribution.

Before any trial everything from never to always is as likely (Bayes, Laplace); each
trial that went well adds one to ``well``, each other one to ``badly``. Of several
people who are asked independently, the chance that none answers is a product of such;
it is taken for the beta with the same mean and spread (Fan 1991: near enough, and exact
for one). The integral is the continued fraction of "Numerical Recipes", 6.4.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma, log, log1p, prod

HALVINGS = 60
TERMS = 300
TINY = 1e-300
CLOSE = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Beta:
    well: float
    badly: float

    @property
    def mean(self) -> float:
        return self.well / (self.well + self.badly)

    @property
    def otherwise(self) -> "Beta":
        """That it goes badly."""
        return Beta(well=self.badly, badly=self.well)

    def below(self, chance: float) -> float:
        """How likely the true chance is below this one."""
        if chance <= 0 or chance >= 1:
            return float(chance >= 1)
        a, b = self.well, self.badly
        log_front = a * log(chance) + b * log1p(-chance)
        front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + log_front)
        if chance < (a + 1) / (a + b + 2):
            return front * _fraction(a, b, chance) / a
        return 1 - front * _fraction(b, a, 1 - chance) / b

    def quantile(self, share: float) -> float:
        """The true chance is below it so likely."""
        low, high = 0.0, 1.0
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if self.below(middle) < share else (low, middle)
        return (low + high) / 2

    def interval(self, share: float) -> tuple[float, float]:
        """The true chance lies in it so likely, and outside on either side alike."""
        rest = (1 - share) / 2
        return self.quantile(rest), self.quantile(1 - rest)


def learned(well: int, trials: int) -> Beta:
    """From so many trials, of which so many went well."""
    return Beta(well=1 + well, badly=1 + trials - well)


def any_of(chances: Sequence[Beta]) -> Beta:
    """That it goes well at least once; of one chance alone that one itself."""
    fails = [each.otherwise for each in chances]
    mean = prod(each.mean for each in fails)
    spread = prod(map(_spread, fails)) - 1
    size = (1 - mean) / (mean * spread) - 1
    return Beta(well=size * (1 - mean), badly=size * mean)


def _spread(chance: Beta) -> float:
    """The mean of the square by the square of the mean: above 1, unless it is known."""
    size = chance.well + chance.badly
    return (chance.well + 1) / chance.well * size / (size + 1)


def _fraction(a: float, b: float, x: float) -> float:
    """Lentz's way through the continued fraction."""
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1 / _away(1 + step * d)
            c = _away(1 + step / c)
            found *= c * d
        if abs(c * d - 1) < CLOSE:
            break
    return found


def _away(value: float) -> float:
    """From zero."""
    return value if abs(value) > TINY else TINY
