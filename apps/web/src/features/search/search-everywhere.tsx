import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconFileText, IconRoute, IconSearch, IconUser, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchAsked } from '../../shared/search/open-search.js';
import { searchQuery, type Found } from './api/search.js';

const [searchStore, search] = createSpotlight();
const ICONS = { person: IconUser, case: IconUsers, roadmap: IconRoute, form: IconFileText };
const KINDS: readonly Found['kind'][] = ['case', 'person', 'roadmap', 'form'];

/** Ctrl+K: people, pairs, plans, forms by a few letters. */
export default function SearchEverywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useSearchAsked();
  useEffect(() => search.open(), [asked]);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 200);
  const { data, isFetching, error } = useQuery(searchQuery(q));
  const found = q.trim().length < 2 ? [] : (data?.items ?? []);

  const open = (one: Found) => {
    if (one.kind === 'case') return void navigate({ to: '/cases/$caseId', params: { caseId: one.id } });
    if (one.kind === 'roadmap')
      return void navigate({ to: '/roadmaps/$roadmapId', params: { roadmapId: one.id } });
    if (one.kind === 'form') return void navigate({ to: '/forms/$key', params: { key: one.id } });
    return void navigate({ to: '/pairs', search: { person: one.id } });
  };

  const nothing = () => {
    if (typed.trim().length < 2) return t('search.type');
    if (error) return t('states.offlineText');
    return isFetching || q !== typed ? t('search.searching') : t('search.nothing', { q: q.trim() });
  };

  return (
    <Spotlight.Root store={searchStore} query={typed} onQueryChange={setTyped} maxHeight="60dvh" scrollable>
      <Spotlight.Search
        placeholder={t('frame.search')}
        aria-label={t('frame.search')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {KINDS.filter((kind) => found.some((one) => one.kind === kind)).map((kind) => (
          <Spotlight.ActionsGroup key={kind} label={t(`search.${kind}`)}>
            {found
              .filter((one) => one.kind === kind)
              .map((one) => {
                const Icon = ICONS[kind];
                return (
                  <Spotlight.Action
                    key={one.id}
                    label={one.title}
                    description={one.detail ?? ''}
                    leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
                    onClick={() => open(one)}
                  />
                );
              })}
          </Spotlight.ActionsGroup>
        ))}
        {found.length === 0 && <Spotlight.Empty>{nothing()}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
