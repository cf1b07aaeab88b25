import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { ReportDue } from '../../pieces/report-due.js';
import { ReportLinkButton } from '../../pieces/report-link.js';
import { ReportStandingChip } from '../../pieces/report-standing.js';
import type { OwedRow } from './group-campaigns.js';
import classes from './list.module.css';

/** What waits for this place: one line, one button each. */
export function OwedReports({ rows }: { readonly rows: readonly OwedRow[] }) {
  const { t } = useTranslation();
  return (
    <Panel tone="attention" title={t('campaigns.mine')} note={String(rows.length)}>
      <ul className={classes.owed}>
        {rows.map(({ id, title, mine }) => (
          <li key={id}>
            <span className={classes.owedWhat}>
              <b>{title}</b>
              <span className={classes.owedState}>
                <ReportStandingChip
                  standing={mine.standing}
                  title={mine.standingTitle}
                  advised={mine.bindingness === 'advisory'}
                />
                <ReportDue due={mine.due} advised={mine.bindingness === 'advisory'} />
              </span>
            </span>
            <ReportLinkButton report={mine.report}>
              {t(mine.standing === 'notStarted' ? 'campaigns.fill' : 'campaigns.goOn')}
            </ReportLinkButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
