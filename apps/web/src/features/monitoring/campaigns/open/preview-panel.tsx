import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconSpeakerphone } from '@tabler/icons-react';
import type { CampaignPreview, CampaignRow } from '@tandem/contracts';
import { EmptyState, ListSkeleton, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../../shared/http/problem.js';
import { failureWords } from '../../../../shared/http/words.js';
import { LinkAnchor } from '../../../../shared/pieces/link.js';
import { CampaignCalendar } from '../calendar/campaign-calendar.js';
import layout from '../../pieces/opening.module.css';
import classes from './open.module.css';
import type { SortedProblems } from './problems-at.js';

export interface PreviewPanelProps {
  readonly preview: CampaignPreview | undefined;
  /** Some are to be chosen, and none is. */
  readonly nobody: boolean;
  readonly fresh: boolean;
  readonly error: unknown;
  readonly problems: SortedProblems;
  /** The campaign that stands for this period already. */
  readonly existing: CampaignRow | undefined;
  readonly opening: boolean;
  readonly openError: unknown;
  readonly onOpen: () => void;
}

/** What would happen: how many reports of whom, on which days, what is as well to know; and the one button. */
export function PreviewPanel({
  preview,
  nobody,
  fresh,
  error,
  problems,
  existing,
  opening,
  openError,
  onOpen,
}: PreviewPanelProps) {
  const { t } = useTranslation();
  const wrong = preview?.problems.length ?? 0;
  return (
    <aside className={layout.preview} aria-label={t('campaigns.open.preview')}>
      <Panel title={preview?.title ?? t('campaigns.open.preview')}>
        {nobody ? (
          <EmptyState title={t('campaigns.open.nobodyYet')} text={t('campaigns.open.nobodyYetText')} />
        ) : preview ? (
          <div className={layout.previewBody} data-stale={!fresh || undefined} aria-busy={!fresh}>
            <Counts preview={preview} />
            <Notes preview={preview} />
            <CampaignCalendar days={preview.days} />
          </div>
        ) : (
          !error && <ListSkeleton count={4} />
        )}
        <div className={layout.openFoot}>
          {Boolean(error) && (
            <Alert color="red" variant="light" role="alert">
              {failureWords(error, t)}
            </Alert>
          )}
          {fresh && !nobody && wrong > 0 && (
            <div className={layout.wrong} role="alert">
              <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
              <div>
                {wrong > problems.others.length && <p>{t('campaigns.open.wrong')}</p>}
                {problems.others.map(({ at, text }) => (
                  <p key={`${at} ${text}`}>{text}</p>
                ))}
              </div>
            </div>
          )}
          {fresh && existing && (
            <div className={layout.wrong} role="alert">
              <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
              <p>
                {t('campaigns.open.exists')}{' '}
                <LinkAnchor
                  to="/monitoring/campaigns/$campaignId"
                  params={{ campaignId: existing.id }}
                  underline="always"
                >
                  {existing.title}
                </LinkAnchor>
              </p>
            </div>
          )}
          {Boolean(openError) && (
            <Alert color="red" variant="light" role="alert">
              {/* Who opens the same twice is told which one there is. */}
              {isProblem(openError, 409) ? openError.message : failureWords(openError, t)}
            </Alert>
          )}
          <Button
            size="md"
            fullWidth
            loading={opening}
            disabled={
              !fresh || nobody || wrong > 0 || existing !== undefined || !preview || preview.reports === 0
            }
            leftSection={<IconSpeakerphone size={18} stroke={1.75} aria-hidden />}
            onClick={onOpen}
          >
            {t('campaigns.open.verb')}
          </Button>
        </div>
      </Panel>
    </aside>
  );
}

function Counts({ preview }: { readonly preview: CampaignPreview }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className={layout.total}>{t('campaigns.reports', { count: preview.reports })}</p>
      <ul className={classes.counts}>
        {preview.assignments.map(({ id, title, units }) => (
          <li key={id}>
            <span>{title}</span>
            <b>{units}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Notes({ preview }: { readonly preview: CampaignPreview }) {
  const { t } = useTranslation();
  const { withoutPlan, notes } = preview;
  if (withoutPlan.length + notes.length === 0) return null;
  return (
    <ul className={layout.notes}>
      {withoutPlan.length > 0 && (
        <li>
          <IconInfoCircle size={16} stroke={1.75} aria-hidden />
          <details>
            <summary>{t('campaigns.open.withoutPlan', { count: withoutPlan.length })}</summary>
            <p>{t('campaigns.open.withoutPlanText')}</p>
            <ul className={classes.names}>
              {withoutPlan.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </details>
        </li>
      )}
      {notes.map((note) => (
        <li key={note}>
          <IconInfoCircle size={16} stroke={1.75} aria-hidden />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
