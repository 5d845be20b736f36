"""What a comparison and a ranking give to other programs: frames, workbooks, tables, charts."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what nobody asks for costs nothing
    from altair import LayerChart
    from great_tables import GT

    from careercompare.l10n import LocaleLike, Localizer
    from careercompare.presentation import PayChart, Presentation


class Exported:
    """The exports of a `Comparison` and of a `Ranking`, each by a room behind an extra."""

    __slots__ = ()

    @abstractmethod
    def _present(self, localizer: Localizer) -> Presentation:
        """Return the page in the words of *localizer*."""

    def _picture(self, localizer: Localizer) -> PayChart | Presentation:
        """Return what there is to draw in the words of *localizer*: the page, or a part of it."""
        return self._present(localizer)

    def to_great_table(self, locale: LocaleLike | Localizer = "en") -> GT:
        """Return the table of the page for Great Tables, to style it further.

        It has the title, a column for each career with the words of the page, who leads in bold
        words, and every note, source and attribution below it. Its data are the words as a Polars
        frame, whose columns are ``label`` and the slugs of the careers; those of a ranking have a
        row for each career. Every text is escaped. It needs the extra ``tables``.
        """
        from careercompare.tables import write_great_table

        return write_great_table(self._present(localize(locale)))

    def chart(self, locale: LocaleLike | Localizer = "en") -> LayerChart:
        """Return a chart for Altair, to style it further, to show it, or to save it offline.

        That of a comparison has the pay of all careers on one axis: a bar from the low end to the
        high one, a tick at a published median, an arrow where more may lie beyond an end. Pay that
        is not known is said and not drawn. Pay in unlike currencies or for unlike periods, and
        careers of which no pay is known, raise `InvalidOption`.

        That of a ranking has a bar for each score, in a segment for each measure, and an open one
        where it is not known.

        ``chart().save("pay.svg")``, or ``.png``, needs no network. It needs the extra ``charts``.
        """
        from careercompare.charts import draw

        localizer = localize(locale)
        return draw(self._picture(localizer), localizer)


def localize(locale: LocaleLike | Localizer) -> Localizer:
    """Return the localizer of *locale*, which may be one already."""
    from careercompare.l10n import Localizer

    return locale if isinstance(locale, Localizer) else Localizer(locale)
