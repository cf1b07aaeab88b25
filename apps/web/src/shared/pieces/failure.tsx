import { ErrorState, EmptyState } from '@tandem/ui';
import { IconLock, IconMapOff, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isLostScript } from '../http/lost-script.js';
import { isProblem, OfflineError } from '../http/problem.js';
import { LinkButton } from './link.js';

export interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong while loading, in words, with the way out: no network, no right, nothing there, or a fault. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const wayOut = (
    <LinkButton to="/tasks" variant="default">
      {t('states.toTasks')}
    </LinkButton>
  );
  const retry = onRetry ? { onRetry } : {};
  if (error instanceof OfflineError)
    return <ErrorState title={t('states.offline')} text={t('states.offlineText')} {...retry} />;
  if (isLostScript(error))
    return (
      <ErrorState
        title={t('states.renewed')}
        text={t('states.renewedText')}
        retryLabel={t('states.reload')}
        onRetry={() => location.reload()}
      />
    );
  if (isProblem(error, 403))
    return (
      <EmptyState
        icon={<IconLock size={28} stroke={1.75} aria-hidden />}
        title={t('states.noRight')}
        text={error.message || t('states.noRightText')}
        action={wayOut}
      />
    );
  if (isProblem(error, 404))
    return (
      <EmptyState
        icon={<IconMapOff size={28} stroke={1.75} aria-hidden />}
        title={t('states.notFound')}
        text={t('states.notFoundText')}
        action={wayOut}
      />
    );
  if (isProblem(error))
    return (
      <ErrorState title={t('states.failed')} text={error.message} code={error.problem.instance} {...retry} />
    );
  return <ErrorState title={t('states.failed')} text={t('states.failedText')} {...retry} />;
}

export const OfflineIcon = IconPlugConnectedX;
