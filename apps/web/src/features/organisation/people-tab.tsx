import { ActionIcon, Button, Group, Menu, Select, Table } from '@mantine/core';
import { IconDots, IconPlus, IconUserPlus } from '@tabler/icons-react';
import type { PersonView, UnitRef } from '@tandem/contracts';
import { ROLES } from '@tandem/domain';
import { EmptyState, formatDate, Panel, PersonAvatar, StatusChip } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../shared/filters/search-field.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { MoreButton } from '../../shared/pieces/more-button.js';
import { usePermission } from '../../shared/session/use-session.js';
import { useWords } from '../../shared/words/use-words.js';
import { AddMembership } from './add-membership.js';
import { AddPerson } from './add-person.js';
import { peopleQuery } from './api/list-people.js';
import { EditEmail } from './edit-email.js';
import { EndAccess, type Ending } from './end-access.js';

export interface PeopleTabProps {
  readonly unit: UnitRef;
  readonly q: string | undefined;
  readonly role: string | undefined;
  readonly onFilter: (filter: { q?: string | undefined; role?: string | undefined }) => void;
}

/** People of the unit and below, with the roles they hold. */
export function PeopleTab({ unit, q, role, onFilter }: PeopleTabProps) {
  const { t } = useTranslation();
  const words = useWords();
  const manages = usePermission('people.manage');
  const list = useInfiniteQuery(
    peopleQuery({ unit: unit.id, ...(q ? { q } : {}), ...(role ? { role } : {}) }),
  );
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [adding, setAdding] = useState(false);
  const [member, setMember] = useState<PersonView | null>(null);
  const [addressed, setAddressed] = useState<PersonView | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <>
      <Group gap="xs" mb="sm" role="search">
        <SearchField
          label={t('registers.search')}
          value={q}
          onSearch={(text) => onFilter({ q: text, role })}
        />
        <Select
          aria-label={t('organisation.role')}
          placeholder={t('tasks.anyRole')}
          data={ROLES.map((value) => ({ value, label: words.role(value) }))}
          value={role ?? null}
          onChange={(value) => onFilter({ q, role: value ?? undefined })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
        />
        {manages && (
          <Button
            ml="auto"
            leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('organisation.addPerson')}
          </Button>
        )}
      </Group>
      <Panel flush>
        <Loaded query={list}>
          {() =>
            people.length === 0 ? (
              <EmptyState title={t('organisation.nobody')} />
            ) : (
              <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
                <Table verticalSpacing={7} horizontalSpacing="md">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('registers.person')}</Table.Th>
                      <Table.Th>{t('organisation.roles')}</Table.Th>
                      <Table.Th>{t('organisation.login')}</Table.Th>
                      {manages && (
                        <Table.Th w={48}>
                          <span className="td-unseen">{t('cases.more')}</span>
                        </Table.Th>
                      )}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {people.map((person) => (
                      <PersonRow
                        key={person.id}
                        person={person}
                        unit={unit.id}
                        manages={manages}
                        onAddRole={() => setMember(person)}
                        onEmail={() => setAddressed(person)}
                        onEnd={setEnding}
                      />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )
          }
        </Loaded>
      </Panel>
      <MoreButton query={list} />
      {adding && <AddPerson unit={unit} onClose={() => setAdding(false)} />}
      {member && <AddMembership person={member} unit={unit} onClose={() => setMember(null)} />}
      {addressed && <EditEmail person={addressed} onClose={() => setAddressed(null)} />}
      {ending && <EndAccess ending={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

interface PersonRowProps {
  readonly person: PersonView;
  readonly unit: string;
  readonly manages: boolean;
  readonly onAddRole: () => void;
  readonly onEmail: () => void;
  readonly onEnd: (ending: Ending) => void;
}

type PersonMembership = PersonView['memberships'][number];

function PersonRow({ person, unit, manages, onAddRole, onEmail, onEnd }: PersonRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  // Here everybody is of one organisation: it is named where it is another.
  const roleText = (one: PersonMembership) =>
    one.unit.id === unit ? words.role(one.role) : `${words.role(one.role)}, ${one.unit.title}`;
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <PersonAvatar name={person.name} decorative />
          <span>
            <b style={{ fontWeight: 580 }}>{person.name}</b>
            {person.position && (
              <span style={{ display: 'block', color: 'var(--td-secondary)', fontSize: '0.75rem' }}>
                {person.position}
              </span>
            )}
          </span>
        </Group>
      </Table.Td>
      <Table.Td>
        {person.memberships.map((one) => (
          <div key={one.id}>
            {roleText(one)}
            {one.to && (
              <span style={{ color: 'var(--td-secondary)' }}>
                {' '}
                {t('cases.until', { date: formatDate(one.to, language, 'short') })}
              </span>
            )}
          </div>
        ))}
      </Table.Td>
      <Table.Td>
        {person.active ? (
          (person.login ?? '—')
        ) : (
          <StatusChip tone="stale">{t('organisation.left')}</StatusChip>
        )}
      </Table.Td>
      {manages && (
        <Table.Td>
          <Menu position="bottom-end" width={300}>
            <Menu.Target>
              <ActionIcon size={30} aria-label={t('organisation.actions', { name: person.name })}>
                <IconDots size={18} stroke={1.75} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={onAddRole}>
                {t('organisation.addRole')}
              </Menu.Item>
              {person.active && <Menu.Item onClick={onEmail}>{t('organisation.email')}</Menu.Item>}
              {person.memberships
                .filter(({ to }) => to === null)
                .map((one) => (
                  <Menu.Item
                    key={one.id}
                    onClick={() =>
                      onEnd({ kind: 'membership', id: one.id, name: person.name, role: roleText(one) })
                    }
                  >
                    {t('organisation.endRole', { role: roleText(one) })}
                  </Menu.Item>
                ))}
              {person.active && (
                <>
                  <Menu.Divider />
                  <Menu.Item
                    color="red"
                    onClick={() => onEnd({ kind: 'person', id: person.id, name: person.name })}
                  >
                    {t('organisation.endAccess')}
                  </Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
