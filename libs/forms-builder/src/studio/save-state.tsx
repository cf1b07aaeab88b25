import { formatTime } from '@tandem/ui';
import { useStudio } from '../state/index.js';
import { useWords } from '../words/index.js';
import classes from './studio.module.css';

/** «Сохранено в 14:02» */
export function SaveState() {
  const status = useStudio((state) => state.save.status);
  const at = useStudio((state) => state.save.at);
  const language = useStudio((state) => state.language);
  const words = useWords();
  const told = {
    saved: words.saved(formatTime(at, language)),
    unsaved: words.unsaved,
    saving: words.saving,
    offline: words.offline,
    stale: words.saveStale,
    held: words.saveHeld,
    refused: words.saveRefused,
  }[status];
  const calm = status === 'saved' || status === 'saving' || status === 'unsaved';
  return (
    <span className={classes.saveState} data-calm={calm} aria-live={calm ? 'off' : 'polite'}>
      {told}
    </span>
  );
}
