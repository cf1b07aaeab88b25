import { Button, Select, Table, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload, IconSchool, IconSearch, IconUserHeart } from '@tabler/icons-react';
import type { RegisterEntry } from '@tandem/contracts';
import {
  EmptyState,
  formatDate,
  PageTitle,
  Panel,
  PersonAvatar,
  StatusChip,
  type StatusTone,
} from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/today.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Failure } from '../../shared/pieces/failure.js';
import { LinkAnchor } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { MoreButton } from '../../shared/pieces/more-button.js';
import { Page } from '../../shared/pieces/page.js';
import { listRegister, registerQuery, type RegisterName } from './api/list-register.js';
import { downloadCsv, toCsv } from './export-csv.js';
import classes from './register-page.module.css';

export interface RegisterPageProps {
  readonly register: RegisterName;
  readonly unit: string;
  readonly q: string | undefined;
  readonly status: string | undefined;
  readonly onFilter: (filter: { q?: string | undefined; status?: string | undefined }) => void;
}

const STATUSES: Record<RegisterName, readonly string[]> = {
  mentors: ['applied', 'candidate', 'selected', 'training', 'admitted', 'inactive', 'rejected'],
  mentees: ['waiting', 'inPair', 'completed', 'withdrawn', 'rejected', 'left'],
};
const TONES: Record<string, StatusTone> = {
  admitted: 'done',
  inPair: 'done',
  completed: 'done',
  waiting: 'soon',
  training: 'accent',
  selected: 'accent',
  inactive: 'stale',
  left: 'stale',
};

/** The bank of mentors, or of mentees: who, in what state, with what, in how many pairs. */
export function RegisterPage(props: RegisterPageProps) {
  const { t } = useTranslation();
  const { register, unit, q, status } = props;
  const filter = { unit, ...(q ? { q } : {}), ...(status ? { status } : {}) };
  const list = useInfiniteQuery(registerQuery(register, filter));
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t(`registers.${register}.title`)}>
      <PageTitle
        title={t(`registers.${register}.title`)}
        note={list.data && !list.hasNextPage ? t('registers.count', { count: entries.length }) : undefined}
        actions={<ExportButton register={register} filter={filter} />}
      />
      <Filters {...props} />
      <Panel flush>
        <Loaded query={list}>
          {() =>
            entries.length === 0 ? (
              <EmptyState
                icon={
                  register === 'mentors' ? (
                    <IconSchool size={28} stroke={1.75} aria-hidden />
                  ) : (
                    <IconUserHeart size={28} stroke={1.75} aria-hidden />
                  )
                }
                title={q || status ? t('registers.nothing') : t(`registers.${register}.empty`)}
                text={q || status ? t('registers.nothingText') : t(`registers.${register}.emptyText`)}
              />
            ) : (
              <RegisterTable entries={entries} register={register} />
            )
          }
        </Loaded>
      </Panel>
      <MoreButton query={list} />
    </Page>
  );
}

function Filters({ register, q, status, onFilter }: RegisterPageProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q ?? '');
  const search = useDebouncedCallback(
    (text: string) => onFilter({ q: text.trim() || undefined, status }),
    250,
  );
  return (
    <div className={classes.filters} role="search">
      <TextInput
        className={classes.search}
        aria-label={t('registers.search')}
        placeholder={t('registers.search')}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        aria-label={t('registers.status')}
        placeholder={t('registers.anyStatus')}
        data={STATUSES[register].map((value) => ({ value, label: t(`statuses.${value}`) }))}
        value={status ?? null}
        onChange={(value) => onFilter({ q, status: value ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
      />
    </div>
  );
}

function RegisterTable({
  entries,
  register,
}: {
  readonly entries: readonly RegisterEntry[];
  readonly register: RegisterName;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const area = useAreaName();
  return (
    <Table className={classes.table} verticalSpacing={7} horizontalSpacing="md" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('registers.person')}</Table.Th>
          <Table.Th>{t('registers.statusHead')}</Table.Th>
          <Table.Th>{t(`registers.${register}.areas`)}</Table.Th>
          <Table.Th className={classes.number}>{t('registers.pairs')}</Table.Th>
          <Table.Th>{t('registers.since')}</Table.Th>
          <Table.Th>{t('registers.unit')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td data-label={t('registers.person')}>
              <span className={classes.person}>
                <PersonAvatar name={entry.person.name} role={entry.register} decorative />
                {entry.caseId ? (
                  <LinkAnchor to="/cases/$caseId" params={{ caseId: entry.caseId }} fw={580}>
                    {entry.person.name}
                  </LinkAnchor>
                ) : (
                  <b>{entry.person.name}</b>
                )}
              </span>
            </Table.Td>
            <Table.Td data-label={t('registers.statusHead')}>
              <StatusChip tone={TONES[entry.status] ?? 'neutral'}>
                {t(`statuses.${entry.status}`, { defaultValue: entry.status })}
              </StatusChip>
            </Table.Td>
            <Table.Td data-label={t(`registers.${register}.areas`)}>
              {entry.areas.map(area).join(', ') || '—'}
            </Table.Td>
            <Table.Td data-label={t('registers.pairs')} className={classes.number}>
              {entry.openPairs}
            </Table.Td>
            <Table.Td data-label={t('registers.since')}>
              {entry.since ? formatDate(entry.since, language, 'numeric') : '—'}
            </Table.Td>
            <Table.Td data-label={t('registers.unit')}>{entry.unit.title}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const useAreaName = () => {
  const { t } = useTranslation();
  return (code: string) => t(`areas.${code}`, { defaultValue: code });
};

interface ExportProps {
  readonly register: RegisterName;
  readonly filter: { unit?: string; q?: string; status?: string };
}

/** The whole filtered register, not only the page in sight. */
function ExportButton({ register, filter }: ExportProps) {
  const { t } = useTranslation();
  const area = useAreaName();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const entries: RegisterEntry[] = [];
      let cursor: string | null = null;
      do {
        const page = await listRegister(register, filter, cursor, 200);
        entries.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      const head = [
        t('registers.person'),
        t('registers.statusHead'),
        t(`registers.${register}.areas`),
        t('registers.pairs'),
        t('registers.since'),
        t('registers.until'),
        t('registers.unit'),
      ];
      const rows = entries.map((one) => [
        one.person.name,
        t(`statuses.${one.status}`, { defaultValue: one.status }),
        one.areas.map(area).join(', '),
        one.openPairs,
        one.since?.slice(0, 10),
        one.until?.slice(0, 10),
        one.unit.title,
      ]);
      downloadCsv(`${t(`registers.${register}.file`)}-${today()}.csv`, toCsv([head, ...rows]));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        onClick={() => void save()}
      >
        {t('registers.export')}
      </Button>
      {error !== null && <Failure error={error} />}
    </>
  );
}
