import { IconArrowRight } from '@tabler/icons-react';
import type { CaseView } from '@tandem/contracts';
import { Panel, PersonAvatar } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { Due } from '../../shared/pieces/due.js';
import { useSession } from '../../shared/session/use-session.js';
import { useWords } from '../../shared/words/use-words.js';
import classes from './cases.module.css';
import { turnOf } from './turn-of.js';

/** «Сейчас ход за наставником»: who, what, until when. */
export function TurnCard({ view, level = 2 }: { readonly view: CaseView; readonly level?: 2 | 3 }) {
  const { t } = useTranslation();
  const words = useWords();
  const { person } = useSession();
  const task = turnOf(view);
  if (!task)
    // A cycle waits in all its stages at once: its road says it better.
    return view.waitsFor && view.subject !== 'cycle' ? (
      <Panel tone="attention" level={level} title={view.waitsFor}>
        {view.stateTitles.join(' · ')}
      </Panel>
    ) : null;
  const who = task.claimedBy ?? task.person;
  const mine = who?.id === person.id || (!who && task.mine);
  const role = task.role === 'mentor' || task.role === 'mentee' ? task.role : 'other';
  return (
    <Panel
      tone="attention"
      level={level}
      title={
        mine ? t('cases.yourTurn') : t('cases.turn', { role: words.role(task.role).toLocaleLowerCase() })
      }
      actions={<Due at={task.dueAt} />}
    >
      <div className={classes.turn}>
        {who && <PersonAvatar name={who.name} role={role} size={32} decorative />}
        <div>
          {who && <b className={classes.name}>{who.name}</b>}
          <div>{task.title}</div>
        </div>
      </div>
      {view.waitsFor && !saysSame(view.waitsFor, task.title) && (
        <p className={classes.then}>
          <IconArrowRight size={16} stroke={1.75} aria-hidden /> {view.waitsFor}
        </p>
      )}
    </Panel>
  );
}

/** «Наставник: записать встречу» adds nothing to «Записать встречу» with the name above it. */
const saysSame = (sentence: string, title: string): boolean =>
  sentence.toLocaleLowerCase().endsWith(title.toLocaleLowerCase());
