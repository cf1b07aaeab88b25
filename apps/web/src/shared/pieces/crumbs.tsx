import { Breadcrumbs, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from './link.js';

export interface Crumb {
  readonly label: string;
  readonly to?:
    | '/board'
    | '/pairs'
    | '/tasks'
    | '/forms'
    | '/workflows'
    | '/roadmaps'
    | '/roadmaps/new'
    | '/monitoring/campaigns'
    | '/monitoring/surveys';
}

/** The way here; the last one is this screen. */
export function Crumbs({ items }: { readonly items: readonly Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('common.crumbs')} data-screen-only>
      <Breadcrumbs separator={<IconChevronRight size={12} stroke={1.75} aria-hidden />} separatorMargin={4}>
        {items.map(({ label, to }) =>
          to ? (
            <LinkAnchor key={label} to={to} size="xs">
              {label}
            </LinkAnchor>
          ) : (
            <Text key={label} size="xs" c="var(--td-secondary)">
              {label}
            </Text>
          ),
        )}
      </Breadcrumbs>
    </nav>
  );
}
