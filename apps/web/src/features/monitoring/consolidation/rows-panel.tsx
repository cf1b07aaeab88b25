import { SegmentedControl } from '@mantine/core';
import type { ConsolidationView } from '@tandem/contracts';
import { EmptyState, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { ROWS_SHOWN, type RowsShown } from './consolidation-address.js';
import type { TotalProps } from './consolidation-page.js';
import classes from './consolidation.module.css';
import { RowsTable } from './rows-table.js';

export interface RowsPanelProps extends TotalProps {
  readonly roadmap: NonNullable<ConsolidationView['roadmap']>;
}

/** The rows of the plan with their totals; narrowed to those that fall short or were told by nobody. */
export function RowsPanel({ roadmap, ...props }: RowsPanelProps) {
  const { t } = useTranslation();
  const { data, address, onAddress } = props;
  const of = (shown: RowsShown) => data.rows.filter(({ verdict }) => verdict === shown);
  const rows = address.show ? of(address.show) : data.rows;
  return (
    <Panel
      flush
      title={
        <LinkAnchor to="/roadmaps/$roadmapId" params={{ roadmapId: roadmap.id }} inherit>
          {t('campaigns.total.plan', { title: roadmap.title, version: roadmap.version })}
        </LinkAnchor>
      }
      actions={
        <SegmentedControl
          className={classes.show}
          size="xs"
          aria-label={t('campaigns.total.filter')}
          data={[
            { value: 'all', label: t('campaigns.total.all', { count: data.rows.length }) },
            ...ROWS_SHOWN.map((value) => ({
              value,
              label: t(`campaigns.total.${value}`, { count: of(value).length }),
            })),
          ]}
          value={address.show ?? 'all'}
          onChange={(value) => onAddress({ show: ROWS_SHOWN.find((one) => one === value), row: undefined })}
          data-screen-only
        />
      }
    >
      {rows.length > 0 ? (
        <RowsTable rows={rows} {...props} />
      ) : (
        <EmptyState title={t('campaigns.total.nothing')} />
      )}
    </Panel>
  );
}
