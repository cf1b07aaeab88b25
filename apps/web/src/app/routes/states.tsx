import { ListSkeleton, PageTitle } from '@tandem/ui';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { EmptyState } from '@tandem/ui';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../shared/pieces/failure.js';
import { LinkButton } from '../../shared/pieces/link.js';
import { Page } from '../../shared/pieces/page.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageTitle title={t('states.notFoundPage')} />
      <EmptyState
        icon={<IconMapOff size={28} stroke={1.75} aria-hidden />}
        title={t('states.notFound')}
        text={t('states.notFoundText')}
        action={<LinkButton to="/tasks">{t('states.toTasks')}</LinkButton>}
      />
    </Page>
  );
}

export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return (
    <Page>
      <Failure error={error} onRetry={reset} />
    </Page>
  );
}

export function RoutePending() {
  return (
    <Page>
      <ListSkeleton />
    </Page>
  );
}
