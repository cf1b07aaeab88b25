import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconLock } from '@tabler/icons-react';
import type { AnswerView, CaseView } from '@tandem/contracts';
import { formatDate, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { Due } from '../../../shared/pieces/due.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import classes from '../cases.module.css';
import { MEETING } from './read-programme.js';

/** The chain of acts: what was sent, by whom and when, each to be read; then the forms that are waited for. */
export function ActLadder({
  view,
  onAnswer,
}: {
  readonly view: CaseView;
  readonly onAnswer: (id: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  // Meetings have a panel of their own; here they would bury the acts.
  const acts = view.answers
    .filter(({ form }) => form !== MEETING)
    .sort((one, other) => one.at.localeCompare(other.at));
  const ahead = view.tasks.filter(
    ({ status, form }) => status === 'open' && form !== undefined && form !== MEETING,
  );
  if (acts.length + ahead.length === 0) return null;
  return (
    <Panel title={t('cases.acts')}>
      <ol className={classes.rows}>
        {acts.map((act) => (
          <li key={act.id} className={classes.row} data-done>
            <IconCircleCheck
              className={classes.rowIcon}
              size={18}
              stroke={1.75}
              aria-label={t('cases.actSent')}
            />
            <span className={classes.main} style={{ color: 'var(--td-text)' }}>
              <ActTitle act={act} onAnswer={onAnswer} />
              <small>
                {shortName(act.author.name)}
                {act.onBehalfOf && ` ${t('cases.onBehalf', { name: shortName(act.onBehalfOf.name) })}`}
              </small>
            </span>
            <span className={classes.aside}>{formatDate(act.at, language, 'short')}</span>
          </li>
        ))}
        {ahead.map((task) => (
          <li key={task.id} className={classes.row}>
            <IconCircleDashed
              className={classes.rowIcon}
              size={18}
              stroke={1.75}
              aria-label={t('cases.actAhead')}
            />
            <span className={classes.main}>
              {task.mine ? (
                <LinkAnchor to="/tasks/$taskId" params={{ taskId: task.id }}>
                  {task.title}
                </LinkAnchor>
              ) : (
                task.title
              )}
            </span>
            <span className={classes.aside}>
              <Due at={task.dueAt} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function ActTitle({ act, onAnswer }: { readonly act: AnswerView; readonly onAnswer: (id: string) => void }) {
  const { t } = useTranslation();
  if (act.data)
    return (
      <UnstyledButton className={classes.link} onClick={() => onAnswer(act.id)}>
        {act.formTitle}
      </UnstyledButton>
    );
  return (
    <>
      {act.formTitle}{' '}
      <IconLock
        size={14}
        stroke={1.75}
        aria-label={t('cases.answerClosed')}
        style={{ verticalAlign: '-2px' }}
      />
    </>
  );
}
