import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import checks from '../../../../shared/checks/checks.module.css';
import type { ReportDraft, ReportTextName } from '../draft/report-draft.js';
import { useReportScreen } from '../report-screen.js';
import { NarrativeDraft } from './narrative-draft.js';
import classes from './side.module.css';

const TEXTS: readonly ReportTextName[] = ['analysis', 'deficits', 'proposals'];
/** A long text is saved while it is written, not only when it is left. */
const PAUSE = 1_500;

/** The words of the report: what was done and how well, what is lacking, what is proposed. */
export function TextsTab({ texts }: { readonly texts: ReportDraft['texts'] }) {
  const { t } = useTranslation();
  const { write } = useReportScreen();
  return (
    <>
      {TEXTS.map((name) => (
        <section key={name} className={classes.words}>
          {write ? (
            <>
              <WritingText name={name} text={texts[name]} />
              {name === 'analysis' && <NarrativeDraft text={texts.analysis} />}
            </>
          ) : (
            <>
              <h3 className={checks.kind}>{t(`report.texts.${name}`)}</h3>
              <p className={classes.prose}>{texts[name] || t('report.texts.nothing')}</p>
            </>
          )}
        </section>
      ))}
    </>
  );
}

function WritingText({ name, text }: { readonly name: ReportTextName; readonly text: string }) {
  const { t } = useTranslation();
  const { write } = useReportScreen();
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    if (typed === undefined || typed === text) return;
    const timer = setTimeout(() => put(write, name, typed, t(`report.texts.${name}`)), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, text, name, write, t]);
  return (
    <Textarea
      label={t(`report.texts.${name}`)}
      description={t(`report.texts.${name}Hint`)}
      data-place={`text/${name}`}
      autosize
      minRows={4}
      maxRows={24}
      maxLength={20_000}
      value={typed ?? text}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== undefined && typed !== text) put(write, name, typed, t(`report.texts.${name}`));
        setTyped(undefined);
      }}
    />
  );
}

const put = (
  write: ReturnType<typeof useReportScreen>['write'],
  name: ReportTextName,
  value: string,
  deed: string,
): void => write?.(deed, (draft) => ({ ...draft, texts: { ...draft.texts, [name]: value } }));
