import { EmptyState, Panel } from '@tandem/ui';
import { IconRoute } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { MoreButton } from '../../../shared/pieces/more-button.js';
import { roadmapsQuery, type RoadmapsFilter } from '../api/list-roadmaps.js';
import { RoadmapFilters } from './roadmap-filters.js';
import { RoadmapsTable } from './roadmaps-table.js';

export interface RoadmapsTabProps {
  readonly filter: RoadmapsFilter;
  readonly onFilter: (filter: RoadmapsFilter) => void;
  /** How to begin, where nothing is there yet. */
  readonly begin: React.ReactNode;
}

/** All plans that the person may see. */
export function RoadmapsTab({ filter, onFilter, begin }: RoadmapsTabProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(roadmapsQuery(filter));
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <RoadmapFilters filter={filter} onFilter={onFilter} />
      <Panel flush>
        <Loaded query={list}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            if (rows.length > 0) return <RoadmapsTable rows={rows} />;
            return (
              <EmptyState
                icon={<IconRoute size={28} stroke={1.75} aria-hidden />}
                title={narrowed ? t('roadmaps.nothing') : t('roadmaps.empty')}
                text={narrowed ? t('roadmaps.nothingText') : t('roadmaps.emptyText')}
                action={narrowed ? undefined : begin}
              />
            );
          }}
        </Loaded>
      </Panel>
      <MoreButton query={list} />
    </>
  );
}
