import { Group, Select, Table } from '@mantine/core';
import type { AnswerRow, FormView } from '@tandem/contracts';
import {
  isClosed,
  partsOf,
  readQuestions,
  valueAt,
  type FormDefinition,
  type Question,
} from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import { EmptyState, formatDate, ListSkeleton, numberFormat, Panel } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { Failure } from '../../../shared/pieces/failure.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { MoreButton } from '../../../shared/pieces/more-button.js';
import { rowsQuery, type AnswersFilter } from '../api/answers.js';

export interface AnswersTableProps {
  readonly form: FormView;
  readonly unit: string | undefined;
  readonly filter: AnswersFilter | undefined;
  readonly onFilter: (filter: AnswersFilter | undefined) => void;
}

const MOST_COLUMNS = 8;

/** Answers one by one, those that the person may read; found by what was chosen. */
export function AnswersTable({ form, unit, filter, onFilter }: AnswersTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = useInfiniteQuery(rowsQuery(form.key, unit, filter));
  const questions = useMemo(() => readQuestions(form as unknown as FormDefinition), [form]);
  const schema = form.schema as JsonObject;
  const columns = useMemo(() => questions.filter(isColumn).slice(0, MOST_COLUMNS), [questions]);
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <FilterBar
        questions={questions.filter(({ at }) => !isClosed(schema, partsOf(at)))}
        filter={filter}
        onFilter={onFilter}
      />
      <Panel flush>
        {rows.isPending && <ListSkeleton />}
        {rows.error && <Failure error={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.data && items.length === 0 && (
          <EmptyState title={t('answers.noRows')} text={t('answers.noRowsText')} />
        )}
        {items.length > 0 && (
          <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table verticalSpacing={7} horizontalSpacing="md" highlightOnHover stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('answers.at')}</Table.Th>
                  <Table.Th>{t('answers.case')}</Table.Th>
                  <Table.Th>{t('answers.author')}</Table.Th>
                  {columns.map(({ at, title }) => (
                    <Table.Th key={at}>{title}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>
                      <LinkAnchor to="/answers/$answerId" params={{ answerId: row.id }}>
                        {formatDate(row.at, language, 'short')}
                      </LinkAnchor>
                    </Table.Td>
                    <Table.Td>{row.case.title}</Table.Td>
                    <Table.Td>{row.author.name}</Table.Td>
                    {columns.map((question) => (
                      <Table.Td key={question.at}>{wordsFor(question, row, language)}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <MoreButton query={rows} />
      </Panel>
    </>
  );
}

/** What fits a cell: a table of rows or a person's words of a page are read on the answer itself. */
const isColumn = ({ at, kind }: Question): boolean =>
  !at.includes('*') && ['one', 'many', 'yesNo', 'scale', 'number', 'date'].includes(kind);

const wordsFor = (question: Question, row: AnswerRow, language: 'ru' | 'en'): string => {
  const value = valueAt(row.data as JsonObject, partsOf(question.at));
  if (value === undefined || value === null) return '—';
  const say = (one: Json): string =>
    question.bars.find((bar) => bar.value === one)?.title ??
    (question.kind === 'date' && typeof one === 'string'
      ? formatDate(one, language, 'short')
      : typeof one === 'number'
        ? numberFormat(language, { useGrouping: 'min2' }).format(one)
        : String(one as string));
  return Array.isArray(value) ? (value as Json[]).map(say).join(', ') : say(value);
};

function FilterBar({
  questions,
  filter,
  onFilter,
}: {
  readonly questions: readonly Question[];
  readonly filter: AnswersFilter | undefined;
  readonly onFilter: (filter: AnswersFilter | undefined) => void;
}) {
  const { t } = useTranslation();
  const asked = questions.filter((one) => one.bars.length > 0 && !one.at.includes('*'));
  const chosen = asked.find(({ at }) => at === filter?.field);
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <Select
        label={t('answers.filterBy')}
        placeholder={t('answers.anyQuestion')}
        searchable
        clearable
        w={320}
        data={asked.map(({ at, title }) => ({ value: at, label: title }))}
        value={chosen?.at ?? null}
        onChange={(field) => {
          const next = asked.find(({ at }) => at === field);
          onFilter(next ? { field: next.at, value: JSON.stringify(next.bars[0]!.value) } : undefined);
        }}
      />
      {chosen && (
        <Select
          label={t('answers.answer')}
          allowDeselect={false}
          w={260}
          data={chosen.bars.map(({ value, title }) => ({ value: JSON.stringify(value), label: title }))}
          value={filter?.value ?? null}
          onChange={(value) => value !== null && onFilter({ field: chosen.at, value })}
        />
      )}
    </Group>
  );
}
