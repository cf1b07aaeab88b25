import { Table } from '@mantine/core';
import { EmptyState, formatDate, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { LinkAnchor } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { Page } from '../../shared/pieces/page.js';
import { workflowsQuery } from './api/list-workflows.js';
import { FindField, matches } from './find-field.js';

/** Workflows in force and how many cases run by them. */
export function WorkflowsList({
  q,
  onFind,
}: {
  readonly q: string | undefined;
  readonly onFind: (q: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useQuery(workflowsQuery);
  return (
    <Page title={t('definitions.workflows')}>
      <PageTitle title={t('definitions.workflows')} />
      <FindField q={q} onFind={onFind} />
      <Panel flush>
        <Loaded query={list}>
          {({ items }) => {
            const shown = items.filter((one) => matches(q, one.title, one.key));
            if (shown.length === 0) return <EmptyState title={t('common.nothingFound')} />;
            return (
              <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
                <Table verticalSpacing={7} horizontalSpacing="md" highlightOnHover>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('definitions.title')}</Table.Th>
                      <Table.Th>{t('definitions.about')}</Table.Th>
                      <Table.Th>{t('definitions.version')}</Table.Th>
                      <Table.Th>{t('definitions.openCases')}</Table.Th>
                      <Table.Th>{t('definitions.published')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {shown.map((one) => (
                      <Table.Tr key={one.key}>
                        <Table.Td>
                          <LinkAnchor to="/workflows/$key" params={{ key: one.key }} fw={550}>
                            {one.title}
                          </LinkAnchor>
                        </Table.Td>
                        <Table.Td>
                          {t(`board.subject.${one.subject}`, { defaultValue: one.subject })}
                        </Table.Td>
                        <Table.Td>{one.version}</Table.Td>
                        <Table.Td>{one.openCases}</Table.Td>
                        <Table.Td>{formatDate(one.publishedAt, language, 'short')}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            );
          }}
        </Loaded>
      </Panel>
    </Page>
  );
}
