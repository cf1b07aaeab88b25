import { Select, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { ROADMAP_STANDINGS, type RoadmapStanding } from '@tandem/contracts';
import { PLAN_LEVELS, type PlanLevel } from '@tandem/roadmap-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadmapsFilter } from '../api/list-roadmaps.js';
import classes from './list.module.css';

export interface RoadmapFiltersProps {
  readonly filter: RoadmapsFilter;
  readonly onFilter: (filter: RoadmapsFilter) => void;
}

/** Narrows the list of plans: by place or title, level, where they stand, lateness. */
export function RoadmapFilters({ filter, onFilter }: RoadmapFiltersProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filter.search ?? '');
  const search = useDebouncedCallback(
    (text: string) => onFilter({ ...filter, search: text.trim() || undefined }),
    250,
  );
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } } as const;
  return (
    <div className={classes.filters} role="search">
      <TextInput
        className={classes.search}
        aria-label={t('roadmaps.search')}
        placeholder={t('roadmaps.search')}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
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
      <UnstyledButton
        className={classes.late}
        aria-pressed={filter.overdue === true}
        onClick={() => onFilter({ ...filter, overdue: filter.overdue ? undefined : true })}
      >
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {t('roadmaps.onlyLate')}
      </UnstyledButton>
    </div>
  );
}
