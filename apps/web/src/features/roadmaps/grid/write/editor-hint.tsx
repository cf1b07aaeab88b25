import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconQuote } from '@tabler/icons-react';
import { indicatorWords, scheduleWords, type Measure, type RoadmapPlan } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { partyName } from '../../row/party-chips.js';
import type { PlanColumn } from '../columns.js';
import { writeCell } from './write-cell.js';
import classes from './cell-editor.module.css';

export interface EditorHintProps {
  readonly id: string;
  readonly plan: RoadmapPlan;
  readonly measure: Measure;
  readonly column: PlanColumn;
  readonly text: string;
  readonly refused: boolean;
  readonly suggested: readonly string[];
  readonly picked: number;
  readonly onTake: (name: string) => void;
}

/** Under the cell that is written in: how its words are understood, names to choose from. */
export function EditorHint(props: EditorHintProps) {
  const { id, refused, suggested, picked, onTake } = props;
  const { t } = useTranslation();
  const understood = useUnderstood(props);
  if (refused)
    return (
      <p id={id} className={classes.hint} data-tone="refused" role="alert">
        <IconAlertTriangle size={14} stroke={1.75} aria-hidden /> {t('plan.write.noTarget')}
      </p>
    );
  if (!understood && suggested.length === 0) return <span id={id} hidden />;
  return (
    <div id={id} className={classes.hint}>
      {understood && (
        <p className={classes.understood} data-read={understood.read || undefined}>
          {understood.read ? (
            <IconCheck size={14} stroke={1.75} aria-hidden />
          ) : (
            <IconQuote size={14} stroke={1.75} aria-hidden />
          )}
          <span>{understood.words}</span>
        </p>
      )}
      {suggested.length > 0 && (
        <ul className={classes.names}>
          {suggested.map((name, index) => (
            <li key={name}>
              <UnstyledButton
                className={classes.suggestion}
                data-picked={index === picked || undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onTake(name)}
              >
                {name}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useUnderstood({ plan, measure, column, text }: EditorHintProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (text.trim() === '' || !['schedule', 'indicator', 'assignments'].includes(column.key)) return undefined;
  let count = 0;
  const set = writeCell(measure, column, text, { plan, newId: () => String(++count) });
  if (set?.schedule)
    return set.schedule.rules.length > 0
      ? { read: true, words: scheduleWords(set.schedule, language) }
      : { read: false, words: t('plan.notUnderstood') };
  if (set?.indicator)
    return set.indicator.unit === 'text'
      ? { read: false, words: t('plan.notUnderstood') }
      : { read: true, words: indicatorWords(set.indicator, language) };
  if (set?.assignments && set.assignments.length > 0)
    return { read: true, words: set.assignments.map((one) => partyName(one, language)).join(' · ') };
  return undefined;
}
