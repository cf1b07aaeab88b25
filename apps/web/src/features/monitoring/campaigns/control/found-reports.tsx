import { EmptyState, Panel } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { MoreButton } from '../../../../shared/pieces/more-button.js';
import { campaignReportsQuery } from '../../api/campaigns.js';
import { LEVEL_ORDER } from './campaign-address.js';
import type { ReportsContext } from './campaign-reports.js';
import { ReportsTable } from './reports-table.js';

/** What was looked for over all levels at once: a level that has nothing of it takes no place. */
export function FoundReports(context: ReportsContext) {
  const { t } = useTranslation();
  const { standing, missing, search, contact, sort } = context.address;
  const list = useInfiniteQuery(
    campaignReportsQuery(context.view.id, { standing, missing, search, contact, sort }),
  );
  return (
    <>
      <Loaded query={list}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0)
            return (
              <Panel>
                <EmptyState
                  title={t('campaigns.control.nothing')}
                  text={t('campaigns.control.nothingText')}
                />
              </Panel>
            );
          return LEVEL_ORDER.map((level) => {
            const found = rows.filter((row) => row.level === level);
            const all = context.view.levels.find((one) => one.level === level)?.completeness.expected ?? 0;
            return (
              found.length > 0 && (
                <Panel
                  key={level}
                  flush
                  title={t(`campaigns.levels.${level}`)}
                  note={
                    list.hasNextPage ? undefined : t('campaigns.control.found', { found: found.length, all })
                  }
                >
                  <ReportsTable level={level} rows={found} {...context} nested={false} />
                </Panel>
              )
            );
          });
        }}
      </Loaded>
      <MoreButton query={list} />
    </>
  );
}
