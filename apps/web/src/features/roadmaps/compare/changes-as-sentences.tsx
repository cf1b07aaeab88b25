import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { ChangeKind, type Change } from './change-kind.js';
import classes from './compare.module.css';

/** Changes as sentences, to be read out at a meeting or put into a letter. */
export function ChangesAsSentences({ changes }: { readonly changes: readonly Change[] }) {
  const language = useLanguage();
  return (
    <ul className={classes.sentences}>
      {changes.map((change, index) => (
        <li key={index} data-light={!change.matters || undefined}>
          <ChangeKind kind={change.kind} />
          <span>{textOf(change.text, language)}</span>
        </li>
      ))}
    </ul>
  );
}
