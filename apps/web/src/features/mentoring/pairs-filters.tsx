import { Select, Switch } from '@mantine/core';
import type { CaseCard } from '@tandem/contracts';
import { STAGES } from '@tandem/domain';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../shared/words/use-words.js';
import classes from './pairs-page.module.css';

const STATUSES = ['open', 'done', 'cancelled'] as const satisfies readonly CaseCard['status'][];

export interface PairsFilter {
  readonly stage: number | undefined;
  readonly overdue: boolean | undefined;
  readonly status: CaseCard['status'] | undefined;
}

export const isFiltered = ({ stage, overdue, status }: PairsFilter): boolean =>
  Boolean(stage ?? status) || overdue === true;

/** Narrows the list of pairs; what is chosen stands in the address. */
export function PairsFilters({
  filter,
  onFilter,
}: {
  readonly filter: PairsFilter;
  readonly onFilter: (filter: PairsFilter) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className={classes.filters} role="search">
      <Select
        aria-label={t('pairs.stage')}
        placeholder={t('pairs.anyStage')}
        data={STAGES.map(({ stage }) => ({ value: String(stage), label: `${stage}. ${words.stage(stage)}` }))}
        value={filter.stage ? String(filter.stage) : null}
        onChange={(value) => onFilter({ ...filter, stage: value ? Number(value) : undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
      />
      <Select
        aria-label={t('pairs.status')}
        placeholder={t('pairs.anyStatus')}
        data={STATUSES.map((value) => ({ value, label: t(`pairs.statuses.${value}`) }))}
        value={filter.status ?? null}
        onChange={(value) => onFilter({ ...filter, status: STATUSES.find((one) => one === value) })}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
      />
      <Switch
        label={t('pairs.overdue')}
        checked={filter.overdue === true}
        onChange={(event) => onFilter({ ...filter, overdue: event.currentTarget.checked || undefined })}
      />
    </div>
  );
}
