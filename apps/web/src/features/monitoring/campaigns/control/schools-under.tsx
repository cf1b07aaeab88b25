import type { UnitRef } from '@tandem/contracts';
import { ListSkeleton } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../../../shared/pieces/link.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { MoreButton } from '../../../../shared/pieces/more-button.js';
import { campaignReportsQuery } from '../../api/campaigns.js';
import type { ReportsContext } from './campaign-reports.js';
import classes from './control.module.css';
import { ReportsTable } from './reports-table.js';

/** The schools of a municipality, asked for when its row is opened. */
export function SchoolsUnder({
  municipality,
  ...context
}: ReportsContext & { readonly municipality: UnitRef }) {
  const { t } = useTranslation();
  const { standing, missing, contact, sort } = context.address;
  const list = useInfiniteQuery(
    campaignReportsQuery(context.view.id, {
      level: 'school',
      under: municipality.id,
      standing,
      missing,
      contact,
      sort,
    }),
  );
  return (
    <div className={classes.schools}>
      <p data-screen-only>
        <LinkAnchor
          to="/monitoring/campaigns/$campaignId/consolidation"
          params={{ campaignId: context.view.id }}
          search={{ of: municipality.id }}
        >
          {t('campaigns.control.totalOf', { place: municipality.title })}
        </LinkAnchor>
      </p>
      <Loaded query={list} skeleton={<ListSkeleton count={3} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p className={classes.quiet}>{t('campaigns.control.noSchools')}</p>;
          return (
            <ReportsTable
              level="school"
              rows={rows}
              inner={t('campaigns.control.schoolsOf', { place: municipality.title })}
              {...context}
            />
          );
        }}
      </Loaded>
      <MoreButton query={list} />
    </div>
  );
}
