import { ActionCard } from '@tandem/ui';
import type { BoardView } from '@tandem/contracts';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './board-page.module.css';

/** The board of a school that has not begun its year: what to do first, each a button. */
export function FirstSteps({
  board,
  onStart,
}: {
  readonly board: BoardView;
  readonly onStart: (workflow: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className={classes.steps}>
      <h2>{t('board.startYear', { year: schoolYear(new Date()) })}</h2>
      <p>{t('board.startYearText')}</p>
      {board.canOpen.map(({ workflow, title }, index) => (
        <div key={workflow} className={classes.step}>
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          <ActionCard
            verb={title}
            tone={index === 0 ? 'primary' : 'plain'}
            icon={
              index === 0 ? (
                <IconCalendarPlus size={18} stroke={1.75} aria-hidden />
              ) : (
                <IconPlus size={18} stroke={1.75} aria-hidden />
              )
            }
            onClick={() => onStart(workflow)}
          />
        </div>
      ))}
    </section>
  );
}

/** The school year that a month belongs to; from June on people prepare the next one. */
export function schoolYear(now: Date): string {
  const first = now.getMonth() >= 5 ? now.getFullYear() : now.getFullYear() - 1;
  return `${first}/${String(first + 1).slice(2)}`;
}
