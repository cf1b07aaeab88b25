import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ROADMAP_STANDINGS, type RoadmapStanding } from '@tandem/contracts';
import { PLAN_LEVELS, type PlanLevel } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import filters from '../../../shared/filters/filters.module.css';
import { OnlyToggle } from '../../../shared/filters/only-toggle.js';
import { SearchField } from '../../../shared/filters/search-field.js';
import type { RoadmapsFilter } from '../api/list-roadmaps.js';
import classes from './list.module.css';

export interface RoadmapFiltersProps {
  readonly filter: RoadmapsFilter;
  readonly onFilter: (filter: RoadmapsFilter) => void;
}

/** Narrows the list of plans: by place or title, level, where they stand, lateness. */
export function RoadmapFilters({ filter, onFilter }: RoadmapFiltersProps) {
  const { t } = useTranslation();
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } } as const;
  return (
    <div className={`${filters.filters} ${classes.filters}`} role="search">
      <SearchField
        className={classes.search}
        label={t('roadmaps.search')}
        value={filter.search}
        maxLength={200}
        onSearch={(search) => onFilter({ ...filter, search })}
      />
      <Select
        aria-label={t('roadmaps.level')}
        placeholder={t('roadmaps.anyLevel')}
        data={PLAN_LEVELS.map((value) => ({ value, label: t(`plan.level.${value}`) }))}
        value={filter.level ?? null}
        onChange={(level) => onFilter({ ...filter, level: (level as PlanLevel | null) ?? undefined })}
        {...clear}
      />
      <Select
        aria-label={t('roadmaps.heads.standing')}
        placeholder={t('roadmaps.anyStanding')}
        data={ROADMAP_STANDINGS.filter((one) => one !== 'none').map((value) => ({
          value,
          label: t(`plan.standing.${value}`),
        }))}
        value={filter.standing ?? null}
        onChange={(one) => onFilter({ ...filter, standing: (one as RoadmapStanding | null) ?? undefined })}
        comboboxProps={{ width: 280, position: 'bottom-start' }}
        {...clear}
      />
      <OnlyToggle
        on={filter.overdue === true}
        icon={<IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
        onToggle={() => onFilter({ ...filter, overdue: filter.overdue ? undefined : true })}
      >
        {t('roadmaps.onlyLate')}
      </OnlyToggle>
    </div>
  );
}
