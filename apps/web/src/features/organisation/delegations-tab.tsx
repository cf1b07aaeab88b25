import { Button, Group, Select, Table } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPlus } from '@tabler/icons-react';
import type { DelegationView, UnitRef } from '@tandem/contracts';
import type { Role } from '@tandem/domain';
import { EmptyState, formatDate, Panel } from '@tandem/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/today.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { useSession } from '../../shared/session/use-session.js';
import { useWords } from '../../shared/words/use-words.js';
import { delegationsQuery } from './api/list-delegations.js';
import { peopleQuery } from './api/list-people.js';
import { CommandModal } from './command-modal.js';

/** Who stands in for whom, from when to when. Both names stay in the history. */
export function DelegationsTab({ unit }: { readonly unit: UnitRef }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const { person } = useSession();
  const list = useQuery(delegationsQuery(unit.id));
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<DelegationView | null>(null);
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <Button
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('organisation.delegate')}
        </Button>
      </Group>
      <Panel flush>
        <Loaded query={list}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                title={t('organisation.noDelegations')}
                text={t('organisation.noDelegationsText')}
              />
            ) : (
              <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
                <Table verticalSpacing={7} horizontalSpacing="md">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('organisation.delegatedBy')}</Table.Th>
                      <Table.Th>{t('organisation.delegatedTo')}</Table.Th>
                      <Table.Th>{t('organisation.role')}</Table.Th>
                      <Table.Th>{t('organisation.dates')}</Table.Th>
                      <Table.Th>
                        <span className="td-unseen">{t('cases.more')}</span>
                      </Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {items.map((one) => (
                      <Table.Tr key={one.id}>
                        <Table.Td>{one.from.name}</Table.Td>
                        <Table.Td>{one.to.name}</Table.Td>
                        <Table.Td>
                          {words.role(one.role)}, {one.unit.title}
                        </Table.Td>
                        <Table.Td>
                          {formatDate(one.since, language, 'short')} –{' '}
                          {formatDate(one.until, language, 'short')}
                        </Table.Td>
                        <Table.Td>
                          {one.from.id === person.id && (
                            <Button variant="subtle" color="red" onClick={() => setEnding(one)}>
                              {t('organisation.endDelegation')}
                            </Button>
                          )}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )
          }
        </Loaded>
      </Panel>
      {adding && <Delegate onClose={() => setAdding(false)} />}
      {ending && (
        <CommandModal
          title={t('organisation.endDelegation')}
          verb={t('organisation.end')}
          done={t('organisation.delegationEnded')}
          danger
          command={{ do: 'endDelegation', id: ending.id }}
          onClose={() => setEnding(null)}
        >
          {() => <span>{t('organisation.endDelegationText', { name: ending.to.name })}</span>}
        </CommandModal>
      )}
    </>
  );
}

/** A person gives one of his own roles away for a while. */
function Delegate({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { memberships, person } = useSession();
  const own = memberships.filter((one) => !one.actingFor);
  const [which, setWhich] = useState<string | null>(own[0]?.id ?? null);
  const [q, setQ] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(today());
  const [until, setUntil] = useState<string | null>(null);
  const membership = own.find(({ id }) => id === which);
  const people = useInfiniteQuery({
    ...peopleQuery({ ...(membership ? { unit: membership.unit.id } : {}), ...(q && !to ? { q } : {}) }),
    enabled: membership !== undefined,
  });
  const found = people.data?.pages.flatMap(({ items }) => items).filter(({ id }) => id !== person.id) ?? [];
  return (
    <CommandModal
      title={t('organisation.delegate')}
      verb={t('organisation.delegate')}
      done={t('organisation.delegated')}
      onClose={onClose}
      command={
        membership && to && since && until
          ? {
              do: 'delegate',
              body: { to, role: membership.role as Role, unit: membership.unit.id, since, until },
            }
          : undefined
      }
    >
      {(errorAt) => (
        <>
          <Select
            label={t('organisation.role')}
            required
            allowDeselect={false}
            data={own.map((one) => ({ value: one.id, label: `${words.role(one.role)}, ${one.unit.title}` }))}
            value={which}
            onChange={setWhich}
            error={errorAt('/role')}
          />
          <Select
            label={t('organisation.delegatedTo')}
            required
            searchable
            data={found.map((one) => ({ value: one.id, label: one.name }))}
            value={to}
            onChange={setTo}
            onSearchChange={setQ}
            nothingFoundMessage={t('common.nothingFound')}
            error={errorAt('/to')}
          />
          <DateInput
            label={t('organisation.from')}
            required
            value={since}
            onChange={setSince}
            valueFormat="DD.MM.YYYY"
            error={errorAt('/since')}
          />
          <DateInput
            label={t('organisation.to')}
            required
            value={until}
            onChange={setUntil}
            valueFormat="DD.MM.YYYY"
            error={errorAt('/until')}
            {...(since ? { minDate: since } : {})}
          />
        </>
      )}
    </CommandModal>
  );
}
