import { formatTime } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../format/use-language.js';
import classes from './save-state.module.css';
import type { SaveState } from './step-saver.js';

/** «Сохранено в 14:02» */
export function SaveStateLine({ save: { status, at } }: { readonly save: SaveState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words =
    status === 'saved' ? at && t('drafts.saved', { time: formatTime(at, language) }) : t(`drafts.${status}`);
  const calm = status !== 'offline' && status !== 'refused';
  return (
    <span className={classes.saved} data-calm={calm} aria-live={calm ? 'off' : 'polite'}>
      {words}
    </span>
  );
}
