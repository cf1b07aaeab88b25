import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { MySurveyView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/pieces/link.js';
import classes from './survey.module.css';

export interface SurveyThanksProps {
  readonly survey: MySurveyView;
  readonly onAgain: () => void;
}

/** Done, one way or the other: what comes of it, and what may still be changed. */
export function SurveyThanks({ survey, onAgain }: SurveyThanksProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const refused = survey.status === 'refused';
  const again = refused ? survey.mayAnswer : survey.mayChange;
  return (
    <Panel>
      <div className={classes.thanks}>
        <IconCircleCheck size={48} stroke={1.5} aria-hidden />
        <h2 ref={heading} tabIndex={-1}>
          {t(refused ? 'survey.declined' : 'survey.thanks')}
        </h2>
        <p>{t(refused ? 'survey.declinedText' : `survey.thanksText.${survey.mode}`)}</p>
        <div className={classes.moves}>
          <LinkButton to="/tasks" size="md">
            {t('survey.toTasks')}
          </LinkButton>
          {again && (
            <Button size="md" variant="default" onClick={onAgain}>
              {t(refused ? 'survey.answerAfterAll' : 'survey.change')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}
