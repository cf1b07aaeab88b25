import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconChecks, IconPlayerSkipForward, IconRefresh } from '@tabler/icons-react';
import type { IncidentView } from '@tandem/contracts';
import { EmptyState, formatDate, formatTime, PageTitle, Panel } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { failureWords } from '../../shared/http/words.js';
import { Confirm } from '../../shared/pieces/confirm.js';
import { LinkAnchor } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { MoreButton } from '../../shared/pieces/more-button.js';
import { Page } from '../../shared/pieces/page.js';
import { tellDone } from '../../shared/pieces/tell.js';
import { incidentsQuery } from './api/list-incidents.js';
import { useSettleIncident } from './api/settle-incident.js';

export interface IncidentsPageProps {
  readonly state: 'failed' | 'skipped';
  readonly onState: (state: 'failed' | 'skipped') => void;
}

/** What the system could not do by itself: try again, or leave it for a stated reason. */
export function IncidentsPage({ state, onState }: IncidentsPageProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(incidentsQuery(state));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('incidents.title')} narrow>
      <PageTitle title={t('incidents.title')} subtitle={t('incidents.about')} />
      <Group>
        <SegmentedControl
          aria-label={t('incidents.which')}
          value={state}
          onChange={(value) => onState(value === 'skipped' ? 'skipped' : 'failed')}
          data={(['failed', 'skipped'] as const).map((value) => ({
            value,
            label: t(`incidents.states.${value}`),
          }))}
        />
      </Group>
      <Loaded query={list}>
        {() =>
          items.length === 0 ? (
            <EmptyState
              icon={<IconChecks size={28} stroke={1.75} aria-hidden />}
              title={t(`incidents.empty.${state}`)}
              text={state === 'failed' ? t('incidents.emptyText') : undefined}
            />
          ) : (
            items.map((one) => <Incident key={one.id} incident={one} />)
          )
        }
      </Loaded>
      <MoreButton query={list} />
    </Page>
  );
}

function Incident({ incident }: { readonly incident: IncidentView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const settle = useSettleIncident();
  const [skipping, setSkipping] = useState(false);
  const at = incident.failedAt ?? incident.createdAt;
  return (
    <Panel
      title={t(`incidents.kinds.${incident.kind}`, { defaultValue: incident.kind })}
      note={t('incidents.attempts', { count: incident.attempts })}
      actions={
        incident.state === 'failed' && (
          <>
            <Button
              variant="default"
              loading={settle.isPending && !skipping}
              leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />}
              onClick={() =>
                settle.mutate({ id: incident.id }, { onSuccess: () => tellDone(t('incidents.retried')) })
              }
            >
              {t('incidents.retry')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconPlayerSkipForward size={16} stroke={1.75} aria-hidden />}
              onClick={() => setSkipping(true)}
            >
              {t('incidents.skip')}
            </Button>
          </>
        )
      }
    >
      <div style={{ color: 'var(--td-secondary)' }}>
        {formatDate(at, language)}, {formatTime(at, language)}
        {incident.caseId && (
          <>
            {' · '}
            <LinkAnchor to="/cases/$caseId" params={{ caseId: incident.caseId }}>
              {incident.caseTitle ?? t('incidents.case')}
            </LinkAnchor>
          </>
        )}
      </div>
      {incident.lastError && (
        <pre style={{ margin: '0.5rem 0 0', whiteSpace: 'pre-wrap', fontSize: '0.75rem' }}>
          {incident.lastError}
        </pre>
      )}
      {settle.error && !skipping && (
        <p role="alert" style={{ margin: '0.5rem 0 0', color: 'var(--td-overdue)' }}>
          {failureWords(settle.error, t)}
        </p>
      )}
      {skipping && (
        <Confirm
          title={t('incidents.skipTitle')}
          text={t('incidents.skipText')}
          verb={t('incidents.skip')}
          danger
          comment="required"
          commentLabel={t('incidents.reason')}
          busy={settle.isPending}
          problem={failureWords(settle.error, t)}
          onConfirm={(reason) =>
            settle.mutate({ id: incident.id, reason: reason ?? '' }, { onSuccess: () => setSkipping(false) })
          }
          onClose={() => setSkipping(false)}
        />
      )}
    </Panel>
  );
}
