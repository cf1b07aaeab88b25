import { Progress } from '@mantine/core';
import type { ImportView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './import.module.css';

/** How far the reading is, and what is being done now. */
export function ReadingProgress({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const step = view.step ? textOf(view.step, language) : t('roadmaps.import.waiting');
  return (
    <Panel>
      <div className={classes.progress}>
        <p role="status" aria-live="polite">
          {step}
        </p>
        <Progress value={view.progress} aria-label={t('roadmaps.import.progress')} animated />
        <p className={classes.hint}>{t('roadmaps.import.stay')}</p>
      </div>
    </Panel>
  );
}
