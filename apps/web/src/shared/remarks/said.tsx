import { formatDate, formatTime } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { shortName } from '../format/text.js';
import { today } from '../format/today.js';
import { useLanguage } from '../format/use-language.js';
import classes from './remarks.module.css';

/** What somebody said in a remark or answered to it. */
export interface SaidView {
  readonly author: { readonly name: string };
  readonly onBehalfOf?: { readonly name: string } | null;
  readonly side?: string | undefined;
  readonly text: string;
  readonly at: string;
}

/** «Кравцова М. Ю. (за: Дёмин Р. А.)»: who wrote, and for whom. */
export function usePersons(): (said: Pick<SaidView, 'author' | 'onBehalfOf'>) => string {
  const { t } = useTranslation();
  return ({ author, onBehalfOf }) => {
    const name = shortName(author.name);
    return onBehalfOf ? t('common.onBehalf', { author: name, of: shortName(onBehalfOf.name) }) : name;
  };
}

/** Who, when and from which side, and the words. */
export function Said({ said }: { readonly said: SaidView }) {
  const language = useLanguage();
  const persons = usePersons();
  const thisYear = said.at.slice(0, 4) === today().slice(0, 4);
  return (
    <div className={classes.said}>
      <div className={classes.who}>
        <b title={[said.author.name, said.onBehalfOf?.name].filter(Boolean).join(' → ')}>{persons(said)}</b>
        <time dateTime={said.at}>
          {formatDate(said.at, language, thisYear ? 'short' : 'day')}, {formatTime(said.at, language)}
        </time>
        {said.side && <small>{said.side}</small>}
      </div>
      <p className={classes.text}>{said.text}</p>
    </div>
  );
}
