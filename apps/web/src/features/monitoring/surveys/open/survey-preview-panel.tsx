import { Alert, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBellRinging,
  IconEyeOff,
  IconInfoCircle,
  IconSpeakerphone,
} from '@tabler/icons-react';
import type { SurveyPreview } from '@tandem/contracts';
import { formatDate, ListSkeleton, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { failureWords } from '../../../../shared/http/words.js';
import layout from '../../pieces/opening.module.css';
import classes from './open-survey.module.css';
import type { FreshPreview } from '../../pieces/use-fresh-preview.js';

export interface SurveyPreviewPanelProps extends FreshPreview<SurveyPreview> {
  readonly opening: boolean;
  readonly openError: unknown;
  readonly onOpen: () => void;
}

/** How many would be asked, when they would be reminded, of what nothing could be told; and the one button. */
export function SurveyPreviewPanel(props: SurveyPreviewPanelProps) {
  const { preview, fresh, error, opening, openError, onOpen } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const wrong = preview?.problems ?? [];
  return (
    <aside className={layout.preview} aria-label={t('surveys.opening.preview')}>
      <Panel title={t('surveys.opening.preview')}>
        {preview ? (
          <div className={layout.previewBody} data-stale={!fresh || undefined} aria-busy={!fresh}>
            <p className={`${layout.total} ${classes.asked}`}>
              {t('surveys.opening.asked', { count: preview.people })}
              <small>{t('surveys.opening.units', { count: preview.units })}</small>
            </p>
            <ul className={layout.notes}>
              {preview.small > 0 && (
                <li>
                  <IconEyeOff size={16} stroke={1.75} aria-hidden />
                  <span>{t('surveys.opening.small', { count: preview.small })}</span>
                </li>
              )}
              {preview.reminders.length > 0 && (
                <li>
                  <IconBellRinging size={16} stroke={1.75} aria-hidden />
                  <span>
                    {t('surveys.opening.reminders', {
                      days: preview.reminders.map((day) => formatDate(day, language, 'short')).join(', '),
                    })}
                  </span>
                </li>
              )}
              {preview.notes.map((note) => (
                <li key={note}>
                  <IconInfoCircle size={16} stroke={1.75} aria-hidden />
                  <span>{note}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          !error && <ListSkeleton count={3} />
        )}
        <div className={layout.openFoot}>
          {Boolean(error) && (
            <Alert color="red" variant="light" role="alert">
              {failureWords(error, t)}
            </Alert>
          )}
          {fresh && wrong.length > 0 && (
            <div className={layout.wrong} role="alert">
              <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
              <div>
                {wrong.map(({ at, text }) => (
                  <p key={`${at} ${text}`}>{text}</p>
                ))}
              </div>
            </div>
          )}
          {Boolean(openError) && (
            <Alert color="red" variant="light" role="alert">
              {failureWords(openError, t)}
            </Alert>
          )}
          <Button
            size="md"
            fullWidth
            loading={opening}
            disabled={!fresh || wrong.length > 0 || !preview}
            leftSection={<IconSpeakerphone size={18} stroke={1.75} aria-hidden />}
            onClick={onOpen}
          >
            {t('surveys.opening.verb')}
          </Button>
        </div>
      </Panel>
    </aside>
  );
}
