import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/pieces/link.js';
import listed from '../../../shared/tables/listed.module.css';
import { ReportLink } from '../pieces/report-link.js';
import classes from './criteria.module.css';
import type { IndicatorProps } from './indicator-part.js';
import { ScalePicture } from './scale-picture.js';

/** Units side by side, those who need it first, each with its report and a recommendation to it. */
export function UnitsTable({ indicator, mayRecommend }: IndicatorProps) {
  const { t } = useTranslation();
  const { key, title, scale, units } = indicator;
  return (
    <table className={`${listed.stacked} ${classes.table}`}>
      <caption className="td-unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('criteria.unit')}</th>
          <th scope="col">{t('criteria.value')}</th>
          {mayRecommend && <th scope="col" aria-label={t('criteria.recommend')} data-screen-only />}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, report, recipient, found }) => (
          <tr key={unit.id}>
            <th scope="row">
              <ReportLink report={report}>{unit.title}</ReportLink>
            </th>
            <td>
              {found.words}
              <ScalePicture scale={scale} found={found} small />
            </td>
            {mayRecommend && (
              <td data-screen-only>
                <LinkButton
                  to="/start/$workflow"
                  params={{ workflow: 'targeted-recommendation' }}
                  search={{ unit: recipient, about: key }}
                  size="compact-sm"
                  variant="default"
                  aria-label={t('criteria.recommendTo', { unit: unit.title })}
                >
                  {t('criteria.recommend')}
                </LinkButton>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
