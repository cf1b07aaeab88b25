import type { RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import classes from './head.module.css';

const years = ({ from, to }: RoadmapView['period']): string =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;

/** «Город Кедровый: дорожная карта 2025–2028»: the title of the document takes three lines, and is read on paper. */
export function PlanTitle({ view }: { readonly view: Pick<RoadmapView, 'title' | 'place' | 'period'> }) {
  const { t } = useTranslation();
  return (
    <>
      <span title={view.title}>
        {t('roadmapReview.planOf', { place: view.place, years: years(view.period) })}
      </span>
      <span className={classes.onPaper}>{view.title}</span>
    </>
  );
}
