import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { ShowButton } from '../../../shared/filters/show-button.js';
import classes from './plan.module.css';
import { rowTests, SHOWS, type RowFacts, type Show } from './shown-rows.js';

export interface PlanFiltersProps {
  readonly plan: RoadmapPlan;
  readonly facts: RowFacts;
  readonly show: Show | undefined;
  readonly search: string;
  readonly onShow: (show: Show | undefined) => void;
  readonly onSearch: (search: string) => void;
}

/** Which rows are shown, with how many there are of each; words that stand in them. */
export function PlanFilters({ plan, facts, show, search, onShow, onSearch }: PlanFiltersProps) {
  const { t } = useTranslation();
  const tests = rowTests(facts);
  const counts = SHOWS.map((one) => [one, plan.measures.filter(tests[one]).length] as const);
  return (
    <div className={classes.filters} data-screen-only>
      <div role="group" aria-label={t('plan.show.label')} className={classes.shows}>
        <ShowButton on={show === undefined} count={plan.measures.length} onClick={() => onShow(undefined)}>
          {t('plan.show.all')}
        </ShowButton>
        {counts
          .filter(([one, count]) => count > 0 || show === one)
          .map(([one, count]) => (
            <ShowButton
              key={one}
              on={show === one}
              count={count}
              onClick={() => onShow(show === one ? undefined : one)}
            >
              {t(`plan.show.${one}`)}
            </ShowButton>
          ))}
      </div>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t('plan.search')}
        placeholder={t('plan.search')}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  );
}
