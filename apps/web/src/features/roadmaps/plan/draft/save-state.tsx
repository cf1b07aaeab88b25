import { formatTime } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import classes from '../../grid/write/writing-grid.module.css';
import { useDraftState } from './use-draft.js';
import type { DraftStore } from './draft-store.js';

/** «Сохранено в 14:02» */
export function SaveState({ store }: { readonly store: DraftStore }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { status, at } = useDraftState(store).save;
  const words = {
    saved: at ? t('plan.save.saved', { time: formatTime(at, language) }) : '',
    waiting: t('plan.save.waiting'),
    saving: t('plan.save.saving'),
    offline: t('plan.save.offline'),
    refused: t('plan.save.refused'),
  }[status];
  const calm = status !== 'offline' && status !== 'refused';
  return (
    <span className={classes.saved} data-calm={calm} aria-live={calm ? 'off' : 'polite'}>
      {words}
    </span>
  );
}
