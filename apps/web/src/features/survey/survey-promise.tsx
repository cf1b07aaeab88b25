import { Button } from '@mantine/core';
import { IconArrowRight, IconShieldCheck } from '@tabler/icons-react';
import type { MySurveyView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import classes from './survey.module.css';

export interface SurveyPromiseProps {
  readonly survey: MySurveyView;
  /** Something of it is kept on this device. */
  readonly begun: boolean;
  readonly onBegin: () => void;
  readonly onDecline: () => void;
}

/** Before the first question: how long it takes, who will see what, and that one may leave it. */
export function SurveyPromise({ survey, begun, onBegin, onDecline }: SurveyPromiseProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t(`survey.mode.${survey.mode}`)} note={t('survey.minutes', { count: survey.minutes })}>
      <ul className={classes.promise}>
        {survey.promise.map((sentence) => (
          <li key={sentence}>
            <IconShieldCheck size={20} stroke={1.75} aria-hidden />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <p className={classes.kept} style={{ marginBlock: '1rem' }}>
        {t('survey.kept')}
      </p>
      <div className={classes.moves}>
        <Button
          size="md"
          rightSection={<IconArrowRight size={18} stroke={1.75} aria-hidden />}
          onClick={onBegin}
        >
          {t(begun ? 'survey.goOn' : 'survey.begin')}
        </Button>
        <Button size="md" variant="default" onClick={onDecline}>
          {t('survey.decline')}
        </Button>
      </div>
    </Panel>
  );
}
