import { EmptyState, Panel } from '@tandem/ui';
import type { ReportLevel } from '@tandem/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { MoreButton } from '../../../../shared/pieces/more-button.js';
import { campaignReportsQuery } from '../../api/campaigns.js';
import { isNarrowed } from './campaign-address.js';
import type { ReportsContext } from './campaign-reports.js';
import { ReportsTable } from './reports-table.js';

/** The reports of one level; those first that need somebody most, unless another order is chosen. */
export function LevelSection({ level, ...context }: ReportsContext & { readonly level: ReportLevel }) {
  const { t } = useTranslation();
  const { view, address } = context;
  const { standing, missing, search, contact, sort } = address;
  const list = useInfiniteQuery(
    campaignReportsQuery(view.id, { level, standing, missing, search, contact, sort }),
  );
  const narrowed = isNarrowed(address);
  const expected = view.levels.find((one) => one.level === level)?.completeness.expected ?? 0;
  const found = list.data?.pages.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <section>
      <Panel
        flush
        title={t(`campaigns.levels.${level}`)}
        note={
          narrowed && found !== undefined && !list.hasNextPage
            ? t('campaigns.control.found', { found, all: expected })
            : String(expected)
        }
      >
        <Loaded query={list}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            if (rows.length > 0) return <ReportsTable level={level} rows={rows} {...context} />;
            return (
              <EmptyState
                title={t(narrowed ? 'campaigns.control.nothing' : 'campaigns.control.empty')}
                text={t(narrowed ? 'campaigns.control.nothingText' : 'campaigns.control.emptyText')}
              />
            );
          }}
        </Loaded>
      </Panel>
      <MoreButton query={list} />
    </section>
  );
}
