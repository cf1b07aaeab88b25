import { UnstyledButton } from '@mantine/core';
import type { AnswerView, CaseView } from '@tandem/contracts';
import { formatDate, Panel } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from '../cases.module.css';
import { latestAnswer, MEETING, PROGRAMME, readProgramme } from './read-programme.js';

const FIRST = 4;
const dateOf = (answer: AnswerView): string => String(answer.data?.['date'] ?? answer.at);

/** Meetings that were held, against those planned. */
export function MeetingsPanel({
  view,
  onAnswer,
}: {
  readonly view: CaseView;
  readonly onAnswer: (id: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const meetings = view.answers
    .filter(({ form }) => form === MEETING)
    .sort((one, other) => dateOf(other).localeCompare(dateOf(one)));
  const programme = latestAnswer(view.answers, PROGRAMME)?.data;
  const planned = programme ? readProgramme(programme).meetingsPlanned : 0;
  if (meetings.length === 0 && planned === 0) return null;
  const last = meetings[0];
  return (
    <Panel title={t('cases.meetings')}>
      {planned > 0 && planned <= 24 && <Tiles held={meetings.length} planned={planned} />}
      <div className={classes.between}>
        <span>
          {planned > 0
            ? t('cases.meetingsOf', { held: meetings.length, planned })
            : t('cases.meetingsHeld', { count: meetings.length })}
        </span>
        {last && <span>{t('cases.lastMeeting', { date: formatDate(dateOf(last), language, 'short') })}</span>}
      </div>
      <ul className={classes.rows} style={{ marginTop: '0.5rem' }}>
        {(all ? meetings : meetings.slice(0, FIRST)).map((meeting) => (
          <li key={meeting.id} className={classes.row}>
            <span className={classes.main}>
              {meeting.data ? (
                <UnstyledButton className={classes.link} onClick={() => onAnswer(meeting.id)}>
                  {String(meeting.data['topic'] ?? meeting.formTitle)}
                </UnstyledButton>
              ) : (
                t('cases.meetingClosed')
              )}
            </span>
            <span className={classes.aside}>
              {formatDate(dateOf(meeting), language, 'short')}
              {typeof meeting.data?.['durationMin'] === 'number' &&
                `, ${t('cases.minutes', { count: meeting.data['durationMin'] })}`}
            </span>
          </li>
        ))}
      </ul>
      {meetings.length > FIRST && (
        <UnstyledButton
          className={classes.fold}
          mt="xs"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          data-screen-only
        >
          {all ? t('common.fewer') : t('cases.allMeetings', { count: meetings.length })}
        </UnstyledButton>
      )}
    </Panel>
  );
}

function Tiles({ held, planned }: { readonly held: number; readonly planned: number }) {
  return (
    <ol className={classes.tiles} aria-hidden>
      {Array.from({ length: Math.max(planned, held) }, (_, index) => (
        <li
          key={index}
          className={classes.tile}
          data-state={index < held ? 'done' : index === held ? 'next' : 'ahead'}
        >
          {index + 1}
        </li>
      ))}
    </ol>
  );
}
