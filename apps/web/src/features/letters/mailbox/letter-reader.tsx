import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { LetterView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { standingWords } from './letter-list.js';
import classes from './mailbox.module.css';

/**
 * A letter as a mail program shows it. The frame is a stranger to this page: no scripts, no forms, no origin of its own;
 * links of the letter open beside.
 */
export function LetterReader({
  letter,
  onBack,
}: {
  readonly letter: LetterView;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [as, setAs] = useState<'html' | 'text'>('html');
  return (
    <Panel
      title={letter.subject || t('letters.mailbox.noSubject')}
      actions={
        <Button
          className={classes.back}
          variant="subtle"
          leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden />}
          onClick={onBack}
        >
          {t('letters.mailbox.back')}
        </Button>
      }
    >
      <dl className={classes.head}>
        <dt>{t('letters.mailbox.to')}</dt>
        <dd>
          {letter.toName} {letter.to && <span className={classes.address}>&lt;{letter.to}&gt;</span>}
        </dd>
      </dl>
      <p className={classes.standing}>
        {standingWords(letter, language, t)}
        {letter.notices > 0 && ` · ${t('letters.mailbox.notices', { count: letter.notices })}`}
      </p>
      {letter.html && (
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('letters.mailbox.view')}
            value={as}
            onChange={(value) => setAs(value === 'text' ? 'text' : 'html')}
            data={(['html', 'text'] as const).map((value) => ({
              value,
              label: t(`letters.mailbox.${value}`),
            }))}
          />
          {as === 'text' ? (
            <pre className={classes.text}>{letter.text}</pre>
          ) : (
            <iframe
              className={classes.frame}
              title={t('letters.mailbox.frame', { subject: letter.subject })}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              referrerPolicy="no-referrer"
              srcDoc={letter.html.replace('<head>', '<head><base target="_blank">')}
            />
          )}
        </>
      )}
    </Panel>
  );
}
