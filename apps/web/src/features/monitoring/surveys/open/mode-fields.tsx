import { Radio } from '@mantine/core';
import type { NewSurvey } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import type { DraftFields } from './draft-fields.js';
import classes from './open-survey.module.css';

const MODES: readonly NewSurvey['mode'][] = ['anonymous', 'confidential', 'named'];

/** How far an answer is from a name: what each mode means, in words that one could repeat to a teacher. */
export function ModeFields({ draft, problemAt, onChange }: DraftFields) {
  const { t } = useTranslation();
  return (
    <Panel title={t('surveys.opening.mode')}>
      <Radio.Group
        aria-label={t('surveys.opening.mode')}
        value={draft.mode}
        onChange={(mode) => onChange({ ...draft, mode: mode as NewSurvey['mode'] })}
        error={problemAt('/mode')}
      >
        <div className={classes.modes}>
          {MODES.map((mode) => (
            <Radio.Card key={mode} value={mode} className={classes.mode}>
              <Radio.Indicator />
              <span>
                <b>{t(`surveys.modes.${mode}.title`)}</b>
                <span>{t(`surveys.modes.${mode}.text`)}</span>
                <small>{t(`surveys.modes.${mode}.when`)}</small>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <p className={classes.hint}>{t('surveys.opening.modeHint')}</p>
    </Panel>
  );
}
