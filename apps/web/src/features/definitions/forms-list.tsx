import { Table } from '@mantine/core';
import { EmptyState, formatDate, PageTitle, Panel, StatusChip } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { LinkAnchor } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { Page } from '../../shared/pieces/page.js';
import { useWords } from '../../shared/words/use-words.js';
import listed from '../../shared/tables/listed.module.css';
import { formsQuery } from '../../shared/forms/list-forms.js';
import { FindField, matches } from './find-field.js';

/** Forms in force, by stage. */
export function FormsList({
  q,
  onFind,
  actions,
}: {
  readonly q: string | undefined;
  readonly onFind: (q: string | undefined) => void;
  readonly actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const list = useQuery(formsQuery);
  return (
    <Page title={t('definitions.forms')}>
      <PageTitle
        title={t('definitions.forms')}
        note={list.data && t('definitions.formsCount', { count: list.data.items.length })}
        actions={actions}
      />
      <FindField q={q} onFind={onFind} />
      <Panel flush>
        <Loaded query={list}>
          {({ items }) => {
            const shown = items
              .filter((form) => matches(q, form.title, form.key, form.number ?? ''))
              .sort(
                (one, other) =>
                  (one.stage ?? 9) - (other.stage ?? 9) || one.title.localeCompare(other.title, language),
              );
            if (shown.length === 0) return <EmptyState title={t('common.nothingFound')} />;
            return (
              <Table className={listed.listed} verticalSpacing={7} horizontalSpacing="md" highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th w={64}>{t('definitions.number')}</Table.Th>
                    <Table.Th>{t('definitions.title')}</Table.Th>
                    <Table.Th>{t('definitions.stage')}</Table.Th>
                    <Table.Th>{t('definitions.version')}</Table.Th>
                    <Table.Th>{t('definitions.published')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {shown.map((form) => (
                    <Table.Tr key={form.key}>
                      <Table.Td data-label={t('definitions.number')} data-empty={!form.number || undefined}>
                        {form.number ?? '—'}
                      </Table.Td>
                      <Table.Td data-head>
                        <LinkAnchor
                          to={form.version === 0 ? '/forms/$key/design' : '/forms/$key'}
                          params={{ key: form.key }}
                          fw={550}
                        >
                          {form.title}
                        </LinkAnchor>{' '}
                        {form.unit && <StatusChip tone="stale">{form.unit.title}</StatusChip>}{' '}
                        {form.hasDraft && (
                          <LinkAnchor to="/forms/$key/design" params={{ key: form.key }} underline="never">
                            <StatusChip tone="soon">{t('definitions.draft')}</StatusChip>
                          </LinkAnchor>
                        )}
                      </Table.Td>
                      <Table.Td data-label={t('definitions.stage')}>
                        {form.stage ? `${form.stage}. ${words.stage(form.stage)}` : t('definitions.anyStage')}
                      </Table.Td>
                      <Table.Td
                        data-label={t('definitions.version')}
                        data-empty={form.version === 0 || undefined}
                      >
                        {form.version === 0 ? '—' : form.version}
                      </Table.Td>
                      <Table.Td data-label={t('definitions.published')}>
                        {form.version === 0
                          ? t('studio.neverPublished')
                          : formatDate(form.publishedAt, language, 'short')}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            );
          }}
        </Loaded>
      </Panel>
    </Page>
  );
}
