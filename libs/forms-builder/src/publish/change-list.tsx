import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { say, type Language, type Text } from '@tandem/domain';
import { CHANGE_CLASSES, type ChangeClass } from '@tandem/forms-core';
import type { PublishWords } from './words.js';
import classes from './change-list.module.css';

/** A difference between two versions, as the server or the core tells it. */
export interface ListedChange {
  readonly class: ChangeClass;
  readonly code: string;
  readonly at: string;
  readonly text: Text;
}

export interface ChangeListProps {
  readonly changes: readonly ListedChange[];
  readonly language: Language;
  readonly words: Pick<PublishWords, 'classes' | 'classTexts' | 'changeCount'>;
  readonly level?: 3 | 4;
}

const ICONS = { breaking: IconCircleX, attention: IconAlertTriangle, safe: IconCircleCheck } as const;

/** What has changed, in sentences, the gravest first: a colour, an icon and a word for each class. */
export function ChangeList({ changes, language, words, level = 3 }: ChangeListProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.list}>
      {[...CHANGE_CLASSES].reverse().map((one) => {
        const own = changes.filter((change) => change.class === one);
        if (own.length === 0) return null;
        const Icon = ICONS[one];
        return (
          <section key={one} className={classes.group} data-class={one}>
            <Heading className={classes.heading}>
              <Icon size={18} stroke={1.75} aria-hidden />
              {words.classes[one]}
              <span className={classes.count}>{words.changeCount(own.length)}</span>
            </Heading>
            <p className={classes.note}>{words.classTexts[one]}</p>
            <ul className={classes.changes}>
              {own.map((change, index) => (
                <li key={`${change.code}${change.at}${index}`}>{say(change.text, language)}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
