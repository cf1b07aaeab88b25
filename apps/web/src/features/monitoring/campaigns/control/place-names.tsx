import type { CampaignReportRow } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import classes from './control.module.css';

const FEW = 6;

/** Of whom a step is: by name where they are few, the others on demand. */
export function PlaceNames({ rows }: { readonly rows: readonly CampaignReportRow[] }) {
  const { t } = useTranslation();
  const names = rows.map(({ unit }) => unit.title);
  if (names.length <= FEW) return <p className={classes.names}>{names.join('; ')}</p>;
  return (
    <details className={classes.names}>
      <summary>
        {t('campaigns.control.andMore', {
          names: names.slice(0, FEW - 1).join('; '),
          count: names.length - FEW + 1,
        })}
      </summary>
      {names.slice(FEW - 1).join('; ')}
    </details>
  );
}
