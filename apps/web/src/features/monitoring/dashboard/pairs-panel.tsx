import type { DashboardView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { usePermission } from '../../../shared/session/use-session.js';
import classes from './dashboard.module.css';

const NUMBERS = ['active', 'programmes', 'completed', 'ended', 'meetings', 'mentors', 'mentees'] as const;

/** The year in numbers, each with what it counts; those that have a list lead to it. */
export function PairsPanel({ view }: { readonly view: DashboardView }) {
  const { t } = useTranslation();
  const registers = {
    mentors: usePermission('register.mentors.see'),
    mentees: usePermission('register.mentees.see'),
  };
  const board = usePermission('board.see');
  const lists = {
    active: board && '/pairs',
    mentors: registers.mentors && '/mentors',
    mentees: registers.mentees && '/mentees',
  } as const;
  return (
    <Panel title={t('dashboard.pairs.head')} note={view.period.title}>
      <dl className={classes.numbers}>
        {NUMBERS.map((name) => {
          const to = name in lists ? lists[name as keyof typeof lists] : false;
          return (
            <div key={name}>
              <dt>
                {to ? (
                  <LinkAnchor to={to}>{t(`dashboard.pairs.${name}`)}</LinkAnchor>
                ) : (
                  t(`dashboard.pairs.${name}`)
                )}
                <small>{t(`dashboard.pairs.${name}Hint`)}</small>
              </dt>
              <dd>{view.pairs[name]}</dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
