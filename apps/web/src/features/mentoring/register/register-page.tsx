import { Button } from '@mantine/core';
import { IconSchool, IconUserHeart } from '@tabler/icons-react';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import type { Scope } from '../../../shared/units/use-scope.js';
import { registerQuery, type RegisterName } from '../api/list-register.js';
import { ExportButton } from './export-button.js';
import { RegisterFilters, type RegisterFilter } from './register-filters.js';
import { RegisterTable } from './register-table.js';
import { pressSort, readSort, showEntries } from './show-entries.js';

export interface RegisterPageProps {
  readonly register: RegisterName;
  readonly scope: Scope;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}

/** So many rows are drawn at once. */
const STEP = 100;

/** The bank of mentors, or of mentees: who, in what state, with what, in how many pairs. */
export function RegisterPage({ register, scope, filter, onFilter }: RegisterPageProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(STEP);
  const list = useQuery({
    ...registerQuery(register, filter.at ?? scope.unit ?? ''),
    enabled: scope.unit !== undefined,
  });
  const sort = readSort(filter.sort);
  const entries = showEntries(list.data ?? [], filter, sort, (status) =>
    t(`statuses.${status}`, { defaultValue: status }),
  );
  const narrowed = Boolean(filter.q ?? filter.status ?? filter.area ?? filter.at);
  const Icon = register === 'mentors' ? IconSchool : IconUserHeart;
  return (
    <Page title={t(`registers.${register}.title`)}>
      <PageTitle
        title={t(`registers.${register}.title`)}
        note={list.data ? t('registers.count', { count: entries.length }) : undefined}
        actions={entries.length > 0 && <ExportButton register={register} entries={entries} />}
      />
      {((list.data?.length ?? 0) > 0 || narrowed) && (
        <RegisterFilters
          register={register}
          scope={scope}
          filter={filter}
          entries={list.data ?? []}
          onFilter={(next) => {
            setLimit(STEP);
            onFilter(next);
          }}
        />
      )}
      <Panel flush>
        <Loaded query={list}>
          {() =>
            entries.length === 0 ? (
              <EmptyState
                icon={<Icon size={28} stroke={1.75} aria-hidden />}
                title={narrowed ? t('registers.nothing') : t(`registers.${register}.empty`)}
                text={narrowed ? t('registers.nothingText') : t(`registers.${register}.emptyText`)}
              />
            ) : (
              <RegisterTable
                entries={entries.slice(0, limit)}
                register={register}
                sort={sort}
                withUnit={scope.wide}
                onSort={(column) => onFilter({ ...filter, sort: pressSort(sort, column) })}
              />
            )
          }
        </Loaded>
      </Panel>
      {entries.length > limit && (
        <Button variant="subtle" fullWidth mt="xs" onClick={() => setLimit(limit + STEP)}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}
