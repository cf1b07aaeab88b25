import { Select } from '@mantine/core';
import type { RegisterEntry, UnitRef } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import filters from '../../../shared/filters/filters.module.css';
import { SearchField } from '../../../shared/filters/search-field.js';
import { unitsQuery } from '../../../shared/units/list-units.js';
import type { Scope } from '../../../shared/units/use-scope.js';
import { registerQuery, type RegisterName } from '../api/list-register.js';
import classes from './register-page.module.css';
import type { RegisterChoice } from './show-entries.js';
import { useAreaName } from './use-area-name.js';

/** What stands in the address of a register. */
export interface RegisterFilter extends RegisterChoice {
  /** Municipality or institution. */
  readonly at?: string | undefined;
  readonly sort?: string | undefined;
}

const STATUSES: Record<RegisterName, readonly string[]> = {
  mentors: ['applied', 'candidate', 'selected', 'training', 'admitted', 'inactive', 'rejected'],
  mentees: ['waiting', 'inPair', 'completed', 'withdrawn', 'rejected', 'left'],
};

export interface RegisterFiltersProps {
  readonly register: RegisterName;
  readonly scope: Scope;
  readonly filter: RegisterFilter;
  readonly entries: readonly RegisterEntry[];
  readonly onFilter: (filter: RegisterFilter) => void;
}

/** Narrows a register: by name, status, what is helped with, and above the school by place. */
export function RegisterFilters({ register, scope, filter, entries, onFilter }: RegisterFiltersProps) {
  const { t } = useTranslation();
  const area = useAreaName();
  const areas = [...new Set(entries.flatMap((entry) => entry.areas))]
    .map((value) => ({ value, label: area(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } } as const;
  return (
    <div className={filters.filters} role="search">
      <SearchField
        className={classes.search}
        label={t('registers.search')}
        value={filter.q}
        onSearch={(q) => onFilter({ ...filter, q })}
      />
      <Select
        aria-label={t('registers.status')}
        placeholder={t('registers.anyStatus')}
        data={STATUSES[register].map((value) => ({ value, label: t(`statuses.${value}`) }))}
        value={filter.status ?? null}
        onChange={(status) => onFilter({ ...filter, status: status ?? undefined })}
        {...clear}
      />
      <Select
        className={classes.area}
        aria-label={t(`registers.${register}.areas`)}
        placeholder={t('registers.anyArea')}
        data={areas}
        value={filter.area ?? null}
        onChange={(chosen) => onFilter({ ...filter, area: chosen ?? undefined })}
        searchable
        nothingFoundMessage={t('common.nothingFound')}
        {...clear}
      />
      {scope.wide && scope.unit && (
        <PlaceSelect
          register={register}
          unit={scope.unit}
          value={filter.at}
          onChange={(at) => onFilter({ ...filter, at })}
        />
      )}
    </div>
  );
}

interface PlaceSelectProps {
  readonly register: RegisterName;
  readonly unit: string;
  readonly value: string | undefined;
  readonly onChange: (unit: string | undefined) => void;
}

/** Municipalities below the region, and the institutions that stand in the register. */
function PlaceSelect({ register, unit, value, onChange }: PlaceSelectProps) {
  const { t } = useTranslation();
  const below = useQuery(unitsQuery({ parent: unit, kind: 'municipality' }));
  const whole = useQuery(registerQuery(register, unit));
  const institutions = new Map((whole.data ?? []).map((entry) => [entry.unit.id, entry.unit]));
  const options = (units: readonly UnitRef[]) =>
    units
      .map(({ id, title }) => ({ value: id, label: title }))
      .sort((a, b) => a.label.localeCompare(b.label, 'ru', { numeric: true }));
  const groups = [
    { group: t('registers.municipalities'), items: options(below.data?.items ?? []) },
    { group: t('registers.institutions'), items: options([...institutions.values()]) },
  ];
  return (
    <Select
      className={classes.place}
      aria-label={t('registers.unit')}
      placeholder={t('registers.anyUnit')}
      data={groups.filter(({ items }) => items.length > 0)}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      nothingFoundMessage={t('common.nothingFound')}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
    />
  );
}
