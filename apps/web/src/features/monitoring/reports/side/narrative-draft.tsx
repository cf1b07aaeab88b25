import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import type { NarrativeView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
import { announce } from '../../../../shared/pieces/announcer.js';
import { narrativeQuery } from '../api/behind-rows.js';
import { useReportScreen } from '../report-screen.js';
import classes from './side.module.css';

/** «Составить черновик»: sentences made of the rows, each with the rows it comes from; a person takes and edits them. */
export function NarrativeDraft({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { view, write, onLit } = useReportScreen();
  const [asked, setAsked] = useState(false);
  const draft = useQuery({ ...narrativeQuery(view.id), enabled: asked });
  const ask = () => {
    if (asked) void draft.refetch();
    setAsked(true);
  };
  const take = (taken: string, said: string) => {
    write?.(t('report.narrative.deed'), (now) => ({
      ...now,
      texts: { ...now.texts, analysis: joined(now.texts.analysis, taken) },
    }));
    announce(said);
  };
  return (
    <div className={classes.narrative} data-screen-only onMouseLeave={() => onLit([])}>
      <Button
        variant="default"
        loading={draft.isFetching}
        leftSection={<IconSparkles size={15} stroke={1.75} aria-hidden />}
        onClick={ask}
      >
        {t(draft.data ? 'report.narrative.again' : 'report.narrative.make')}
      </Button>
      {draft.error && <p role="alert">{failureWords(draft.error, t)}</p>}
      {draft.data && draft.data.sentences.length === 0 && (
        <p className={classes.hint}>{t('report.narrative.nothing')}</p>
      )}
      {draft.data && draft.data.sentences.length > 0 && (
        <>
          <p className={classes.hint}>{t('report.narrative.hint')}</p>
          <ol className={classes.sentences}>
            {draft.data.sentences.map((sentence) => (
              <Sentence
                key={sentence.text}
                sentence={sentence}
                taken={text.includes(sentence.text)}
                onTake={() => take(sentence.text, t('report.narrative.takenOne'))}
              />
            ))}
          </ol>
          <Group gap="xs">
            <Button
              variant="light"
              disabled={text.includes(draft.data.text)}
              onClick={() => take(draft.data.text, t('report.narrative.takenAll'))}
            >
              {t(text.trim() === '' ? 'report.narrative.takeAll' : 'report.narrative.addAll')}
            </Button>
          </Group>
        </>
      )}
    </div>
  );
}

const joined = (before: string, more: string): string =>
  before.trim() === '' ? more : `${before.trimEnd()}\n\n${more}`;

interface SentenceProps {
  readonly sentence: NarrativeView['sentences'][number];
  readonly taken: boolean;
  readonly onTake: () => void;
}

/** While one is at a sentence its rows are lit in the table; their numbers lead to them. */
function Sentence({ sentence, taken, onTake }: SentenceProps) {
  const { t } = useTranslation();
  const { view, onLit, goTo } = useReportScreen();
  const rows = view.rows.filter(({ measure }) => sentence.rows.includes(measure));
  return (
    <li
      data-taken={taken || undefined}
      onMouseEnter={() => onLit(sentence.rows)}
      onFocus={() => onLit(sentence.rows)}
      onBlur={() => onLit([])}
    >
      <span>{sentence.text}</span>
      <span className={classes.origin}>
        {rows.length > 0 && t('report.narrative.rows')}
        {rows.map(({ measure, label, title }, index) => (
          <UnstyledButton
            key={measure}
            className={classes.link}
            title={title}
            onClick={() => goTo(`row/${measure}`)}
          >
            {label || index + 1}
            <span className="td-unseen"> {title}</span>
          </UnstyledButton>
        ))}
        {taken ? (
          <i>{t('report.narrative.inText')}</i>
        ) : (
          <UnstyledButton className={classes.link} onClick={onTake}>
            {t('report.narrative.take')}
          </UnstyledButton>
        )}
      </span>
    </li>
  );
}
