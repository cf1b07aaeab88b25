import { Table } from '@mantine/core';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../shared/pieces/due.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { MoreButton } from '../../../shared/pieces/more-button.js';
import { Page } from '../../../shared/pieces/page.js';
import { roadmapsQuery } from '../api/list-roadmaps.js';
import { StandingChip } from './standing-chip.js';

/** Plans that the person may see. */
export function RoadmapsList() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(roadmapsQuery());
  return (
    <Page title={t('plan.list.title')}>
      <PageTitle title={t('plan.list.title')} />
      <Loaded query={list}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0)
            return <EmptyState title={t('plan.list.empty')} text={t('plan.list.emptyText')} />;
          return (
            <Panel flush>
              <Table verticalSpacing={7} horizontalSpacing="md" highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    {(['plan', 'place', 'standing', 'waitsFor', 'due', 'rows'] as const).map((head) => (
                      <Table.Th key={head}>{t(`plan.list.${head}`)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((row) => (
                    <Table.Tr key={row.id}>
                      <Table.Td>
                        <LinkAnchor to="/roadmaps/$roadmapId" params={{ roadmapId: row.id }}>
                          {row.title}
                        </LinkAnchor>
                      </Table.Td>
                      <Table.Td>{row.place}</Table.Td>
                      <Table.Td>
                        <StandingChip standing={row.standing} title={row.stateTitle} />
                      </Table.Td>
                      <Table.Td>{row.waitsFor}</Table.Td>
                      <Table.Td>
                        <Due at={row.dueAt} />
                      </Table.Td>
                      <Table.Td>{row.measures}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Panel>
          );
        }}
      </Loaded>
      <MoreButton query={list} />
    </Page>
  );
}
